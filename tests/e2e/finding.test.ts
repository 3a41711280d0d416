/** The pages for finding articles in a real browser: for whoever can't see them, and the choice of a language. */
import axe from 'axe-core'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messageTexts } from '../../shared/locales/messages.ts'
import { newsroom } from '../site/find/newsroom.ts'
import type { World } from '../world.ts'
import { launch, openPage, type WatchedPage } from './browser.ts'

const origin = 'https://punte.test'
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
      body: request.postDataBuffer(),
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

describe('an editor at the desk', () => {
  const t = messageTexts.en.desk

  it('gives an article another address and title; what was the address leads there', async () => {
    const { id } = await world.upload('# The ferry is back\n\nIt sails again.', { query: '?slug=ferry' })
    await world.settle()
    world.pass(2000)
    await withPage({}, async ({ page, troubles }) => {
      await page.goto(`/desk/articles/${id}`)
      await page.getByLabel(t.signIn.token).fill('dev')
      await page.getByRole('button', { name: t.signIn.submit }).click()
      await page.getByText(t.naming.title, { exact: true }).click()
      const form = page.locator('form', { has: page.getByRole('heading', { name: messageTexts.en.language.en }) })
      await form.getByLabel(t.naming.slug).fill('Not A Slug')
      await form.getByRole('button', { name: t.naming.submit }).click()
      await form.getByText('may hold lowercase letters', { exact: false }).first().waitFor()
      expect(troubles().every((trouble) => trouble.includes('422'))).toBe(true)
      await form.getByLabel(t.naming.slug).fill('the-ferry')
      await form.getByLabel(t.naming.pageTitle).fill('All about the ferry')
      await form.getByRole('button', { name: t.naming.submit }).click()
      await form.getByText(t.naming.saved, { exact: true }).waitFor()
      await form.getByText(t.naming.former.replace('{{slugs}}', 'ferry'), { exact: true }).waitFor()
      await world.settle()
      expect((await world.app.request('/en/ferry')).headers.get('Location')).toBe('/en/the-ferry')
      await page.goto('/en/the-ferry')
      expect(await page.title()).toBe('All about the ferry · Punte')
    })
  })
})
