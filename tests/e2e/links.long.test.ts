/** Existing translations at the desk, in a real browser: taken in by a form, and their links mended by keyboard, mouse and touch. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { linksSchema } from '../../functions/contract/schemas/alignments.ts'
import { mediaTypes } from '../../shared/document/format.ts'
import { messageTexts } from '../../shared/locales/messages.ts'
import { docx, p, r, styled } from '../document/office-files.ts'
import { launch } from './browser.ts'
import { atDesk } from './desk-page.ts'
import { gatedEngine } from './gate.ts'
import { type Punte, startPunte } from './punte.ts'
import { waitUntil } from './wait.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
declare const window: { axe: { run(options: object): Promise<AxeResults> } }

let punte: Punte
let browser: Browser
beforeAll(async () => {
  ;[punte, browser] = await Promise.all([startPunte({ engine: gatedEngine() }), launch()])
})
afterAll(async () => {
  await browser?.close()
  await punte?.stop()
})

const t = messageTexts.en.desk
const text = (lines: string[]): string => `# ${lines[0]}\n\n${lines.slice(1).join(' ')}\n`
const english = (name: string) => [
  `The ferry returns to ${name}`,
  'The council opened it on Monday with 14 cars on board.',
  'Nobody paid for the first trip.',
  'A ticket costs five lei from Tuesday.',
]
const romanian = (name: string) => [
  `Bacul revine la ${name}`,
  'Consiliul l-a inaugurat luni cu 14 mașini la bord.',
  'Primul drum a fost gratuit.',
  'Un bilet costă cinci lei de marți.',
]

async function takeIn(name: string): Promise<{ id: string; path: string }> {
  const { id } = await punte.json('/api/v1/alignments', z.object({ id: z.string() }), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      source: { content: text(english(name)), format: 'markdown' },
      target: { content: text(romanian(name)), format: 'markdown' },
    }),
  })
  await punte.completed(id, 'ro')
  return { id, path: `/desk/articles/${id}/ro/links` }
}

const linksOf = (id: string) => punte.json(`/api/v1/articles/${id}/versions/ro/links`, linksSchema)

/** The links as the server has them, by the places of their sentences: "1|1 2,3|2". */
async function stored(id: string): Promise<string> {
  const { links, source, target } = await linksOf(id)
  const places = (ids: string[], all: { id: string }[]) =>
    ids.map((id) => 1 + all.findIndex((segment) => segment.id === id)).join()
  return links.map((link) => `${places(link.source, source)}|${places(link.target, target)}`).join(' ')
}

const status = (page: Page, said: string) => page.getByRole('status').getByText(said, { exact: true }).waitFor()
const row = (page: Page, number: number) =>
  page.getByRole('button', { name: t.links.row.replace('{{number}}', String(number)), exact: true })
const focused = (page: Page) =>
  page.evaluate('document.activeElement.dataset.tool ?? document.activeElement.getAttribute("aria-label")')
const rowName = (number: number): string => t.links.row.replace('{{number}}', String(number))

