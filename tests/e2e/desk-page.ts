/** A page of the desk in a browser of its own, signed in. */
import type { Browser, BrowserContext } from 'playwright-core'
import { type ContextOptions, openWith, type PageTest } from './browser.ts'
import type { Punte } from './punte.ts'

/** Every page of `context` is signed in at `server`, as after a sign-in by hand: it has the cookie of a session. */
export async function signIn(context: BrowserContext, server: string, token: string): Promise<void> {
  const response = await fetch(new URL('/api/v1/session', server), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  if (!response.ok) throw new Error(`signing in: ${response.status} ${await response.text()}`)
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(response.headers.get('Set-Cookie') ?? '') ?? []
  // From its own machine a browser takes a secure cookie over http too, but not from this call.
  const url = server.replace('http:', 'https:')
  await context.addCookies([{ name, value, url, secure: true, httpOnly: true, sameSite: 'Lax' }])
}

export type DeskVisit = { path: string; as?: keyof Punte['tokens']; options?: ContextOptions }

/** Opens `path` as somebody, an admin unless told otherwise. Nothing may go wrong on the page. */
export const atDesk = (browser: Browser, punte: Punte, visit: DeskVisit, test: PageTest): Promise<void> =>
  openWith(browser, punte.url, visit.options ?? {}, async (opened, context) => {
    await signIn(context, punte.url, punte.tokens[visit.as ?? 'dev'])
    await opened.page.goto(visit.path)
    await test(opened, context)
  })
