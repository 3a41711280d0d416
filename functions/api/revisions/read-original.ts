/** Reads the original of a revision as it was uploaded. */
import type { ArticleRecord } from '../../../shared/article/article-record.ts'
import type { Format } from '../../../shared/document/format.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import { keys } from '../../../shared/storage/keys.ts'

type Original = { format: Format; address: string | undefined; bytes: Uint8Array }

/** Null if the article has no such revision. */
export async function readOriginal(
  objects: Objects,
  { article, revisions }: ArticleRecord,
  revision: number,
): Promise<Original | null> {
  const known = revisions.find((known) => known.revision === revision)
  const bytes = known && (await objects.getBytes(keys.original(article, known.source)))
  return known && bytes ? { format: known.format, address: known.address, bytes } : null
}
