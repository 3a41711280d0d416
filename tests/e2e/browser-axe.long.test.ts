/** axe-core on what readers and the desk see, by day and by night, on a desk and in a hand: no violation, and nothing that it can't tell. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readingViews } from '../../shared/article/reading-view.ts'
import type { Engine } from '../../shared/ports/engine.ts'
import { launch, openWith } from './browser.ts'
import type { Uploaded } from './client.ts'
import { signIn } from './desk-page.ts'
import { addPerson, posting } from './people.ts'
import { type Punte, startPunte } from './punte.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
declare const window: { axe: { run(options: object): Promise<AxeResults> } }

/** Everything that a page may show. */
const text = `---
author: Irina Dobrescu
tags: [Local]
---

# The ferry returns to Ostrovești

The town council opened the new ferry on Monday. The [boat](https://ostrovesti.example/boat) carries 14 cars.

![The ferry at its landing](https://ostrovesti.example/ferry.png)

## What it costs

> A ticket costs five lei.

- Children travel *free*.
- Bicycles too.

| Day | From | To |
| --- | --- | --- |
| Monday | 6 a.m. | 10 p.m. |

\`\`\`
ferry --help
\`\`\`

Correction: An earlier version of this text gave a wrong price.
`
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const engine: Engine = {
  name: 'upper case',
  limits: { items: 50, characters: 20_000 },
  translate: async ({ texts }) => ({ ok: true, texts: texts.map((text) => text.toUpperCase()) }),
}

let punte: Punte
let browser: Browser
let article: Uploaded
/** The id of somebody in the store. */
let person: string

beforeAll(async () => {
  ;[punte, browser] = await Promise.all([startPunte({ engine }), launch()])
  article = await punte.upload(text)
  await punte.completed(article.id, 'ro')
  person = await addPerson(punte, { name: 'Ana Pop', roles: ['translator'] })
  await punte.request(`/api/v1/people/${person}/tokens`, posting({ name: 'A program' }))
})
afterAll(async () => {
  await browser?.close()
  await punte?.stop()
})

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }))
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
  )
}

const desk = { viewport: { width: 1280, height: 800 } }
const hand = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true }

describe.each([
  ['by day, on a desk', { ...desk, colorScheme: 'light' as const }],
  ['by night, in a hand', { ...hand, colorScheme: 'dark' as const }],
])('%s', (_, options) => {
  const check = (path: string, act: (page: Page) => Promise<void> = async () => {}) =>
    openWith(browser, punte.url, options, async ({ page, troubles }, context) => {
      await context.route(/^https:/, (route) => route.fulfill({ body: picture, contentType: 'image/png' }))
      await page.goto(path)
      await act(page)
      expect(await violations(page)).toEqual([])
      // A browser tells of an answer that is 404; it was asked for.
      if (path.includes('nothing')) troubles()
    })

  it.each(['ro', 'en'])('an article in %s, in every way of reading', async (locale) => {
    for (const way of readingViews) await check(`/${locale}/${article.slug}?view=${way}`)
  })

  it('a sentence with its counterpart open', async () => {
    await check(`/ro/${article.slug}?view=sentences`, async (page) => {
      await page.locator('.text .pair > .segment').first().click()
      await page.locator('.pair.open > .aside').waitFor()
    })
  })

  it.each(['/ro', '/en', '/ro/nothing'])('%s', async (path) => {
    await check(path)
  })

  it('the desk, before anybody signs in', async () => {
    await check('/desk', async (page) => {
      await page.locator('.sign-in').waitFor()
    })
  })

  it.each([
    ['list of articles', () => '/desk', '.articles tbody tr'],
    ['article', () => `/desk/articles/${article.id}`, '.blocks .hint'],
    ['translator', () => `/desk/articles/${article.id}/ro`, '.segment textarea'],
    ['list of people', () => '/desk/people', '.articles tbody tr'],
    ['page of a person', () => `/desk/people/${person}`, '.panel table'],
    ['page of a person in the settings', () => '/desk/people/editor', '.panel dl'],
    ['page of one’s own', () => '/desk/me', '.panel'],
    ['trail', () => '/desk/trail', '.articles tbody tr'],
    ['invitation', () => '/desk/invitation#none', '.panel fieldset'],
  ])('the desk’s %s', async (_, path, ready) => {
    await openWith(browser, punte.url, options, async ({ page }, context) => {
      await signIn(context, punte.url, punte.tokens.dev)
      await page.goto(path())
      await page.locator(ready).first().waitFor()
      await page.locator('details').evaluateAll((all) => all.map((details) => details.setAttribute('open', '')))
      expect(await violations(page)).toEqual([])
    })
  })

  it('the form for a better sentence', async () => {
    const [pair] = (await punte.readVersion(article.id, 'ro')).segments
    await check(`/ro/${article.slug}/propose?segment=${pair?.id}`)
  })
})

describe('an article that people reviewed', () => {
  it('has no violation either', async () => {
    for (const { id: segment, etag } of (await punte.readVersion(article.id, 'ro')).segments)
      await punte.correct({ id: article.id, locale: 'ro', segment }, etag, { state: 'reviewed' })
    await openWith(browser, punte.url, desk, async ({ page }, context) => {
      await context.route(/^https:/, (route) => route.fulfill({ body: picture, contentType: 'image/png' }))
      for (const path of [`/ro/${article.slug}?view=parallel`, `/en/${article.slug}?view=parallel`]) {
        await page.goto(path)
        expect(await violations(page)).toEqual([])
      }
    })
  })
})
