/** Reads an object unless the reader has it already: what a store can't tell by itself is told here. */
import type { Readable, StoredObject } from '../ports/objects.ts'

export async function readUnless(
  objects: Readable,
  key: string,
  etag: string | undefined,
): Promise<StoredObject | 'same' | null> {
  if (etag === undefined) return objects.get(key)
  if (objects.getUnless) return objects.getUnless(key, etag)
  const stored = await objects.get(key)
  return stored?.etag === etag ? 'same' : stored
}