describe('the form for an existing translation', () => {
  it('takes both texts in: what was typed into the form for an article, and a file', async () => {
    await atDesk(browser, punte, { path: '/desk', as: 'editor' }, async ({ page, troubles }) => {
      await page.getByText(t.loading, { exact: true }).waitFor({ state: 'hidden' })
      const field = page.getByLabel(t.upload.text, { exact: true })
      if (!(await field.isVisible())) await page.locator('summary', { hasText: t.upload.title }).click()
      await field.fill(text(english('Arad')))
      await page.getByRole('link', { name: t.existing.link }).click()
      const original = page.getByRole('group', { name: t.existing.original })
      const translation = page.getByRole('group', { name: t.existing.translation })
      expect(await original.getByLabel(t.upload.text, { exact: true }).inputValue()).toBe(text(english('Arad')))
      // Without a translation nothing is sent.
      await page.getByRole('button', { name: t.existing.submit }).click()
      await page.getByText(t.existing.translationEmpty).waitFor()
      const [title = '', ...sentences] = romanian('Arad')
      await translation.locator('input[type=file]').setInputFiles({
        name: 'bacul.docx',
        mimeType: mediaTypes.docx,
        buffer: Buffer.from(docx(styled(title, 'Title') + p(r(sentences.join(' '))))),
      })
      await translation.getByLabel(t.upload.chosenFile, { exact: true }).waitFor()
      await page.getByRole('button', { name: t.existing.submit }).click()
      await page.waitForURL('**/desk/articles/*')
      await page.getByRole('link', { name: t.links.title }).click()
      await row(page, 4).waitFor()
      const id = page.url().split('/').at(-3) ?? ''
      expect(await stored(id)).toBe('1|1 2|2 3|3 4|4')
      // The form is empty for the next article.
      await page.goto('/desk/align')
      expect(await original.getByLabel(t.upload.text, { exact: true }).inputValue()).toBe('')
      // A browser tells of the links that were not ready at once.
      expect(troubles().every((trouble) => trouble.includes('409'))).toBe(true)
    })
  })

  it('says that both texts are in one language, and keeps them', async () => {
    const same = text(english('Bacău'))
    await atDesk(browser, punte, { path: '/desk/align', as: 'editor' }, async ({ page, troubles }) => {
      for (const name of [t.existing.original, t.existing.translation])
        await page.getByRole('group', { name }).getByLabel(t.upload.text, { exact: true }).fill(same)
      await page.getByRole('button', { name: t.existing.submit }).click()
      await page.getByText(messageTexts.en.problems['locales-equal']).waitFor()
      const translation = page.getByRole('group', { name: t.existing.translation })
      expect(await translation.getByLabel(t.upload.text, { exact: true }).inputValue()).toBe(same)
      expect(troubles().every((trouble) => trouble.includes('422'))).toBe(true)
    })
  })

  it('adds a translation to an article that there is', async () => {
    const { id } = await punte.upload(text(english('Cluj')))
    await punte.completed(id, 'ro')
    await atDesk(browser, punte, { path: `/desk/articles/${id}`, as: 'editor' }, async ({ page }) => {
      await page.getByRole('link', { name: t.existing.add }).click()
      await page.getByText(english('Cluj')[0] ?? '').waitFor()
      await page.getByLabel(t.upload.text, { exact: true }).fill(text(romanian('Cluj')))
      await page.getByRole('button', { name: t.existing.submitOne }).click()
      await page.waitForURL(`**/desk/articles/${id}`)
      await page.getByText(t.state.aligned).waitFor()
      await page.getByRole('link', { name: t.links.title }).waitFor()
      const segments = await waitUntil('its words are there', async () => {
        const { segments } = await punte.readVersion(id, 'ro')
        return segments.every(({ origin }) => origin === 'aligned') ? segments : undefined
      })
      expect(segments.map(({ target }) => target?.text)).toEqual(romanian('Cluj'))
    })
  })
})

