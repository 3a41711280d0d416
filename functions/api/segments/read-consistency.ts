/** Checks a version as people see it now for what it says in two ways. */
import type { Version } from '../../../shared/article/version.ts'
import { checkConsistency } from '../../../shared/check/consistency/check-consistency.ts'
import type { Consistency } from '../../../shared/check/consistency/model.ts'
import { termsFor } from '../../../shared/pipeline/current-segment.ts'
import type { Objects } from '../../../shared/ports/objects.ts'

/**
 * A stale target translates another source than the one that stands beside it now, so it is not compared. Neither is
 * one that translates several sentences, or none: places are in one source and its own target.
 */
export async function readConsistency(objects: Objects, version: Version): Promise<Consistency> {
  const { sourceLocale: from, locale: to, segments } = version
  const pairs = segments.flatMap(({ id, source, target, stale, link }) =>
    target?.text && !stale && !link?.joined ? [{ id, source: source.text, target: target.text }] : [],
  )
  return checkConsistency({ pairs, from, to, terms: await termsFor(objects, version) })
}
