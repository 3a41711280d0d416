/**
 * Encrypted cookies: a JSON Web Encryption (RFC 7516, `dir` with A256GCM) whose key is the SHA-256 of a setting. The
 * first setting encrypts, all of them decrypt, so that a key can be replaced while people are signed in.
 */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { CompactEncrypt, compactDecrypt } from 'jose'
import type * as z from 'zod'
import type { Env } from './env.ts'

/** What all cookies have: no script reads them, and no other site's page sends them with a form. */
const options = { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' } as const

const keyOf = async (secret: string, purpose: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${purpose} ${secret}`)))

/** False without a key: then there are no cookies. */
export async function writeCookie(c: Context<Env>, name: string, value: unknown, maxAgeMs: number): Promise<boolean> {
  const [secret] = c.get('ports').settings.sessionKeys
  if (secret === undefined) return false
  const sealed = await new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(await keyOf(secret, name))
  setCookie(c, name, sealed, { ...options, maxAge: Math.floor(maxAgeMs / 1000) })
  return true
}

/** Undefined without the cookie; null if it can't be read. */
export async function readCookie<T>(
  c: Context<Env>,
  name: string,
  schema: z.ZodType<T>,
): Promise<T | null | undefined> {
  const sealed = getCookie(c, name)
  if (sealed === undefined) return undefined
  for (const secret of c.get('ports').settings.sessionKeys) {
    const opened = await compactDecrypt(sealed, await keyOf(secret, name), decryption).catch(() => null)
    if (opened) return schema.safeParse(JSON.parse(new TextDecoder().decode(opened.plaintext))).data ?? null
  }
  return null
}

const decryption = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] }

export const dropCookie = (c: Context<Env>, name: string): void => void deleteCookie(c, name, options)
