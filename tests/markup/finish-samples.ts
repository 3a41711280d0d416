/**
 * What finishing is measured on: sentences that are right already, and drafts as engines leave them. A right sentence
 * is finished with the source it translates, with none, and with itself as source.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { type Locale, localeSchema, otherLocales } from '../../shared/locales/locale.ts'
import { finishTranslation } from '../../shared/markup/finish-translation.ts'
import { readGold } from '../segment/gold.ts'

const rightSchema = z.object({ locale: localeSchema, source: z.string().optional(), right: z.string() })
const draftSchema = z.object({ locale: localeSchema, source: z.string(), draft: z.string(), right: z.string() })

const read = <T>(name: string, schema: z.ZodType<T>): T[] =>
  readFileSync(join(import.meta.dirname, '..', 'samples', 'finish', name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => schema.parse(JSON.parse(line)))

export const rightSentences = read('right.jsonl', rightSchema)
export const engineDrafts = read('engine-like.jsonl', draftSchema)

/** The sentences of the segmenter's gold set. Each says in its text what typography it came with, so not all are right. */
export const goldSentences = (locale: Locale): string[] => readGold(locale).flatMap(({ sentences }) => sentences)

export function finished(text: string, source: string, locale: Locale): string {
  const [from = locale] = otherLocales(locale)
  return finishTranslation({ text }, source, from, locale).text
}

/** What finishing makes of a sentence where it should make nothing. */
export const changesOf = (right: string, locale: Locale, source = ''): string[] => [
  ...new Set([source, '', right].map((given) => finished(right, given, locale)).filter((text) => text !== right)),
]
