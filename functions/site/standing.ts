/** What stands at a reader's address, in one read of one object. Of the page only what is sent is looked at. */
import type { Locale } from '../../shared/locales/locale.ts'
import { type OpenSite, openSite } from '../../shared/pipeline/site.ts'
import type { Readable } from '../../shared/ports/objects.ts'
import { keys } from '../../shared/storage/keys.ts'

export type Found = { site: OpenSite; etag: string }

/** `same`: it still has the ETag `seen`. */
export async function readStanding(
  objects: Readable,
  locale: Locale,
  slug: string,
  seen: string | undefined,
): Promise<Found | 'same' | null> {
  const key = keys.site(locale, slug)
  const stored = await objects.getUnless(key, seen)
  if (!stored || stored === 'same') return stored
  return { site: openSite(key, stored.bytes), etag: stored.etag }
}
