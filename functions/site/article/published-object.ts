/** What stands at a reader's address, in one read of one object. Of the page only what is sent is looked at. */
import type { Locale } from '../../../shared/locales/locale.ts'
import { type OpenSiteObject, openSiteObject } from '../../../shared/pipeline/site-object.ts'
import type { ObjectReader } from '../../../shared/ports/objects.ts'
import { keys } from '../../../shared/storage/keys.ts'

export type PublishedObject = { site: OpenSiteObject; etag: string }

/** `same`: it still has the ETag `seen`. */
export async function readPublishedObject(
  objects: ObjectReader,
  locale: Locale,
  slug: string,
  seen: string | undefined,
): Promise<PublishedObject | 'same' | null> {
  const key = keys.site(locale, slug)
  const stored = await objects.getUnless(key, seen)
  if (!stored || stored === 'same') return stored
  return { site: openSiteObject(key, stored.bytes), etag: stored.etag }
}
