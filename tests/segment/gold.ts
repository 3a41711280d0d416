/** The gold sentences, and how well a segmenter finds their ends. Ends are compared in characters that are not white space. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { type Locale, localeSchema } from '../../shared/locales/locale.ts'
import type { Span } from '../../shared/text/span.ts'

const itemSchema = z.object({
  text: z.string(),
  locale: localeSchema,
  kind: z.string(),
  sentences: z.array(z.string()),
  /** The rules were first measured on it without having met it, and mended then. */
  later: z.boolean().optional(),
})
export type GoldItem = z.infer<typeof itemSchema>

export const readGold = (locale: Locale): GoldItem[] =>
  readFileSync(join(import.meta.dirname, '..', 'samples', `gold-${locale}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => itemSchema.parse(JSON.parse(line)))

const solid = (text: string): number => text.replace(/\s+/gu, '').length

function ends(pieces: string[]): Set<number> {
  let at = 0
  const found = new Set(
    pieces.map((piece) => {
      at += solid(piece)
      return at
    }),
  )
  found.delete(at)
  return found
}

export type Score = { precision: number; recall: number; f1: number; exact: number; items: number }

/** Precision, recall and F1 over the ends inside blocks; `exact` counts blocks without an error. */
export function score(items: GoldItem[], segment: (text: string, locale: Locale) => Span[]): Score {
  let [hits, found, gold, exact] = [0, 0, 0, 0]
  for (const { text, locale, sentences } of items) {
    const wanted = ends(sentences)
    const given = ends(segment(text, locale).map(({ start, end }) => text.slice(start, end)))
    const right = [...given].filter((end) => wanted.has(end)).length
    hits += right
    found += given.size
    gold += wanted.size
    if (right === wanted.size && right === given.size) exact++
  }
  const [precision, recall] = [hits / found, hits / gold]
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), exact, items: items.length }
}

const segmenters = {
  ro: new Intl.Segmenter('ro', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
}

export const intlSegment = (text: string, locale: Locale): Span[] =>
  [...segmenters[locale].segment(text)].map(({ index, segment }) => ({ start: index, end: index + segment.length }))
