import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { texts } from '../../functions/desk/assets.ts'
import { readTexts, type TextTree } from '../../functions/desk/browser/texts/read-texts.ts'
import { locales } from '../../shared/locales/locale.ts'
import { messagesIn } from '../../shared/locales/messages.ts'

const treeSchema: z.ZodType<TextTree> = z.lazy(() => z.record(z.string(), z.union([z.string(), treeSchema])))
const fileSchema = z.object({ locale: z.string(), apiLocale: z.string(), dates: z.string(), texts: treeSchema })

const flatten = (tree: TextTree, path = ''): [key: string, text: string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flatten(value, `${path}${key}.`),
  )
const plural = /_(zero|one|two|few|many|other)$/
const counts = [0, 1, 2, 3, 19, 20, 21, 100, 101, 119, 120, 1000, 1001]

describe.each(locales)('the desk’s texts in %s', (locale) => {
  const file = fileSchema.parse(JSON.parse(texts.get(locale)?.body ?? ''))
  const find = readTexts(file)
  const onServer = messagesIn(locale)
  /** The texts of checks and problems are the desk's by a name of their own. */
  const serverKey = (key: string) => (/^(checks|problems|language)\./.test(key) ? key : `desk.${key}`)
  const all = flatten(file.texts)
  const valuesOf = (text: string) =>
    Object.fromEntries([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => [name, `<b>$&${name}</b>`]))

  it('are those of its locale', () => {
    expect(file.locale).toBe(locale)
    expect(all.length).toBeGreaterThan(200)
  })

  it('read as i18next reads them', () => {
    const wrong = all
      .filter(([key]) => !plural.test(key))
      .filter(([key, text]) => {
        const values = valuesOf(text)
        return find(key, values) !== String(onServer(serverKey(key) as never, values as never))
      })
    expect(wrong).toEqual([])
  })

  it('count as i18next counts them', () => {
    const counted = new Map(
      all.filter(([key]) => plural.test(key)).map(([key, text]) => [key.replace(plural, ''), text]),
    )
    expect(counted.size).toBeGreaterThan(10)
    for (const [key, text] of counted)
      for (const count of counts) {
        const values = { ...valuesOf(text), count }
        expect(find(key, values), `${key} ${count}`).toBe(String(onServer(serverKey(key) as never, values as never)))
      }
  })

  it.each([
    [1, '1 propoziție schimbată', '1 sentence changed'],
    [2, '2 propoziții schimbate', '2 sentences changed'],
    [20, '20 de propoziții schimbate', '20 sentences changed'],
    [101, '101 propoziții schimbate', '101 sentences changed'],
  ])('count what a revision has changed: %i', (count, ro, en) => {
    expect(find('revise.counts.changed', { count })).toBe({ ro, en }[locale])
  })

  it('have nothing at keys that are not theirs', () => {
    expect(['constructor', 'failed', 'failed.toString', 'none.at.all'].map((key) => find(key))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})
