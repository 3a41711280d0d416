/**
 * Names callers by their IP address, as far as limits need it. The entry point decides which source to trust: a header
 * that its own proxy sets, or the socket.
 */
import type { Context } from 'hono'
import type { Env } from './env.ts'

/** The caller's IP address; null if unknown. */
export type AddressOf = (c: Context<Env>) => string | null

/**
 * The key of one caller: an IPv4 address, or the first 64 bits of an IPv6 address, because one caller usually has all
 * the rest of it. Everything that is not an address counts as one caller.
 */
export const callerKey = (address: string | null): string => networkOf(address, 4, 4)

/**
 * The key of a caller's network: the first 24 bits of an IPv4 address, or the first 48 of an IPv6 address, which is
 * what one site or customer gets (RFC 6177).
 */
export const networkKey = (address: string | null): string => networkOf(address, 3, 3)

/** The first `octets` of an IPv4 address, or the first `groups` of 16 bits of an IPv6 one. */
function networkOf(address: string | null, octets: number, groups: number): string {
  const text = (address ?? '').toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return text.split('.').slice(0, octets).join('.')
  if (!/^[0-9a-f:]+(?:%\w+)?$/.test(text) || !text.includes(':')) return 'unknown'
  const [front = '', back] = text.split('::')
  const given = (part: string) => part.split(':').filter(Boolean)
  const zeros = back === undefined ? 0 : Math.max(0, 8 - given(front).length - given(back).length)
  return [...given(front), ...Array.from({ length: zeros }, () => '0'), ...given(back ?? '')]
    .slice(0, groups)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
