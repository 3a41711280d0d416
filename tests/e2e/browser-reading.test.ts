/** A reader in a real browser: reads, switches the language and compares, with a mouse, a finger, a keyboard, without script. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messageTexts } from '../../shared/locales/messages.ts'
import { type ContextOptions, launch, openWith, type PageTest } from './browser.ts'
import type { ShownVersion, Uploaded } from './client.ts'
import { isInView, pressInView, scrollTo, topOf } from './place.ts'
import { type Punte, startPunte } from './punte.ts'
import { normalise, readSample } from './samples.ts'
import { waitUntil } from './wait.ts'

let punte: Punte
let browser: Browser
let article: Uploaded
let segments: ShownVersion['segments']
const sample = await readSample('long-english.en.txt')

beforeAll(async () => {
  ;[punte, browser] = await Promise.all([startPunte(), launch()])
  article = await punte.upload(sample.content, { type: sample.type })
  segments = (await punte.completed(article.id, 'ro')).segments
})
afterAll(async () => {
  await browser?.close()
  await punte?.stop()
})

const withPage = (options: ContextOptions, test: PageTest) => openWith(browser, punte.url, options, test)

const desktop = { viewport: { width: 1280, height: 800 } }
const phone = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true }

/** In the middle of the article. */
function sentence(at = 30) {
  const found = segments[at]
  if (!found?.target) throw new Error('the sample has fewer segments than that')
  return { id: found.id, en: found.source.text, ro: found.target.text }
}

const sentenceOn = (page: Page, id: string) => page.locator(`[id="${id}"]`)
/** Where it begins: its lines make no box. */
async function tap(page: Page, id: string): Promise<void> {
  await sentenceOn(page, id).scrollIntoViewIfNeeded()
  const line = await sentenceOn(page, id).evaluate((node) => {
    const [first] = node.getClientRects()
    return first && { x: first.x + 5, y: first.y + first.height / 2 }
  })
  if (!line) throw new Error(`${id} has no lines`)
  await page.touchscreen.tap(line.x, line.y)
}

const asideOf = (page: Page, id: string) => page.locator(`.pair:has(> [id="${id}"]) > .aside`)

describe('a reader who switches the language', () => {
  it.each([
    ['with a mouse', desktop, 'single'],
    ['on a telephone', phone, 'single'],
    ['with both languages side by side', desktop, 'parallel'],
    ['sentence by sentence', phone, 'sentences'],
  ])('in the middle of an article, and back, stays at the sentence within 40 pixels: %s', async (_, options, way) => {
    await withPage(options, async ({ page }) => {
      await page.goto(`/en/${article.slug}?view=${way}`)
      expect(await page.locator('h1').textContent()).toBe(sample.title)
      const { id, ...texts } = sentence()
      const place = await scrollTo(page, id, 150)
      for (const locale of ['ro', 'en'] as const) {
        // Whoever scrolls up to find the switch has lost their place already.
        await pressInView(page, `nav.languages a[hreflang="${locale}"]`, 'hasTouch' in options)
        await page.waitForURL(`**/${locale}/${article.slug}*#*`)
        expect(await page.locator('html').getAttribute('lang')).toBe(locale)
        expect(await page.locator(`article.${way}`).count()).toBe(1)
        await waitUntil('the same sentence stands where it stood', async () =>
          Math.abs((await topOf(page, id)) - place) < 40 ? true : undefined,
        )
        expect(normalise((await sentenceOn(page, id).textContent()) ?? '')).toBe(normalise(texts[locale]))
      }
    })
  })

  it('is greeted in it the next time', async () => {
    await withPage(desktop, async ({ page }) => {
      await page.goto(`/en/${article.slug}`)
      await page.locator('nav.languages a[hreflang="ro"]').click()
      await page.waitForURL(`**/ro/${article.slug}*`)
      await page.goto('/')
      await page.waitForURL('**/ro')
    })
  })

  it('goes from a paragraph to the same paragraph, without script', async () => {
    await withPage({ ...desktop, javaScriptEnabled: false }, async ({ page }) => {
      await page.goto(`/en/${article.slug}`)
      const paragraph = page.locator('.text p', { hasText: sample.sentences[30] ?? '' })
      await paragraph.hover()
      const link = paragraph.locator('a.counterpart')
      const segment = (await link.getAttribute('href'))?.split('#')[1] ?? ''
      await link.click()
      await page.waitForURL(`**/ro/${article.slug}#${segment}`)
      const pair = segments.find(({ id }) => id === segment)
      expect(await sentenceOn(page, segment).textContent()).toBe(pair?.target?.text)
      expect(await isInView(page, segment)).toBe(true)
    })
  })
})