describe('links', () => {
  it('are merged, split, moved, unlinked, confirmed and undone by keyboard, and the focus is never lost', async () => {
    const { id, path } = await takeIn('Deva')
    expect(await stored(id)).toBe('1|1 2|2 3|3 4|4')
    await atDesk(browser, punte, { path, as: 'translator' }, async ({ page }) => {
      const press = async (keys: string, said: string, links: string, focus: string) => {
        await page.keyboard.press(keys)
        await status(page, said)
        expect([keys, await stored(id)]).toEqual([keys, links])
        expect([keys, await focused(page)]).toEqual([keys, focus])
      }
      await row(page, 1).focus()
      await page.keyboard.press('ArrowDown')
      expect(await focused(page)).toBe(rowName(2))
      await press('m', t.links.done.merge, '1|1 2,3|2,3 4|4', 'mergeBelow')
      await press('u', t.links.done.undo, '1|1 2|2 3|3 4|4', 'mergeBelow')
      await press('Alt+ArrowDown', t.links.done.move, '1|1 2| 3|2,3 4|4', rowName(2))
      await press('u', t.links.done.undo, '1|1 2|2 3|3 4|4', rowName(2))
      await press('Shift+m', t.links.done.merge, '1,2|1,2 3|3 4|4', rowName(1))
      await page.keyboard.press('s')
      expect(await focused(page)).toBe('cut')
      // Escape leaves it as it is.
      await page.keyboard.press('Escape')
      expect(await focused(page)).toBe('split')
      await page.keyboard.press('s')
      await press('Enter', t.links.done.split, '1|1 2|2 3|3 4|4', rowName(2))
      await press('x', t.links.done.unlink, '1|1 |2 2| 3|3 4|4', rowName(3))
      await press('u', t.links.done.undo, '1|1 2|2 3|3 4|4', rowName(2))
      await page.keyboard.press('ArrowDown')
      // What a person linked is right already: the key only goes on.
      await page.keyboard.press('c')
      expect(await focused(page)).toBe(rowName(4))
      expect((await linksOf(id)).links.map(({ by }) => by)).toEqual([...Array(3).fill('translator'), undefined])
      await press('c', t.links.done.confirm, '1|1 2|2 3|3 4|4', rowName(4))
      expect((await linksOf(id)).links[3]).toMatchObject({ by: 'translator', confidence: 1 })
      await page.keyboard.press('m')
      await status(page, t.links.nothing)
    })
  })

  it('are mended by mouse: a split where somebody says, whose target goes with the second sentence', async () => {
    const { id, path } = await takeIn('Eforie')
    await atDesk(browser, punte, { path, as: 'translator' }, async ({ page }) => {
      await page.getByText('Nobody paid for the first trip.').click()
      await page.getByRole('button', { name: t.links.mergeBelow }).click()
      await status(page, t.links.done.merge)
      await page.getByRole('button', { name: t.links.split, exact: true }).click()
      // The second row begins with this one, and leaves the other side to the first.
      await page.getByRole('button', { name: 'A ticket costs five lei from Tuesday.' }).waitFor()
      await page.getByRole('button', { name: 'Primul drum a fost gratuit.' }).click()
      await page.getByRole('button', { name: t.links.cutHere }).click()
      await status(page, t.links.done.split)
      expect(await stored(id)).toBe('1|1 2|2 3| 4|3,4')
      await page.getByRole('button', { name: t.links.undo }).click()
      await status(page, t.links.done.undo)
      expect(await stored(id)).toBe('1|1 2|2 3,4|3,4')
      await page.getByText('Nobody paid for the first trip.').click()
      await page.getByRole('button', { name: t.links.mergeAbove }).click()
      await status(page, t.links.done.merge)
      await page
        .getByText(english('Eforie')[0] ?? '')
        .last()
        .click()
      await page.getByRole('button', { name: t.links.unlink }).click()
      await status(page, t.links.done.unlink)
      expect(await stored(id)).toBe('|1 1| 2,3,4|2,3,4')
      // The translator’s page says so too.
      await page.goto(`/desk/articles/${id}/ro`)
      const segments = page.locator('li.segment')
      await segments.first().getByText(t.links.noCounterpart).waitFor()
      expect(await page.getByText(t.links.before).count()).toBe(2)
      expect(await segments.nth(1).locator('textarea').inputValue()).toBe(romanian('Eforie').slice(1).join(' '))
    })
  })

  it('that somebody else has changed are shown as they are, at the same place, and nothing is overwritten', async () => {
    const { id, path } = await takeIn('Focșani')
    await atDesk(browser, punte, { path, as: 'translator' }, async ({ page, troubles }) => {
      await row(page, 3).click()
      const { links, number } = await linksOf(id)
      const merged = await punte.request(`/api/v1/articles/${id}/versions/ro/links`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json', 'If-Match': `"${number}"` },
        body: JSON.stringify({
          links: [
            {
              source: links.slice(0, 2).flatMap(({ source }) => source),
              target: links.slice(0, 2).flatMap(({ target }) => target),
            },
          ],
        }),
      })
      expect(merged.status).toBe(200)
      await page.keyboard.press('x')
      await page.getByRole('status').getByText(messageTexts.en.problems['links-stale']).waitFor()
      expect(await stored(id)).toBe('1,2|1,2 3|3 4|4')
      expect(await focused(page)).toBe(rowName(2))
      expect(await page.locator('.links .active').textContent()).toContain('Nobody paid')
      await page.keyboard.press('m')
      await status(page, t.links.done.merge)
      expect(await stored(id)).toBe('1,2|1,2 3,4|3,4')
      // A browser tells of the 412.
      expect(troubles().every((trouble) => trouble.includes('412'))).toBe(true)
    })
  })

  it('that nobody has checked are listed with the least sure first, with their neighbours in the text', async () => {
    const { id, path } = await takeIn('Galați')
    const { links } = await linksOf(id)
    const least = links.toSorted((a, b) => a.confidence - b.confidence).map((link) => 1 + links.indexOf(link))
    const numbers = (page: Page) => page.locator('.links .link th button').allTextContents()
    await atDesk(browser, punte, { path: `${path}?order=unsure`, as: 'translator' }, async ({ page }) => {
      await row(page, 1).waitFor()
      expect(await numbers(page)).toEqual(least.map(String))
      await row(page, 2).click()
      expect(await page.locator('.links .beside th').allTextContents()).toEqual([
        `${t.links.beside.above}: 1`,
        `${t.links.beside.below}: 3`,
      ])
      await page.keyboard.press('c')
      await status(page, t.links.done.confirm)
      // It keeps its place until the order is chosen again.
      expect(await numbers(page)).toEqual(least.map(String))
      await page.reload()
      await row(page, 1).waitFor()
      expect(await numbers(page)).toEqual(least.filter((number) => number !== 2).map(String))
    })
  })
})

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }))
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
  )
}

