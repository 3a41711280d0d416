import { describe, expect, it } from 'vitest'
import texts from '../../functions/desk/assets/texts.client.js'
import { deskShell } from '../../functions/desk/shell.ts'
import { locales } from '../../shared/locales/locale.ts'
import { messages } from '../../shared/locales/messages.ts'

/** The module as a browser whose user chose `locale` runs it, on the page's own texts. */
async function load(locale: string): Promise<{ t(key: string, values?: object): string }> {
  const page = String(await deskShell({ view: 'articles' }))
  const embedded = page.split('id="texts">')[1]?.split('</script>')[0] ?? ''
  const browser = `
    const document = { getElementById: () => ({ textContent: ${JSON.stringify(embedded)} }) }
    const localStorage = { getItem: () => ${JSON.stringify(locale)} }
    const navigator = { languages: [] }
  `
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(browser + texts)}`)
}

describe.each(locales)('the desk’s texts in %s', (locale) => {
  it.each([0, 1, 2, 19, 20, 21, 101, 120])('count as i18next does: %i', async (count) => {
    const { t } = await load(locale)
    expect(t('progress', { count, filled: 1 })).toBe(messages(locale)('desk.progress', { count, filled: 1 }))
  })

  it.each([
    [1, '1 propoziție schimbată', '1 sentence changed'],
    [2, '2 propoziții schimbate', '2 sentences changed'],
    [20, '20 de propoziții schimbate', '20 sentences changed'],
    [101, '101 propoziții schimbate', '101 sentences changed'],
  ])('count what a revision has changed: %i', async (count, ro, en) => {
    const { t } = await load(locale)
    expect(t('revise.counts.changed', { count })).toBe({ ro, en }[locale])
  })

  it('fill in what is said, as it is', async () => {
    const { t } = await load(locale)
    expect(t('origin.engineNamed', { engine: '<b>$&</b>' })).toContain('<b>$&</b>')
  })
})
