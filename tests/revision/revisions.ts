/** The table of realistic revisions, and what a way of matching makes of it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { type Locale, localeSchema } from '../../shared/locales/locale.ts'
import { reviseDocument, type SegmentChangeKind } from '../../shared/revision/revise-document.ts'
import { splitSentences } from '../../shared/segment/split-sentences.ts'
import { articleOf, minter, textsOf } from './article.ts'

/**
 * `before` and `after` are paragraphs. `kept`: old and new sentences that differ and yet are one, and what the change is;
 * sentences that do not differ are one without being told.
 */
const revisionSchema = z.object({
  locale: localeSchema,
  note: z.string(),
  before: z.array(z.string()),
  after: z.array(z.string()),
  kept: z.array(z.tuple([z.string(), z.string(), z.enum(['typographic', 'changed', 'split', 'merged'])])),
})
export type Sample = z.infer<typeof revisionSchema>

export const samples: Sample[] = readFileSync(join(import.meta.dirname, '../samples/revisions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => revisionSchema.parse(JSON.parse(line)))

/** Texts of sentences that a way of matching takes for one, old and new, and how it calls the change. */
export type Pairing = { old: string; now: string; kind: SegmentChangeKind }
export type Way = (before: string[][], after: string[][], locale: Locale) => Pairing[]

export const ways: Record<'ours' | 'lcs' | 'position', Way> = {
  ours(before, after, locale) {
    const mint = minter()
    const old = articleOf(before, locale, mint)
    const { document, changes } = reviseDocument(old, articleOf(after, locale, mint))
    const texts = new Map(textsOf(old).map(({ id, text }) => [id, text]))
    return textsOf(document).flatMap(({ text: now }, at) => {
      const { kind, from } = changes[at] ?? { kind: 'new' as const, from: [] }
      return from.map((id) => ({ old: texts.get(id) ?? '', now, kind }))
    })
  },
  lcs(before, after) {
    const [olds, news] = [before.flat(), after.flat()]
    const longest = Array.from({ length: olds.length + 1 }, () => new Array<number>(news.length + 1).fill(0))
    const at = (i: number, j: number) => longest[i]?.[j] ?? 0
    for (let i = olds.length - 1; i >= 0; i--)
      for (let j = news.length - 1; j >= 0; j--)
        longest[i]?.splice(j, 1, olds[i] === news[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1)))
    const found: Pairing[] = []
    for (let [i, j] = [0, 0]; i < olds.length && j < news.length; ) {
      const old = olds[i] ?? ''
      if (old === news[j]) {
        found.push({ old, now: old, kind: 'same' })
        i++
        j++
      } else if (at(i + 1, j) >= at(i, j + 1)) i++
      else j++
    }
    return found
  },
  position: (before, after) =>
    after.flatMap((paragraph, p) =>
      paragraph.flatMap((now, s) => {
        const old = before[p]?.[s]
        return old === undefined ? [] : [{ old, now, kind: old === now ? ('same' as const) : ('changed' as const) }]
      }),
    ),
}

/** `kept`: translations that stayed with their sentence, of `all` that should; `wrong`: those that went to another one. */
export type Score = { kept: number; wrong: number; all: number; lost: string[]; wronged: string[]; misnamed: string[] }

export function score(sample: Sample, way: Way): Score {
  const cut = (paragraphs: string[]) =>
    paragraphs.map((text) => splitSentences(text, sample.locale).map(({ start, end }) => text.slice(start, end)))
  const [before, after] = [cut(sample.before), cut(sample.after)]
  const expected = new Map(
    sample.kept.map(([old, now, kind]) => [`${old} -> ${now}`, { count: 1, kind: [kind as string] }]),
  )
  const counts = (texts: string[]) => Map.groupBy(texts, (text) => text)
  const news = counts(after.flat())
  for (const [text, held] of counts(before.flat())) {
    const count = Math.min(held.length, news.get(text)?.length ?? 0)
    if (count > 0) expected.set(`${text} -> ${text}`, { count, kind: ['same', 'moved'] })
  }
  const all = [...expected.values()].reduce((sum, { count }) => sum + count, 0)
  const result: Score = { kept: 0, wrong: 0, all, lost: [], wronged: [], misnamed: [] }
  for (const { old, now, kind } of way(before, after, sample.locale)) {
    const pair = `${old} -> ${now}`
    const held = expected.get(pair)
    if (held && held.count > 0) {
      held.count--
      result.kept++
      if (!held.kind.includes(kind)) result.misnamed.push(`${kind}: ${pair}`)
    } else {
      result.wrong++
      result.wronged.push(pair)
    }
  }
  for (const [pair, { count }] of expected) if (count > 0) result.lost.push(pair)
  return result
}