describe('a reader who compares', () => {
  it('reads both languages side by side, at the address that they were at, and is remembered', async () => {
    await withPage(desktop, async ({ page }) => {
      await page.goto(`/en/${article.slug}`)
      await page.getByRole('link', { name: messageTexts.en.reader.view.parallel }).click()
      await page.waitForURL(`**/en/${article.slug}?view=parallel`)
      const { id, ro } = sentence()
      const row = page.locator('.row', { has: sentenceOn(page, id) })
      expect(await row.locator('[lang="ro"]').textContent()).toContain(ro)
      const [own, other] = await row.locator('> div').all()
      expect((await own?.boundingBox())?.y).toBe((await other?.boundingBox())?.y)
      await page.goto(`/ro/${article.slug}`)
      expect(await page.locator('article.parallel').count()).toBe(1)
      await page.getByRole('link', { name: messageTexts.ro.reader.view.single }).click()
      await page.waitForURL('**?view=single')
      await page.goto(`/en/${article.slug}`)
      expect(await page.locator('article.single').count()).toBe(1)
    })
  })

  it('has one paragraph under the other on a telephone, and nothing that goes out of the window', async () => {
    await withPage(phone, async ({ page }) => {
      await page.goto(`/ro/${article.slug}?view=parallel`)
      const row = page.locator('.row', { has: sentenceOn(page, sentence().id) })
      const [own, other] = await Promise.all((await row.locator('> div').all()).map((part) => part.boundingBox()))
      expect(other?.y).toBeGreaterThanOrEqual((own?.y ?? 0) + (own?.height ?? 0))
      expect(await page.locator('html').evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0)
    })
  })

  it('points at a sentence and sees its counterpart beside it, until they point elsewhere', async () => {
    await withPage(desktop, async ({ page }) => {
      await page.goto(`/ro/${article.slug}?view=sentences`)
      const { id, en } = sentence()
      const aside = asideOf(page, id)
      expect(await aside.isVisible()).toBe(false)
      await scrollTo(page, id, 400)
      const before = await topOf(page, id)
      await sentenceOn(page, id).hover({ position: { x: 5, y: 5 } })
      await aside.waitFor()
      expect(await aside.locator('[lang="en"]').textContent()).toBe(en)
      // Nothing moves, and the sentence itself stays free.
      expect(await topOf(page, id)).toBe(before)
      const [box, own] = [await aside.boundingBox(), await sentenceOn(page, id).boundingBox()]
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(own?.y ?? 0)
      // What has opened can be gone to, as WCAG 1.4.13 asks.
      await aside.hover()
      expect(await aside.isVisible()).toBe(true)
      await page.mouse.move(5, 5)
      await aside.waitFor({ state: 'hidden' })
    })
  })

  it('taps a sentence, taps another, and taps beside them', async () => {
    await withPage(phone, async ({ page }) => {
      await page.goto(`/en/${article.slug}?view=sentences`)
      const [first, second] = [sentence(30), sentence(31)]
      await tap(page, first.id)
      await asideOf(page, first.id).waitFor()
      expect(await asideOf(page, first.id).locator('[lang="ro"]').textContent()).toBe(first.ro)
      await tap(page, second.id)
      await asideOf(page, second.id).waitFor()
      expect(await page.locator('.pair.open').count()).toBe(1)
      await page.locator('.masthead').tap({ position: { x: 200, y: 5 } })
      await asideOf(page, second.id).waitFor({ state: 'hidden' })
    })
  })

  it('goes through it all with a keyboard alone', async () => {
    await withPage(desktop, async ({ page }) => {
      await page.goto(`/ro/${article.slug}`)
      /** Tab until what has the focus fits. */
      const tabTo = async (selector: string) => {
        for (let i = 0; i < 40; i++) {
          await page.keyboard.press('Tab')
          if (await page.locator(`${selector}:focus`).count()) return
        }
        throw new Error(`${selector} is not reached by Tab`)
      }
      await tabTo('.views a[href$="view=sentences"]')
      await page.keyboard.press('Enter')
      await page.waitForURL('**?view=sentences*')
      await tabTo('.pair > .segment')
      await page.locator('.pair.open').waitFor()
      const openText = () => page.locator('.pair.open > .aside [lang]').textContent()
      const texts = [await openText()]
      for (const key of ['ArrowRight', 'ArrowDown']) {
        await page.keyboard.press(key)
        texts.push(await openText())
      }
      expect(new Set(texts).size).toBe(3)
      const status = page.locator('[role="status"]')
      expect([await status.getAttribute('lang'), await status.textContent()]).toEqual(['en', texts[2]])
      await page.keyboard.press('ArrowLeft')
      expect(await openText()).toBe(texts[1])
      await page.keyboard.press('Escape')
      expect(await page.locator('.pair.open').count()).toBe(0)
      await page.keyboard.press('Enter')
      expect(await openText()).toBe(texts[1])
      await page.keyboard.press('Tab')
      expect(await page.locator('.pair.open .propose:focus').count()).toBe(1)
      await page.keyboard.press('Escape')
      expect(await page.locator('.pair > .segment:focus').count()).toBe(1)
      await page.keyboard.press('End')
      expect(await isInView(page, (await page.locator('.segment:focus').getAttribute('id')) ?? '')).toBe(true)
      await page.keyboard.press('Shift+Tab')
      await tabTo('.pair > .segment')
      await page.keyboard.press('Home')
      expect(await openText()).toBe(texts[0])
    })
  })

  it('reads, switches and compares without script', async () => {
    await withPage({ ...phone, javaScriptEnabled: false }, async ({ page }) => {
      const { id, en, ro } = sentence()
      await page.goto(`/en/${article.slug}`)
      await page.locator('nav.languages a[hreflang="ro"]').click()
      await page.waitForURL(`**/ro/${article.slug}`)
      expect(await sentenceOn(page, id).textContent()).toBe(ro)
      await page.getByRole('link', { name: messageTexts.ro.reader.view.sentences }).click()
      await page.waitForURL('**?view=sentences')
      expect(await asideOf(page, id).isVisible()).toBe(true)
      const [own, other] = [await sentenceOn(page, id).boundingBox(), await asideOf(page, id).boundingBox()]
      expect(other?.y).toBeGreaterThanOrEqual((own?.y ?? 0) + (own?.height ?? 0) - 1)
      expect(await asideOf(page, id).locator('[lang="en"]').textContent()).toBe(en)
      await page.locator('nav.languages a[hreflang="en"]').click()
      await page.waitForURL(`**/en/${article.slug}?view=sentences`)
      expect(await asideOf(page, id).locator('[lang="ro"]').textContent()).toBe(ro)
      await page.getByRole('link', { name: messageTexts.en.reader.view.parallel }).click()
      await page.waitForURL('**?view=parallel')
      expect(
        await page
          .locator('.row', { has: sentenceOn(page, id) })
          .locator('[lang="ro"]')
          .textContent(),
      ).toContain(ro)
    })
  })

  it('has every counterpart on paper', async () => {
    await withPage(desktop, async ({ page }) => {
      await page.goto(`/ro/${article.slug}?view=sentences`)
      await page.emulateMedia({ media: 'print' })
      expect(await asideOf(page, sentence().id).isVisible()).toBe(true)
      for (const control of ['nav.languages', 'nav.views', '.propose', '.hint'])
        expect([control, await page.locator(control).first().isVisible()]).toEqual([control, false])
    })
  })
})

