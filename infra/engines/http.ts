/**
 * One JSON call to a vendor, for every driver that speaks HTTP. It settles what is the same for all of them: no
 * answer, a time-out, an abort and a server's own trouble are `unavailable`, 429 is `rate-limited`. What a vendor's
 * other statuses mean is the driver's to say, and a driver that knows better says so first.
 */
import type { EngineFailure } from '../../shared/ports/engine.ts'
import { answered } from './reason.ts'

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export type Call = {
  url: string
  headers?: Record<string, string>
  body: unknown
  timeoutMs: number
  signal?: AbortSignal
  fetch?: Fetch
  /** Asked about every answer but 200 before the rules below are. */
  judge?: (status: number, body: unknown) => EngineFailure | undefined
}

/** `body` is undefined where the answer is not JSON. */
export type Answer = { ok: true; status: number; body: unknown } | { ok: false; failure: EngineFailure }

export async function postJson(call: Call): Promise<Answer> {
  // Not `= fetch`: workerd's fetch refuses to be called as a property of another object.
  const send: Fetch = call.fetch ?? ((url, init) => fetch(url, init))
  const timeout = AbortSignal.timeout(call.timeoutMs)
  const signal = call.signal ? AbortSignal.any([call.signal, timeout]) : timeout
  try {
    const response = await send(call.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...call.headers },
      body: JSON.stringify(call.body),
      // A redirect would carry the key and the text to an address nobody configured.
      redirect: 'manual',
      signal,
    })
    // Read before the status is judged: an unread body holds its connection.
    const text = await response.text()
    const { status } = response
    const body = parseJson(text)
    const judged = status === 200 ? undefined : call.judge?.(status, body)
    if (judged) return { ok: false, failure: judged }
    if (status === 429) return rateLimited(response.headers.get('retry-after'))
    if (status >= 500 || status === 408) {
      return unavailable(answered(status), parseRetryAfter(response.headers.get('retry-after')))
    }
    return { ok: true, status, body }
  } catch {
    if (call.signal?.aborted) return unavailable('the call was aborted')
    if (timeout.aborted) return unavailable(`no answer within ${call.timeoutMs} ms`)
    return unavailable('the engine cannot be reached')
  }
}

const unavailable = (reason: string, afterSeconds?: number): Answer => ({
  ok: false,
  failure: { kind: 'unavailable', reason, ...(afterSeconds !== undefined && { afterSeconds }) },
})

function rateLimited(header: string | null): Answer {
  const afterSeconds = parseRetryAfter(header)
  return { ok: false, failure: { kind: 'rate-limited', ...(afterSeconds !== undefined && { afterSeconds }) } }
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3), in whole seconds from now; undefined where it is neither. */
export function parseRetryAfter(header: string | null, now: number = Date.now()): number | undefined {
  const value = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(value)) return Number(value)
  // A date names its month; Date.parse takes far more than that, "-5" among it.
  const at = /[a-z]{3}/i.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
