/** Translating again at the desk, in a real browser: a row, a whole version, and what people type or save meanwhile. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messageTexts } from '../../shared/locales/messages.ts'
import { launch, openWith } from './browser.ts'
import { atDesk, signIn } from './desk-page.ts'
import { gatedEngine, marked } from './gate.ts'
import { type Punte, startPunte } from './punte.ts'
import { waitUntil } from './wait.ts'

const gate = gatedEngine()
/** Stands before every text, until the test changes it. */
let mark = ''
const engine = {
  ...gate,
  async translate(request: Parameters<typeof gate.translate>[0]) {
    const before = mark
    await gate.translate(request)
    return { ok: true as const, texts: request.texts.map((text) => `${before}${marked(request.to, text)}`) }
  },
}
let punte: Punte
let browser: Browser
beforeAll(async () => {
  ;[punte, browser] = await Promise.all([startPunte({ engine }), launch()])
})
afterAll(async () => {
  await browser?.close()
  await punte?.stop()
})

const t = messageTexts.en.desk.translator
const rowOf = (page: Page, words: string) => page.locator('li.segment', { hasText: words })

async function translated(title: string) {
  mark = ''
  // Every sentence is new, so memory has none.
  const { id } = await punte.upload(`# ${title}\n\nThe gate of ${title} opens. The bridge of ${title} shuts.`)
  return { id, path: `/desk/articles/${id}/ro`, segments: (await punte.completed(id, 'ro')).segments }
}

/** Calls wait from now on, and their answers begin with “Nou”. */
function hold() {
  mark = 'Nou '
  gate.holdUnless(() => false)
}

describe('a row', () => {
  it('is translated again by keyboard, says so, and shows the new draft by itself', async () => {
    const { path } = await translated('Arad')
    await atDesk(browser, punte, { path, as: 'translator' }, async ({ page }) => {
      const [row, other] = [rowOf(page, 'The gate of'), rowOf(page, 'The bridge of')]
      const button = row.getByRole('button', { name: t.again })
      hold()
      await button.focus()
      await page.keyboard.press('Enter')
      await row.getByText(t.translatingAgain, { exact: true }).waitFor()
      gate.release()
      await row.getByText(t.translatedAgain, { exact: true }).waitFor()
      expect(await row.locator('textarea').inputValue()).toBe('Nou [ro] The gate of Arad opens.')
      expect(await other.locator('textarea').inputValue()).toBe('[ro] The bridge of Arad shuts.')
      // The keyboard is where it was.
      expect(await button.evaluate((node) => node === node.ownerDocument.activeElement)).toBe(true)
      await button.click()
      await row.getByText(t.sameAgain, { exact: true }).waitFor()
    })
  })

  it('keeps what was typed meanwhile, and asks which text to keep before it saves', async () => {
    const { path } = await translated('Bacău')
    await atDesk(browser, punte, { path, as: 'translator' }, async ({ page, troubles }) => {
      const row = rowOf(page, 'The gate of')
      hold()
      await row.getByRole('button', { name: t.again }).click()
      await row.locator('textarea').fill('Poarta e deschisă.')
      gate.release()
      await row.getByText(t.changed, { exact: true }).waitFor()
      expect(await row.locator('textarea').inputValue()).toBe('Poarta e deschisă.')
      await row.getByRole('button', { name: t.save, exact: true }).click()
      const conflict = row.getByRole('alertdialog', { name: t.changed })
      await conflict.waitFor()
      expect(await conflict.getByRole('heading').allTextContents()).toEqual([t.newDraft, t.mine])
      await conflict.getByRole('button', { name: t.keepMine }).click()
      await row.getByText(t.saved, { exact: true }).waitFor()
      expect(await row.locator('textarea').inputValue()).toBe('Poarta e deschisă.')
      await row.getByRole('button', { name: t.again }).waitFor({ state: 'detached' })
      // A browser tells of the 412.
      expect(troubles().every((trouble) => trouble.includes('412'))).toBe(true)
    })
  })

  it('tells in the reader’s language why it can’t be, where a person has just written it', async () => {
    const { id, path, segments } = await translated('Cluj')
    const [, pair] = segments
    await openWith(browser, punte.url, { locale: 'ro-RO' }, async ({ page, troubles }, context) => {
      await signIn(context, punte.url, punte.tokens.translator)
      // A page in the background does not look for news.
      await context.addInitScript('Object.defineProperty(document, "hidden", { get: () => true })')
      await page.goto(path)
      const row = rowOf(page, pair?.source.text ?? '')
      await row.locator('textarea').waitFor()
      const at = { id, locale: 'ro' as const, segment: pair?.id ?? '' }
      await punte.correct(at, pair?.etag ?? '', { text: 'Poarta e deschisă.', state: 'reviewed' })
      await row.getByRole('button', { name: messageTexts.ro.desk.translator.again }).click()
      await row.getByText(messageTexts.ro.problems['segment-edited']).waitFor()
      expect(await row.getByText(messageTexts.ro.desk.translator.translatingAgain).count()).toBe(0)
      expect(troubles().every((trouble) => trouble.includes('409'))).toBe(true)
    })
  })

  it('shows its button where somebody points or works, and always on a touch screen', async () => {
    const { path } = await translated('Deva')
    const opacity = (page: Page) =>
      rowOf(page, 'The gate of')
        .getByRole('button', { name: t.again })
        .evaluate((node) => Number(node.ownerDocument.defaultView?.getComputedStyle(node).opacity))
    await atDesk(browser, punte, { path, as: 'translator' }, async ({ page }) => {
      const [row, other] = [rowOf(page, 'The gate of'), rowOf(page, 'The bridge of')]
      await row.locator('textarea').waitFor()
      expect(await opacity(page)).toBe(0)
      await row.locator('textarea').hover()
      expect(await opacity(page)).toBe(1)
      await other.locator('textarea').hover()
      expect(await opacity(page)).toBe(0)
      await row.getByRole('button', { name: t.again }).focus()
      expect(await opacity(page)).toBe(1)
    })
    const options = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } }
    await atDesk(browser, punte, { path, as: 'translator', options }, async ({ page }) => {
      await page.locator('li.segment').first().waitFor()
      expect(await opacity(page)).toBe(1)
    })
  })
})

