/**
 * Gives up an upload that never committed. It creates a tombstone as the article record, so a late commit of the same
 * id fails, and the claimed slugs are free again.
 */
import type { Head } from '../article/head.ts'
import { defaultLocale } from '../locales/registry.ts'
import { insist, putJson } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import { readHead } from './gather.ts'
import type { Ports } from './ports.ts'

/** False if the upload did commit, even if the article was erased since. */
export async function abandon(ports: Ports, article: string): Promise<boolean> {
  const now = ports.now()
  const tombstone: Head = {
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
    ...{ revisions: [], abandoned: true },
  }
  const put = await insist(putJson(ports.objects, keys.head(article), tombstone, { absent: true }))
  if (put.ok) return true
  const standing = (await readHead(ports.objects, article))?.value
  return standing?.abandoned === true && standing.deletedAt === undefined
}
