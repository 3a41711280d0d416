/** Every edit of a segment. */
import type { Edit } from '../article/edit.ts'
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { listAll, mapConcurrent } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import { newestEdits, readEdit } from './load-truth.ts'

export type SegmentPlace = { article: string; locale: Locale; segment: string }

/** The newest first. */
export async function readHistory(objects: Objects, { article, locale, segment }: SegmentPlace): Promise<Edit[]> {
  const newest = newestEdits(await listAll(objects, keys.segmentEdits(article, locale, segment))).get(segment) ?? 0
  const numbers = Array.from({ length: newest }, (_, i) => newest - i)
  const edits = await mapConcurrent(numbers, (n) => readEdit(objects, article, locale, segment, n))
  return edits.flatMap((edit) => edit ?? [])
}
