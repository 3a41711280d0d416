/** Lists the articles from the bucket itself. A rebuild uses it, because every index may be lost. */
import type { ArticleRecord } from '../article/article-record.ts'
import type { Objects } from '../ports/objects.ts'
import { keys } from '../storage/keys.ts'
import { readArticleRecord } from './load-truth.ts'

/**
 * Returns records in the order of their ids, and `next` if there may be more. Checks `limit` ids, each with one listing
 * of one key and one get. Uploads that never committed are left out.
 */
export async function storedArticles(
  objects: Objects,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ records: ArticleRecord[]; next?: string }> {
  const records: ArticleRecord[] = []
  let last = cursor
  for (let seen = 0; seen < limit; seen++) {
    const after = last === undefined ? {} : { after: pastArticle(last) }
    const [key] = (await objects.list(keys.articles(), { limit: 1, ...after })).keys
    if (key === undefined) return { records }
    last = key.split('/')[1] ?? ''
    const record = (await readArticleRecord(objects, last))?.value
    if (record && !record.spent) records.push(record)
  }
  return { records, ...(last === undefined ? {} : { next: last }) }
}

/** Sorts after every key of the article, because "0" is the character after "/". */
const pastArticle = (article: string): string => `${keys.articles()}${article}0`
