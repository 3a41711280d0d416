/**
 * Requests to an issuer. They have ten seconds for all that one sign-in needs, and an issuer that does not answer is
 * told apart from one whose answer does not hold.
 */
import * as oauth from 'oauth4webapi'
import type { Issuer } from '../../shared/people/issuer.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import type { SignInFailure } from '../contract/sign-in-failures.ts'

const limitMs = 10_000

class Unreachable extends Error {
  override name = 'Unreachable'
}

export type Asking = ReturnType<typeof askingOf>

/** What all requests of one sign-in have in common. */
export function askingOf({ fetch }: Ports, { issuer }: Issuer) {
  const signal = AbortSignal.timeout(limitMs)
  return {
    [oauth.allowInsecureRequests]: new URL(issuer).protocol === 'http:',
    async [oauth.customFetch](address: string, request: Parameters<Ports['fetch']>[1]): Promise<Response> {
      try {
        const response = await fetch(address, { ...request, signal })
        // It is read here, so that an issuer that stops in the middle counts as one that does not answer.
        const body = await response.text()
        if (response.status < 500) return new Response(body || null, response)
      } catch (cause) {
        throw new Unreachable('the issuer cannot be reached', { cause })
      }
      throw new Unreachable('the issuer answers with an error of its own')
    },
  }
}

/** `detail` is for the log: what did not hold, without a value of it. */
export type IssuerFailure = {
  ok: false
  reason: Extract<SignInFailure, 'cancelled' | 'refused' | 'unreachable'>
  detail: string
}

/** Whatever the library throws at an answer is a reason not to trust it. */
export function failureOf(error: unknown): IssuerFailure {
  if (error instanceof oauth.AuthorizationResponseError)
    return { ok: false, reason: reasons.get(error.error) ?? 'refused', detail: 'the issuer answers with an error' }
  const detail = error instanceof Error ? error.message : 'the issuer’s answer cannot be read'
  return { ok: false, reason: isUnreachable(error) ? 'unreachable' : 'refused', detail }
}

export const isUnreachable = (error: unknown): boolean => error instanceof Unreachable

/** Errors that an issuer sends back with the person (RFC 6749, 4.1.2.1). All others mean that it refuses us. */
const reasons = new Map<string, IssuerFailure['reason']>([
  ['access_denied', 'cancelled'],
  ['server_error', 'unreachable'],
  ['temporarily_unavailable', 'unreachable'],
])
