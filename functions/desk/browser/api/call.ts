/**
 * Calls the API; the session's cookie goes with it. Every answer is a value; status 0 means that there was none. A 401
 * also sends an event. The page then asks for a new sign-in, and no typed text is lost.
 */
import type { Answer } from './answer.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH'
/** A body without a type is sent as JSON. `quiet`: a 401 is an answer like another. */
type Sent = { body?: unknown; type?: string; headers?: Record<string, string>; quiet?: true }

export const unauthorised = 'unauthorised'

/** `path` is relative to /api/v1. */
export async function call<T>(
  method: Method,
  path: string,
  { body, type, headers, quiet }: Sent = {},
): Promise<Answer<T>> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    headers: { ...(body !== undefined && { 'Content-Type': type ?? 'application/json' }), ...headers },
    body: type && isRaw(body) ? body : (JSON.stringify(body) ?? null),
  }).catch(() => null)
  if (!response) return { ok: false, status: 0, body: null }
  const { ok, status } = response
  if (status === 401 && !quiet) document.dispatchEvent(new Event(unauthorised))
  const read = await response.json().catch(() => null)
  return { ok, status, body: read, etag: response.headers.get('ETag') ?? '' }
}

const isRaw = (body: unknown): body is string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || body instanceof Uint8Array

/** Reads all pages of a listing. Null if a request fails. */
export async function readAll<T>(path: string): Promise<T[] | null> {
  const items: T[] = []
  for (let cursor = ''; ; ) {
    const answer = await call<{ items: T[]; next?: string }>('GET', `${path}?limit=100${cursor}`)
    if (!answer.ok) return null
    items.push(...answer.body.items)
    if (!answer.body.next) return items
    cursor = `&cursor=${encodeURIComponent(answer.body.next)}`
  }
}
