/**
 * Where a request comes from, as far as a limit needs it. Who is believed about it is the entry point's business: a header
 * that a proxy of its own sets, or the socket.
 */
import type { Context } from 'hono'
import type { Env } from './auth.ts'

/** The caller's IP address; null where nothing tells it. */
export type AddressOf = (c: Context<Env>) => string | null

/**
 * What one caller is known by: an IPv4 address, or the first 64 bits of an IPv6 one, since whoever has one of those has
 * the rest of them (RFC 6177). All that is no address is one caller.
 */
export function networkOf(address: string | null): string {
  const text = (address ?? '').toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return text
  if (!/^[0-9a-f:]+(?:%\w+)?$/.test(text) || !text.includes(':')) return 'unknown'
  const [front = '', back] = text.split('::')
  const groups = (part: string) => part.split(':').filter(Boolean)
  const zeros = back === undefined ? 0 : Math.max(0, 8 - groups(front).length - groups(back).length)
  return [...groups(front), ...Array.from({ length: zeros }, () => '0'), ...groups(back ?? '')]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