describe.each([
  ['by day, on a desk', 1280, 'light', 'en-GB'],
  ['by night, in a hand', 390, 'dark', 'ro-RO'],
  ['on the smallest screen', 320, 'light', 'ro-RO'],
] as const)('%s', (_, width, colorScheme, locale) => {
  it('the pages have no violation, and do not scroll sideways', async () => {
    const { id, path } = await takeIn(`${'Responsabilități'.repeat(3)} ${width}`)
    const options = { viewport: { width, height: 800 }, colorScheme, locale, hasTouch: width < 1000 }
    const over = (page: Page) => page.locator('html').evaluate((node) => node.scrollWidth - node.clientWidth)
    await atDesk(browser, punte, { path, options }, async ({ page }) => {
      const check = async (what: string) =>
        expect([what, await over(page), await violations(page)]).toEqual([what, 0, []])
      const rows = page.locator('.links .link')
      await rows.nth(2).waitFor()
      await page.locator('.keys summary').click()
      await rows.nth(1).getByRole('button').click()
      await check('a row')
      await page.keyboard.press('m')
      await page.keyboard.press('s')
      await page.locator('.links .sentence').first().waitFor()
      await check('a split')
      await page.keyboard.press('Escape')
      await page.keyboard.press('x')
      await page.locator('.links .without').first().waitFor()
      await check('without a counterpart')
      await page.locator('#order').selectOption('unsure')
      await rows.first().getByRole('button').click()
      await page.locator('.links .beside').first().waitFor()
      await check('the least sure first')
      for (const form of ['/desk/align', `/desk/articles/${id}/ro/align`]) {
        await page.goto(form)
        await page.locator('fieldset').first().waitFor()
        await check(form)
      }
    })
  })
})
