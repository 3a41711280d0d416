/**
 * Dismissals in the store. Their keys stand beside those of a segment's edits, so the listing of the edits has them too
 * and costs no further call. Only those of findings that a pair has now are read.
 */
import { type Dismissal, dismissalSchema, findingIds, isDismissal } from '../article/dismissal.ts'
import { withConfidence } from '../article/pair-confidence.ts'
import type { Finding, SegmentPair } from '../article/segment-pair.ts'
import type { Version } from '../article/version.ts'
import type { Objects } from '../ports/objects.ts'
import { getJson, mapConcurrent, putJson, putOrThrow } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import type { SegmentPlace } from './history.ts'

/** By finding: the number of its last dismissal, or of what brought it back. */
export type DismissalNumbers = ReadonlyMap<string, number>

/** From the keys of edits and dismissals. */
export function dismissalNumbers(listed: readonly string[]): DismissalNumbers {
  const numbers = new Map<string, number>()
  for (const key of listed) {
    const [, finding, n] = /\/dismissals\/([^/]+)\/(\d+)\.json$/.exec(key) ?? []
    if (finding !== undefined) numbers.set(finding, Math.max(numbers.get(finding) ?? 0, Number(n)))
  }
  return numbers
}

/**
 * The pair with who has dismissed what of its findings, and when, and its confidence without those. Nothing is read if
 * none is.
 */
export async function markDismissed(
  objects: Objects,
  { article, sourceLocale, locale }: Pick<Version, 'article' | 'sourceLocale' | 'locale'>,
  pair: SegmentPair,
  numbers: DismissalNumbers,
): Promise<SegmentPair> {
  const ids = numbers.size === 0 ? [] : findingIds(pair)
  if (!ids.some((id) => numbers.has(id))) return pair
  const mark = async ({ dismissed: _, ...found }: Finding, at: number): Promise<Finding> => {
    const id = ids[at] ?? ''
    const n = numbers.get(id) ?? 0
    const key = keys.dismissal(article, locale, pair.id, id, n)
    const dismissal = isDismissal(n) ? (await getJson(objects, key, dismissalSchema))?.value : undefined
    if (!dismissal) return found
    return { ...found, dismissed: { by: dismissal.by, at: dismissal.at } }
  }
  // One at a time, because a version's pairs are marked beside each other.
  const checks = await mapConcurrent(pair.checks, mark, 1)
  return withConfidence({ ...pair, checks }, sourceLocale, locale)
}

/**
 * Dismisses a finding, or brings it back. If somebody else has just done the same, nothing is left to do. Throws if the
 * store is busy.
 */
export async function putDismissal(
  objects: Objects,
  { article, locale, segment }: SegmentPlace,
  finding: string,
  n: number,
  dismissal: Dismissal,
): Promise<void> {
  const key = keys.dismissal(article, locale, segment, finding, n)
  await putOrThrow(putJson(objects, key, dismissalSchema.parse(dismissal), { absent: true }))
}
