/** Any two revisions of an article, compared. */

import type { Head } from '../../../shared/article/head.ts'
import type { Document } from '../../../shared/document/model/document.ts'
import { readRevision } from '../../../shared/pipeline/document.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import { compare, type Difference } from '../../../shared/revision/compare.ts'

type Comparison = { from: number; to: number; items: Difference[] }

/** Null when one of them is not a revision of it. */
export async function compareRevisions(
  objects: Objects,
  head: Head,
  from: number,
  to: number,
): Promise<Comparison | null> {
  const [before, after] = await Promise.all([readNumbered(objects, head, from), readNumbered(objects, head, to)])
  return before && after ? { from, to, items: compare(before, after) } : null
}

async function readNumbered(objects: Objects, head: Head, revision: number): Promise<Document | null> {
  const source = head.revisions.find((known) => known.revision === revision)?.source
  return source ? readRevision(objects, head.article, source) : null
}
