/**
 * Claims a slug in one locale. It creates the claim if the address is free, or replaces an old claim that was never
 * committed, by an upload or by an article that then took another slug.
 */
import { type ArticleRecord, allSlugs } from '../article/article-record.ts'
import type { SiteObject } from '../article/page.ts'
import { ulidTime } from '../ids.ts'
import { keys } from '../storage/keys.ts'
import { abandonUpload } from './abandon-upload.ts'
import { readArticleRecord } from './load-truth.ts'
import type { Ports } from './ports.ts'
import { requestMs } from './request-time.ts'
import { type OpenSiteObject, readSiteObject, writeWithoutPage } from './site-object.ts'

/** `claim`: the object to store at the address. False if the slug belongs to another article. */
export async function claimSlug(ports: Ports, slug: string, claim: SiteObject): Promise<boolean> {
  const { objects } = ports
  const key = keys.site(claim.locale, slug)
  const body = writeWithoutPage(claim)
  if ((await objects.put(key, body, { absent: true })).ok) return true
  const standing = await readSiteObject(objects, key)
  if (!standing) return (await objects.put(key, body, { absent: true })).ok
  const renew = async () => (await objects.put(key, body, { etag: standing.etag })).ok
  const { article, claimedAt = Number.POSITIVE_INFINITY } = standing.site
  // The article's own old claim is renewed, because another upload could take it over at this moment.
  if (article === claim.article) return claimedAt > ports.now() - requestMs / 2 || renew()
  return (await isLost(ports, slug, standing.site)) && renew()
}

/**
 * A claim older than a request without an article record is lost: its request is over, or will find its id spent. Makes
 * sure of that; only then may the claim be replaced.
 */
async function isLost(
  ports: Ports,
  slug: string,
  { article, locale, status, claimedAt }: OpenSiteObject,
): Promise<boolean> {
  if (status !== 'claimed' || (claimedAt ?? ulidTime(article)) >= ports.now() - requestMs) return false
  const record: ArticleRecord | undefined = (await readArticleRecord(ports.objects, article))?.value
  return record && !record.spent ? !allSlugs(record, locale).includes(slug) : abandonUpload(ports, article)
}
