/** Alignments in the store: numbered records that are created once. A person's change is refused if it is not next. */
import {
  type Alignment,
  type AlignmentRecord,
  alignmentRecordSchema,
  applyRecord,
  currentAlignment,
  type Link,
} from '../article/alignment.ts'
import { roundOf } from '../article/draft-translation.ts'
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { getJson, listAll, mapConcurrent, putJson, putOrThrow } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import { listDraftNames } from './load-truth.ts'

/** After so many changes a record holds all links again, so that no reader reads more records than that. */
const changesBeforeWhole = 32

/** `before`: the alignment without its last record. */
export type ReadAlignment = { alignment: Alignment; before: Alignment | null; changes: number }

/** The links after record `until`, or after the last one. Null if there is none. */
export async function readAlignment(
  objects: Objects,
  article: string,
  locale: Locale,
  until?: number,
): Promise<ReadAlignment | null> {
  const listed = (await listAll(objects, keys.alignments(article, locale))).sort()
  const names = until === undefined ? listed : listed.slice(0, until)
  const newest = names.slice(-changesBeforeWhole - 2)
  const records = await mapConcurrent(newest, async (key): Promise<AlignmentRecord> => {
    const stored = await getJson(objects, key, alignmentRecordSchema)
    if (!stored) throw new Error(`${key} is missing`)
    return stored.value
  })
  const alignment = currentAlignment(records)
  if (!alignment) return null
  const last = records.findLastIndex(({ kind }) => kind === 'whole')
  return { alignment, before: currentAlignment(records.slice(0, -1)), changes: records.length - 1 - last }
}

/** The round of drafts that come after all that are stored. */
export async function nextRound(objects: Objects, article: string, locale: Locale, least = 0): Promise<number> {
  const names = await listDraftNames(objects, article, locale)
  return 1 + names.reduce((most, name) => Math.max(most, roundOf(name)), least)
}

/** A time for the record after `before`. Memory has what a record adds a little later than what it deletes. */
export const laterThan = (before: Pick<Alignment, 'at'> | undefined, now: number): number =>
  Math.max(now, (before?.at ?? 0) + 2)

/** False if another record has this number. Throws StoreBusy. */
export async function putAlignmentRecord(
  objects: Objects,
  article: string,
  locale: Locale,
  record: AlignmentRecord,
): Promise<boolean> {
  const key = keys.alignment(article, locale, record.n)
  return (await putOrThrow(putJson(objects, key, alignmentRecordSchema.parse(record), { absent: true }))).ok
}

/** `source`: the id of the original's present document. `at`: later than the record before. */
type PersonsChange = {
  source: string
  links: Pick<Link, 'source' | 'target'>[]
  by: string
  at: number
  round: number
}

/** The record of a person's change. */
export function changeRecord(
  { alignment, changes }: ReadAlignment,
  { source, links, by, at, round }: PersonsChange,
): AlignmentRecord {
  const { translation, first } = alignment
  const change: AlignmentRecord = {
    kind: 'change',
    v: 1,
    n: alignment.n + 1,
    source,
    translation,
    first,
    round,
    at,
    by,
    links,
  }
  if (changes < changesBeforeWhole) return change
  return { kind: 'whole', v: 1, ...applyRecord(alignment.links, change) }
}
