/**
 * One JSON call to a vendor, for every driver that uses HTTP. No answer, a timeout, an abort or a server error gives
 * `unavailable`; 429 gives `rate-limited`. The driver interprets the vendor's other statuses, and its `judge` can
 * override these rules.
 */
import type { EngineFailure } from '../../shared/ports/engine.ts'
import { answered } from './reason.ts'

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

type HttpCall = {
  url: string
  headers?: Record<string, string>
  body: unknown
  timeoutMs: number
  signal?: AbortSignal
  fetch?: Fetch
  /** Called for every answer except 200, before the rules of this file apply. */
  judge?: (status: number, body: unknown) => EngineFailure | undefined
}

/** `body` is undefined if the answer is not JSON. */
type HttpResult = { ok: true; status: number; body: unknown } | { ok: false; failure: EngineFailure }

export async function postJson(call: HttpCall): Promise<HttpResult> {
  // Not `= fetch`: workerd's fetch throws when it is called as a property of another object.
  const send: Fetch = call.fetch ?? ((url, init) => fetch(url, init))
  const timeout = AbortSignal.timeout(call.timeoutMs)
  const signal = call.signal ? AbortSignal.any([call.signal, timeout]) : timeout
  try {
    const response = await send(call.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...call.headers },
      body: JSON.stringify(call.body),
      // A redirect would send the key and the text to an address that nobody configured.
      redirect: 'manual',
      signal,
    })
    // Reads the body before it checks the status, because an unread body keeps the connection open.
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

const unavailable = (reason: string, afterSeconds?: number): HttpResult => ({
  ok: false,
  failure: { kind: 'unavailable', reason, ...(afterSeconds !== undefined && { afterSeconds }) },
})

function rateLimited(header: string | null): HttpResult {
  const afterSeconds = parseRetryAfter(header)
  return { ok: false, failure: { kind: 'rate-limited', ...(afterSeconds !== undefined && { afterSeconds }) } }
}

/** Parses seconds or an HTTP date (RFC 9110, 10.2.3) into whole seconds from now; undefined if it is neither. */
export function parseRetryAfter(header: string | null, now: number = Date.now()): number | undefined {
  const value = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(value)) return Number(value)
  // A date names its month. Date.parse accepts much more, such as "-5".
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