describe('a version', () => {
  it('is translated again once an editor has read how many segments that is; people’s words stay', async () => {
    const { id, path, segments } = await translated('Eforie')
    const pair = segments[1]
    const at = { id, locale: 'ro' as const, segment: pair?.id ?? '' }
    expect((await punte.correct(at, pair?.etag ?? '', { text: 'Poarta e deschisă.', state: 'reviewed' })).status).toBe(
      200,
    )
    await atDesk(browser, punte, { path, as: 'editor' }, async ({ page }) => {
      const fields = () =>
        page.evaluate(`[...document.querySelectorAll('.segment textarea')].map(({ value }) => value)`)
      const dialog = page.getByRole('dialog')
      await page.getByRole('button', { name: t.againAll }).click()
      expect(await dialog.textContent()).toContain(t.againQuestion_other.replace('{{count}}', '2'))
      await dialog.getByRole('button', { name: messageTexts.en.desk.cancel }).click()
      const before = gate.asked.length
      hold()
      await page.getByRole('button', { name: t.againAll }).click()
      await dialog.getByRole('button', { name: t.again, exact: true }).click()
      await page.getByText(t.waiting, { exact: true }).waitFor()
      const waiting = page.getByText(t.translatingAgain, { exact: true })
      await waitUntil('both rows wait', async () => (await waiting.count()) === 2 || undefined)
      gate.release()
      await page.getByText(t.waiting, { exact: true }).waitFor({ state: 'hidden' })
      const news = ['Nou [ro] Eforie', 'Poarta e deschisă.', 'Nou [ro] The bridge of Eforie shuts.']
      await waitUntil(
        'the drafts are there',
        async () => JSON.stringify(await fields()) === JSON.stringify(news) || undefined,
      )
      expect(gate.asked.slice(before).flat()).toEqual(['Eforie', 'The bridge of Eforie shuts.'])
    })
  })

  it('has no such button for a translator', async () => {
    const { path } = await translated('Focșani')
    await atDesk(browser, punte, { path, as: 'translator' }, async ({ page }) => {
      await page.locator('li.segment').first().waitFor()
      expect(await page.getByRole('button', { name: t.againAll }).count()).toBe(0)
    })
  })
})
