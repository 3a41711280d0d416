/**
 * What stands at a reader's address, in one read of one object. Of the page only what is ready to be sent is looked at:
 * the rest is parsed by whoever needs it.
 */
import * as z from 'zod'
import { siteSchema } from '../../shared/article/page.ts'
import type { Locale } from '../../shared/locale.ts'
import type { Readable } from '../../shared/ports/objects.ts'
import { parseJson } from '../../shared/store/json.ts'
import { keys } from '../../shared/store/keys.ts'
import { readUnless } from '../../shared/store/read-unless.ts'

const standingSchema = siteSchema.extend({ page: z.unknown().optional() })
export type Standing = z.infer<typeof standingSchema>

export type Found = { site: Standing; etag: string }

/** `same`: it still has the ETag `seen`. */
export async function readStanding(
  objects: Readable,
  locale: Locale,
  slug: string,
  seen: string | undefined,
): Promise<Found | 'same' | null> {
  const key = keys.site(locale, slug)
  const stored = await readUnless(objects, key, seen)
  if (!stored || stored === 'same') return stored
  const parsed = parseJson(stored.body, standingSchema)
  if (!parsed.ok) throw new Error(`${key} ${parsed.reason}`)
  return { site: parsed.value, etag: stored.etag }
}
