/** Which articles there are, from the bucket itself: what a rebuild goes by, since every index may be lost. */
import type { Objects } from '../ports/objects.ts'
import { keys } from '../storage/keys.ts'
import { readHead } from './gather.ts'

/**
 * Ids in order; `next` when there may be more behind it. It looks at `limit` of them, each a list of one key and a get,
 * whatever it holds; uploads that were never committed are left out.
 */
export async function storedArticles(
  objects: Objects,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ ids: string[]; next?: string }> {
  const ids: string[] = []
  let last = cursor
  for (let seen = 0; seen < limit; seen++) {
    const after = last === undefined ? {} : { after: pastArticle(last) }
    const [key] = (await objects.list(keys.articles(), { limit: 1, ...after })).keys
    if (key === undefined) return { ids }
    last = key.split('/')[1] ?? ''
    const head = (await readHead(objects, last))?.value
    if (head && !head.abandoned) ids.push(last)
  }
  return { ids, ...(last === undefined ? {} : { next: last }) }
}

/** Sorts behind every key of the article: "0" is the character after "/". */
const pastArticle = (article: string): string => `${keys.articles()}${article}0`
