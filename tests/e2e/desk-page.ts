/** A page of the desk in a browser of its own, signed in. */
import type { Browser, BrowserContext } from 'playwright-core'
import { type ContextOptions, openWith, type PageTest } from './browser.ts'
import type { Punte } from './punte.ts'

/** Every page of `context` is signed in, as after a sign-in by hand. */
export const signIn = (context: BrowserContext, token: string): Promise<unknown> =>
  context.addInitScript((token) => localStorage.setItem('punte.token', token), token)

export type DeskVisit = { path: string; as?: keyof Punte['tokens']; options?: ContextOptions }

/** Opens `path` as somebody, an admin unless told otherwise. Nothing may go wrong on the page. */
export const atDesk = (browser: Browser, punte: Punte, visit: DeskVisit, test: PageTest): Promise<void> =>
  openWith(browser, punte.url, visit.options ?? {}, async (opened, context) => {
    await signIn(context, punte.tokens[visit.as ?? 'dev'])
    await opened.page.goto(visit.path)
    await test(opened, context)
  })
