/** The pages for finding articles in a real browser: for whoever can't see them, and the choice of a language. */
import axe from 'axe-core'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newsroom } from '../serve/find/newsroom.ts'
import type { World } from '../world.ts'
import { launch, openPage, type WatchedPage } from './browser.ts'

const origin = 'http://punte.test'
let browser: Browser
let world: World

beforeAll(async () => {
  browser = await launch()
  world = await newsroom(40)
})
afterAll(() => browser?.close())

/** A page whose requests the app answers, without a server between. Nothing may have gone wrong on it. */
async function withPage(
  options: NonNullable<Parameters<Browser['newContext']>[0]>,
  test: (opened: WatchedPage, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ baseURL: origin, locale: 'en-GB', ...options })
  await context.route('**/*', async (route) => {
    const request = route.request()
    const response = await world.app.request(request.url(), {
      method: request.method(),
      headers: await request.allHeaders(),
      redirect: 'manual',
    })
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  })
  try {
    const opened = await openPage(context)
    await test(opened, context)
    expect(opened.troubles()).toEqual([])
  } finally {
    await context.close()
  }
}

describe('the pages for finding articles', () => {
  it.each([
    ['by day', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' as const }],
    ['by night, on a telephone', { viewport: { width: 390, height: 800 }, colorScheme: 'dark' as const }],
  ])('%s keep nobody out: axe finds nothing', async (_, options) => {
    await withPage(options, async ({ page }) => {
      for (const path of [
        '/ro',
        '/en/section/sport',
        '/ro/author/mara-tepordei',
        '/en/search?q=mayors',
        '/ro/search',
        '/ro/search?q=zzz',
      ]) {
        await page.goto(path)
        await page.evaluate(axe.source)
        const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
        expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      }
    })
  })

  it('search with the keyboard alone, without scripts too', async () => {
    await withPage({ javaScriptEnabled: false }, async ({ page }) => {
      await page.goto('/ro')
      await page.locator('input[type="search"]').focus()
      await page.keyboard.type('primari')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/ro/search?q=primari')
      expect(await page.locator('.front-list h2').count()).toBe(10)
      expect(await page.locator('mark').first().textContent()).toBe('primar')
    })
  })

  it('greet a reader in the language that they switched to', async () => {
    await withPage({ locale: 'en-GB' }, async ({ page }) => {
      await page.goto('/en')
      await page.locator('nav.languages a[hreflang="ro"]').click()
      await page.waitForURL('**/ro')
      const [cookie] = (await page.context().cookies(origin)).filter(({ name }) => name === 'locale')
      expect(cookie?.value).toBe('ro')
    })
  })
})
