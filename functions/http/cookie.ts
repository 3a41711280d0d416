/**
 * Encrypted cookies: AES-GCM under a key that HKDF (RFC 5869) makes of a setting, the cookie's name and a new salt. The
 * first setting encrypts, all of them decrypt, so that a key can be replaced while people are signed in.
 */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type * as z from 'zod'
import { fromBase64Url, toBase64Url } from '../../shared/base64.ts'
import type { Env } from './env.ts'

/** What all cookies have: no script reads them, and no other site's page sends them with a form. */
const options = { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' } as const

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** With the name in it, no cookie can be passed off as another. */
async function keyOf(secret: string, name: string, salt: string) {
  const material = await crypto.subtle.importKey('raw', bytesOf(secret), 'HKDF', false, ['deriveKey'])
  const making = { name: 'HKDF', hash: 'SHA-256', salt: bytesOf(salt), info: bytesOf(name) }
  return crypto.subtle.deriveKey(making, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/** The salt is new each time, so each key encrypts one text, and the number that must not come twice may be zero. */
const algorithm = { name: 'AES-GCM', iv: new Uint8Array(12) }

/** False without a key: then there are no cookies. */
export async function writeCookie(c: Context<Env>, name: string, value: unknown, maxAgeMs: number): Promise<boolean> {
  const { settings, newSecret } = c.get('ports')
  const [secret] = settings.sessionKeys
  if (secret === undefined) return false
  const salt = newSecret()
  const text = bytesOf(JSON.stringify(value))
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm, await keyOf(secret, name, salt), text))
  setCookie(c, name, `${salt}.${toBase64Url(sealed)}`, { ...options, maxAge: Math.floor(maxAgeMs / 1000) })
  return true
}

/** Undefined without the cookie; null if it can't be read. */
export async function readCookie<T>(
  c: Context<Env>,
  name: string,
  schema: z.ZodType<T>,
): Promise<T | null | undefined> {
  const cookie = getCookie(c, name)
  if (cookie === undefined) return undefined
  const [salt = '', text = '', ...more] = cookie.split('.')
  const sealed = fromBase64Url(text)
  if (!sealed || more.length > 0) return null
  for (const secret of c.get('ports').settings.sessionKeys) {
    const opened = await crypto.subtle.decrypt(algorithm, await keyOf(secret, name, salt), sealed).catch(() => null)
    if (opened) return schema.safeParse(JSON.parse(new TextDecoder().decode(opened))).data ?? null
  }
  return null
}

export const dropCookie = (c: Context<Env>, name: string): void => void deleteCookie(c, name, options)
