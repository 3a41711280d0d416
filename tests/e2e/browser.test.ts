/** Editors and translators in a real browser: what only a browser can show. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messageTexts } from '../../shared/locales/messages.ts'
import { type ContextOptions, launch, openPage, openWith, type PageTest } from './browser.ts'
import { type Punte, startPunte } from './punte.ts'
import { waitUntil } from './wait.ts'

let punte: Punte
let browser: Browser

beforeAll(async () => {
  ;[punte, browser] = await Promise.all([startPunte(), launch()])
})
afterAll(async () => {
  await browser?.close()
  await punte?.stop()
})

const withPage = (options: ContextOptions, test: PageTest) => openWith(browser, punte.url, options, test)

describe('the desk', () => {
  const t = messageTexts.en.desk
  const first = 'The harbour master opens the gate at dawn.'
  const second = 'He closes it when the last boat is in.'

  async function signIn(page: Page, token: string): Promise<void> {
    await page.getByLabel(t.signIn.token).fill(token)
    await page.getByRole('button', { name: t.signIn.submit }).click()
    await page.locator('#person button').waitFor()
  }

  it('refuses a token that is nobody’s', async () => {
    await withPage({}, async ({ page, troubles }) => {
      await page.goto('/desk')
      await page.getByLabel(t.signIn.token).fill('wrong')
      await page.getByRole('button', { name: t.signIn.submit }).click()
      await page.getByText(t.signIn.wrong).waitFor()
      expect(troubles().every((trouble) => trouble.includes('401'))).toBe(true)
    })
  })

  it('takes an article in, shows its progress, and brings a translator’s words to its reader', async () => {
    await withPage({}, async ({ page }) => {
      await page.goto('/desk')
      await signIn(page, punte.tokens.dev)
      // The form stands open over an empty list, which is known when the list has come.
      await page.getByText(t.loading, { exact: true }).waitFor({ state: 'hidden' })
      const summary = page.locator('details summary', { hasText: t.upload.title })
      if ((await page.locator('details').getAttribute('open')) === null) await summary.click()
      await page.getByLabel(t.upload.text, { exact: true }).fill(`# The harbour gate\n\n${first} ${second}`)
      await page.getByLabel(t.upload.publish).selectOption('auto')
      await page.getByRole('button', { name: t.upload.submit }).click()
      await page.waitForURL('**/desk/articles/*')
      await page.getByText('3 of 3 segments translated').waitFor()
      const romanian = page.getByRole('region', { name: messageTexts.en.language.ro })
      await romanian.getByText(t.public, { exact: true }).waitFor()

      await romanian.getByRole('link', { name: t.article.translate }).click()
      await page.waitForURL('**/desk/articles/*/ro')
      const row = page.locator('li.segment', { hasText: first })
      const text = 'Căpitanul portului deschide poarta în zori.'
      await row.locator('textarea').fill(text)
      await row.getByRole('button', { name: t.translator.save, exact: true }).click()
      await row.getByText(t.translator.saved, { exact: true }).waitFor()
      await row.locator('.badge', { hasText: 'dev' }).waitFor()

      await page.goto('/ro/the-harbour-gate')
      expect(await page.locator('.text').textContent()).toContain(text)
    })
  })

  it('leaves the form as the person left it when the list of articles comes late', async () => {
    await punte.upload('# A full list\n\nIt has one article.')
    await withPage({}, async ({ page }) => {
      await page.goto('/desk')
      await signIn(page, punte.tokens.dev)
      await waitUntil('the list is full', async () => {
        await page.reload()
        await page.getByText(t.loading, { exact: true }).waitFor({ state: 'hidden' })
        return (await page.getByRole('link', { name: 'A full list' }).count()) > 0 || undefined
      })
      let answer = () => {}
      const asked = new Promise<void>((resolve) => {
        answer = resolve
      })
      await page.route('**/api/v1/articles', async (route) => {
        await asked
        await route.continue()
      })
      await page.reload()
      await page.locator('details summary', { hasText: t.upload.title }).click()
      await page.getByLabel(t.upload.text, { exact: true }).fill('# Typed before the list came')
      answer()
      await page.getByText(t.loading, { exact: true }).waitFor({ state: 'hidden' })
      expect(await page.getByLabel(t.upload.text, { exact: true }).isVisible()).toBe(true)
    })
  })

  it('shows a translator the least sure segments first, if asked', async () => {
    const { id } = await punte.upload(
      '# Two wheels turn in Deva\n\nThe mill turns every day.\n\nIt has 3 wheels in Arad.\n\nThe mill.',
    )
    const { segments } = await punte.completed(id, 'ro')
    const leastFirst = segments.toSorted((a, b) => (a.confidence ?? 0) - (b.confidence ?? 0))
    const numbers = (list: typeof segments) => list.map((pair) => String(segments.indexOf(pair) + 1))
    await withPage({}, async ({ page }) => {
      await page.goto(`/desk/articles/${id}/ro`)
      await signIn(page, punte.tokens.translator)
      const shown = () => page.locator('li.segment:visible .number').allTextContents()
      await page.locator('li.segment').first().waitFor()
      expect(await shown()).toEqual(numbers(segments))
      await page.getByLabel(t.translator.show, { exact: true }).selectOption('unsure')
      expect(await shown()).toEqual(numbers(leastFirst))
      expect(await shown()).not.toEqual(numbers(segments))
      await page.getByLabel(t.translator.show, { exact: true }).selectOption('all')
      expect(await shown()).toEqual(numbers(segments))
    })
  })

  it('shows a translator what memory has that resembles a sentence, and takes it into the field', async () => {
    const day = (word: string) => `# On ${word}\n\nThe old lighthouse keeper sold ${word} lamps to a sailor.`
    const earlier = await punte.upload(day('seven'))
    const known = (await punte.completed(earlier.id, 'ro')).segments[1] ?? segmentMissing()
    const { id } = await punte.upload(day('nine'))
    await punte.completed(id, 'ro')
    await withPage({}, async ({ page }) => {
      await page.goto(`/desk/articles/${id}/ro`)
      await signIn(page, punte.tokens.translator)
      const row = page.locator('li.segment', { hasText: 'sold nine lamps' })
      const suggestion = row.getByRole('group', { name: 'resembles' })
      expect(await suggestion.textContent()).toContain('sold seven lamps')
      await suggestion.getByRole('button', { name: t.translator.useSuggestion }).click()
      expect(await row.locator('textarea').inputValue()).toBe(known.target?.text)
      await row.getByRole('button', { name: t.translator.save, exact: true }).click()
      await row.getByText(t.translator.saved, { exact: true }).waitFor()
      expect(await suggestion.count()).toBe(0)
    })
  })

  it('shows the second of two translators both texts, and keeps the one that they choose', async () => {
    const { id, slug } = await punte.upload(`# Two at once\n\n${first} ${second}`)
    await punte.completed(id, 'ro')
    const other = await browser.newContext({ baseURL: punte.url, locale: 'en-GB' })
    await withPage({}, async (mine) => {
      const theirs = await openPage(other)
      const rows = []
      for (const [{ page }, token] of [
        [mine, punte.tokens.translator],
        [theirs, punte.tokens.reviewer],
      ] as const) {
        await page.goto(`/desk/articles/${id}/ro`)
        await signIn(page, token)
        rows.push(page.locator('li.segment', { hasText: second }))
      }
      const [own, others] = rows
      const texts = { own: 'O închide după ultima barcă.', other: 'O închide când intră ultima barcă.' }
      await own?.locator('textarea').fill(texts.own)
      await others?.locator('textarea').fill(texts.other)
      await others?.getByRole('button', { name: t.translator.save, exact: true }).click()
      await others?.getByText(t.translator.saved, { exact: true }).waitFor()
      await own?.getByRole('button', { name: t.translator.save, exact: true }).click()

      const conflict = mine.page.getByRole('alertdialog', { name: t.translator.conflict })
      await conflict.waitFor()
      expect(await conflict.textContent()).toContain(texts.other)
      expect(await conflict.textContent()).toContain(texts.own)
      // Nothing typed is lost, and nothing is saved yet.
      expect(await own?.locator('textarea').inputValue()).toBe(texts.own)
      expect(targetOf(await punte.readVersion(id, 'ro'), second)).toBe(texts.other)
      // A browser reports the 412 itself; it is the one thing that went wrong.
      expect(mine.troubles().filter((trouble) => !trouble.includes('412'))).toEqual([])

      await conflict.getByRole('button', { name: t.translator.keepMine }).click()
      await own?.getByText(t.translator.saved, { exact: true }).waitFor()
      expect(targetOf(await punte.readVersion(id, 'ro'), second)).toBe(texts.own)
      await waitUntil('the reader’s page shows it', async () =>
        (await punte.page(`/ro/${slug}`)).text.includes(texts.own) ? true : undefined,
      )
      expect(theirs.troubles()).toEqual([])
    })
    await other.close()
  })
})

const segmentMissing = (): never => {
  throw new Error('the sample has fewer segments than that')
}

const targetOf = ({ segments }: Awaited<ReturnType<Punte['readVersion']>>, source: string) =>
  segments.find((pair) => pair.source.text === source)?.target?.text
