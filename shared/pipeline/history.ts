/** Every edit of a segment. */
import { type Edit, editSchema } from '../article/edit.ts'
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { getJson, listAll, mapConcurrent } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'

export type SegmentPlace = { article: string; locale: Locale; segment: string }

/** The newest first. */
export async function readHistory(objects: Objects, { article, locale, segment }: SegmentPlace): Promise<Edit[]> {
  const listed = await listAll(objects, keys.segmentEdits(article, locale, segment))
  const edits = await mapConcurrent(listed, (key) => getJson(objects, key, editSchema))
  return edits.flatMap((edit) => (edit ? [edit.value] : [])).sort((a, b) => b.n - a.n)
}
