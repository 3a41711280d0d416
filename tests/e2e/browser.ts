/** Debian's Chromium, and pages that remember what went wrong on them: a script's error, a refused file, a broken policy. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { chromiumArguments, findChromium } from './chromium.ts'

export const launch = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await findChromium(), args: chromiumArguments })

export type WatchedPage = {
  page: Page
  /** What went wrong so far; forgotten once it is told. */
  troubles(): string[]
}

export async function openPage(context: BrowserContext): Promise<WatchedPage> {
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const seen: string[] = []
  page.on('console', (message) => {
    // Whoever is not signed in yet is told so by a 401, which a browser counts as an error.
    if (message.location().url.endsWith('/api/v1/me') && message.text().includes('401')) return
    if (message.type() === 'error' || message.type() === 'warning') seen.push(message.text())
  })
  page.on('pageerror', (error) => seen.push(String(error)))
  page.on('requestfailed', (request) => {
    // A page that is left takes its polls with it.
    const reason = request.failure()?.errorText ?? ''
    if (reason !== 'net::ERR_ABORTED') seen.push(`${request.url()}: ${reason}`)
  })
  return { page, troubles: () => seen.splice(0) }
}

export type ContextOptions = NonNullable<Parameters<Browser['newContext']>[0]>
export type PageTest = (opened: WatchedPage, context: BrowserContext) => Promise<void>

/** Runs `test` with a page of its own context, closed afterwards; nothing may have gone wrong on it. */
export async function openWith(browser: Browser, url: string, options: ContextOptions, test: PageTest): Promise<void> {
  const context = await browser.newContext({ baseURL: url, locale: 'en-GB', ...options })
  try {
    const opened = await openPage(context)
    await test(opened, context)
    expect(opened.troubles()).toEqual([])
  } finally {
    await context.close()
  }
}
