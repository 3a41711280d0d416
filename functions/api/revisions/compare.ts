/** Compares any two revisions of an article. */

import type { ArticleRecord } from '../../../shared/article/article-record.ts'
import type { Document } from '../../../shared/document/model/document.ts'
import { readRevision } from '../../../shared/pipeline/document.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import { compareDocuments, type SegmentDifference } from '../../../shared/revision/compare-revisions.ts'

type Comparison = { from: number; to: number; items: SegmentDifference[] }

/** Null if one of them is no revision of the article. */
export async function compareRevisions(
  objects: Objects,
  record: ArticleRecord,
  from: number,
  to: number,
): Promise<Comparison | null> {
  const [before, after] = await Promise.all([readNumbered(objects, record, from), readNumbered(objects, record, to)])
  return before && after ? { from, to, items: compareDocuments(before, after) } : null
}

async function readNumbered(objects: Objects, record: ArticleRecord, revision: number): Promise<Document | null> {
  const source = record.revisions.find((known) => known.revision === revision)?.source
  return source ? readRevision(objects, record.article, source) : null
}
