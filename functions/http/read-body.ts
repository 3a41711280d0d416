/** Reads a request's body: its media type, its text, its JSON. */
import type { Context } from 'hono'

/** The media type of the body in lower case, without parameters; '' if there is none. */
export const mediaTypeOf = (c: Context): string =>
  (c.req.header('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''

/** Null if the bytes are not UTF-8. `keepMark`: a byte order mark at the beginning stays. */
export function decodeText(bytes: ArrayBuffer | Uint8Array, { keepMark = false } = {}): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: keepMark }).decode(bytes)
  } catch {
    return null
  }
}

type ReadJson = { ok: true; value: unknown } | { ok: false }

/** JSON is UTF-8 (RFC 8259, 8.1). An empty body gives undefined. */
export async function readJson(c: Context): Promise<ReadJson> {
  const text = decodeText(await c.req.arrayBuffer())
  if (text === null) return { ok: false }
  if (text.trim() === '') return { ok: true, value: undefined }
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}
