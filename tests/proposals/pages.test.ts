import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import type { Locale } from '../../shared/locales/locale.ts'
import { readVersion } from '../pipeline/versions.ts'
import { makeWorld } from '../world.ts'
import { get, send } from './proposing.ts'

const validator = new HtmlValidate({ extends: ['html-validate:recommended'] })

const originals: Record<Locale, string> = {
  ro: '# Ferry\n\nThe <b>ferry</b> &amp; its "captain" cost 5 < 6 lei.',
  en: '# Bacul\n\nBacul se întoarce la Ostrovești după trei luni, iar drumul costă 5 < 6 lei.',
}

describe.each(['ro', 'en'] as const)('the pages of a proposal in %s', (locale) => {
  it('are valid HTML: the form, its refusals, the thanks, and where there is none', async () => {
    const world = makeWorld()
    const { id, slug } = await world.upload(originals[locale])
    await world.settle()
    const { segments } = await readVersion(world, id, locale)
    const path = `/${locale}/${slug}/propose?segment=${segments[1]?.id}`
    const hostile = '</textarea><script>alert(1)</script>'
    const answers = {
      form: await get(world, path),
      empty: await send(world, path, { text: '', note: hostile }),
      long: await send(world, path, { text: hostile.repeat(100) }),
      elsewhere: await send(world, path, { text: hostile }, { 'Sec-Fetch-Site': 'cross-site' }),
      thanks: await get(world, `${path}&sent=1`),
      segment: await get(world, `/${locale}/${slug}/propose?segment=%22%3E%3Cscript%3E`),
      page: await get(world, `/${locale}/none/propose`),
    }
    for (const [name, answer] of Object.entries(answers)) {
      const page = await answer.text()
      const { results } = await validator.validateString(page)
      const wrong = results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))
      expect([name, ...wrong]).toEqual([name])
      expect(page, name).toContain(`<html lang="${locale}">`)
      expect(page, name).toContain('<meta name="robots" content="noindex">')
      expect(page, name).not.toContain('<script>')
      expect(page.match(/<script/g), name).toHaveLength(1)
    }
  })
})
