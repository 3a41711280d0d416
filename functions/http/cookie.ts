/**
 * Encrypted cookies. The first secret of the settings encrypts, all of them decrypt, so that a secret can be replaced
 * while people are signed in.
 */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type * as z from 'zod'
import type { Env } from './env.ts'
import { open, seal } from './seal.ts'

/** What all cookies have: no script reads them, and no other site's page sends them with a form. */
const options = { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' } as const

/** False without a key: then there are no cookies. */
export async function writeCookie(c: Context<Env>, name: string, value: unknown, maxAgeMs: number): Promise<boolean> {
  const [secret] = c.get('ports').settings.sessionKeys
  if (secret === undefined) return false
  const sealed = await seal(secret, name, JSON.stringify(value))
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
    const opened = await open(secret, name, sealed)
    if (opened !== null) return schema.safeParse(JSON.parse(opened)).data ?? null
  }
  return null
}

export const dropCookie = (c: Context<Env>, name: string): void => void deleteCookie(c, name, options)
