/**
 * Takes a slug in one locale: a claim is created where nothing stands, and nobody's claim of long ago is taken over. What
 * was claimed and never committed, by an upload or by an article that asked for another slug, is free again.
 */
import { type Head, slugsOf } from '../article/head.ts'
import type { Site } from '../article/page.ts'
import { ulidTime } from '../ids.ts'
import { keys } from '../storage/keys.ts'
import { abandon } from './abandon.ts'
import { readHead } from './gather.ts'
import type { Ports } from './ports.ts'
import { type OpenSite, readSite, writeSite } from './site.ts'

/** A head that is not there after this long is not waited for: its request is over, or finds that its id is spent. */
const requestMs = 120_000

/** `claim`: what is to stand there. False when the slug is another article's. */
export async function takeSlug(ports: Ports, slug: string, claim: Site): Promise<boolean> {
  const { objects } = ports
  const key = keys.site(claim.locale, slug)
  const body = writeSite(claim, slug)
  if ((await objects.put(key, body, { absent: true })).ok) return true
  const standing = await readSite(objects, key)
  if (!standing) return (await objects.put(key, body, { absent: true })).ok
  const renew = async () => (await objects.put(key, body, { etag: standing.etag })).ok
  const { article, claimedAt = Number.POSITIVE_INFINITY } = standing.site
  // Its own claim of long ago might be taken over at this moment.
  if (article === claim.article) return claimedAt > ports.now() - requestMs / 2 || renew()
  return (await isLost(ports, slug, standing.site)) && renew()
}

/** First whoever claimed it can't commit any more, then the claim may be taken. */
async function isLost(ports: Ports, slug: string, { article, locale, status, claimedAt }: OpenSite): Promise<boolean> {
  if (status !== 'claimed' || (claimedAt ?? ulidTime(article)) >= ports.now() - requestMs) return false
  const head: Head | undefined = (await readHead(ports.objects, article))?.value
  return head && !head.abandoned ? !slugsOf(head, locale).includes(slug) : abandon(ports, article)
}
