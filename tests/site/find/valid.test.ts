import { HtmlValidate } from 'html-validate'
import { expect, it } from 'vitest'
import { newsroom } from './newsroom.ts'

const validator = new HtmlValidate({ extends: ['html-validate:recommended'] })

it.each(['ro', 'en'])('the pages for finding articles are valid HTML in %s, whatever is asked for', async (locale) => {
  const { app } = await newsroom(40)
  const hostile = encodeURIComponent('"><script>x')
  for (const path of [
    '',
    '?cursor=01JGFWWHW03PAYJ5SD1N8WG4QB',
    '?cursor=junk',
    '/section/sport',
    '/author/mara-tepordei',
    '/search',
    '/search?q=nothing',
    `/search?q=${hostile}`,
    `/search?q=${locale === 'ro' ? 'primari' : 'mayors'}`,
    `/search?q=${locale === 'ro' ? 'primari' : 'mayors'}&page=2`,
  ]) {
    const page = await (await app.request(`/${locale}${path}`)).text()
    const { results } = await validator.validateString(page)
    const wrong = results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))
    expect([path, ...wrong]).toEqual([path])
    expect(page).not.toContain('<script>')
    expect(page).toContain(`<html lang="${locale}">`)
  }
})