describe('a correction', () => {
  it('is seen after a reload', async () => {
    await withPage({}, async ({ page }) => {
      await page.goto(`/ro/${article.slug}`)
      const pair = (await punte.readVersion(article.id, 'ro')).segments[2]
      const segment = page.locator(`[id="${pair?.id}"]`)
      expect(await segment.textContent()).toBe(pair?.target?.text)
      const text = `${pair?.target?.text} (Text revăzut.)`
      const at = { id: article.id, locale: 'ro' as const, segment: pair?.id ?? '' }
      expect((await punte.correct(at, pair?.etag ?? '', { text })).status).toBe(200)
      await page.reload()
      expect(await segment.textContent()).toBe(text)
    })
  })

  it('is seen within five seconds by whoever has the page and comes back to it, and so is a withdrawal', async () => {
    const { id, slug } = await punte.upload('# The lighthouse\n\nThe keeper lights the lamp at dusk.')
    const pair = (await punte.completed(id, 'ro')).segments[1]
    await withPage({}, async ({ page, troubles }) => {
      await page.goto(`/ro/${slug}`)
      const text = 'Paznicul aprinde lampa la asfințit.'
      const comesBack = async (what: string, isSeen: () => Promise<boolean>) => {
        await page.goto('/ro')
        await waitUntil(
          what,
          async () => {
            await page.goto(`/ro/${slug}`)
            return (await isSeen()) || undefined
          },
          { withinMs: 5000 },
        )
      }
      const at = { id, locale: 'ro' as const, segment: pair?.id ?? '' }
      expect((await punte.correct(at, pair?.etag ?? '', { text })).status).toBe(200)
      await comesBack('the correction', async () => ((await page.locator('.text').textContent()) ?? '').includes(text))
      expect((await punte.request(`/api/v1/articles/${id}/withdraw`, { method: 'POST' })).status).toBe(200)
      const { title } = messageTexts.ro.reader.error.gone
      await comesBack('that it is withdrawn', async () => (await page.locator('h1').textContent()) === title)
      for (const ending of ['', '.json', '.md']) expect((await punte.page(`/ro/${slug}${ending}`)).status).toBe(410)
      // A browser tells of an answer that is 410; it was asked for.
      expect(troubles().filter((trouble) => !trouble.includes('410'))).toEqual([])
    })
  })
})
