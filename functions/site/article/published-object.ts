/** Reads the object at a reader's address with one get. It parses only the parts that the answer needs. */
import type { Locale } from '../../../shared/locales/locale.ts'
import { type OpenSiteObject, openSiteObject } from '../../../shared/pipeline/site-object.ts'
import type { ObjectReader } from '../../../shared/ports/objects.ts'
import { keys } from '../../../shared/storage/keys.ts'

export type PublishedObject = { site: OpenSiteObject; etag: string }

/** @returns `same` if the object still has the ETag `seen`, null if there is none */
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
