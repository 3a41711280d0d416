/**
 * Gives up an upload that never committed. It creates a tombstone as the article record, so a late commit of the same
 * id fails, and the claimed slugs are free again.
 */
import type { ArticleRecord } from '../article/article-record.ts'
import { defaultLocale } from '../locales/registry.ts'
import { putJson, putOrThrow } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import { readArticleRecord } from './load-truth.ts'
import type { Ports } from './ports.ts'

/** False if the upload did commit, even if the article was erased since. */
export async function abandonUpload(ports: Ports, article: string): Promise<boolean> {
  const now = ports.now()
  const tombstone: ArticleRecord = {
    ...{
      v: 1,
      number: 1,
      article,
      revision: 0,
      source: { id: article, locale: defaultLocale },
      title: '',
      targets: [],
    },
    ...{ slugs: {}, publication: {}, createdAt: now, changedAt: now },
    ...{ revisions: [], spent: true },
  }
  const put = await putOrThrow(putJson(ports.objects, keys.articleRecord(article), tombstone, { absent: true }))
  if (put.ok) return true
  const standing = (await readArticleRecord(ports.objects, article))?.value
  return standing?.spent === true && standing.deletedAt === undefined
}
