/**
 * Calls the API as whoever is signed in. An answer is a value, whatever its status; status 0 means that none came. A 401 is
 * announced by an event, so that the page asks for a token and nothing typed is lost.
 */
import { token } from '../session.ts'
import type { Answer } from './answer.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH'
/** A body without a type goes as JSON. */
type Sent = { body?: unknown; type?: string; headers?: Record<string, string> }

export const unauthorised = 'unauthorised'

/** `path` is below /api/v1. */
export async function call<T>(method: Method, path: string, { body, type, headers }: Sent = {}): Promise<Answer<T>> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${token()}`,
      ...(body === undefined ? {} : { 'Content-Type': type ?? 'application/json' }),
      ...headers,
    },
    body: typeof body === 'string' && type ? body : body === undefined ? null : JSON.stringify(body),
  }).catch(() => null)
  if (!response) return { ok: false, status: 0, body: null }
  const { ok, status } = response
  if (status === 401) document.dispatchEvent(new Event(unauthorised))
  const read = await response.json().catch(() => null)
  return ok ? { ok, status, body: read, etag: response.headers.get('ETag') ?? '' } : { ok, status, body: read }
}

/** Every item of a listing that comes in pages; null when it can't be read now. */
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
