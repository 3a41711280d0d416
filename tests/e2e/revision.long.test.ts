/** A text is revised while it is read and translated, in a real browser: at the desk, on the reader's page, in two tabs. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messageTexts } from '../../shared/locales/messages.ts'
import { launch, openPage, type WatchedPage } from './browser.ts'
import { gatedEngine, marked } from './gate.ts'
import { type Punte, startPunte } from './punte.ts'
import { waitUntil } from './wait.ts'

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
const kept = 'The ferry leaves the quay at noon.'
const was = 'It carries fourteen cars and nobody complains.'
const is = 'It carries sixteen cars and nobody complains.'
const dropped = 'The captain waves to the people on the shore.'
const added = 'A second boat has been promised for the spring.'
const first = (name: string) => `# ${name}\n\n${kept} ${was}\n\n${dropped}`
const second = (name: string) => `# ${name}\n\n${kept} ${is}\n\n${added}`

/** A person has translated the sentence that will change: what the machine alone has translated is not stale but made anew. */
const theirs = 'Duce paisprezece mașini și nimeni nu se plânge.'

async function translated(name: string) {
  const uploaded = await punte.upload(first(name))
  const { segments } = await punte.completed(uploaded.id, 'ro')
  const pair = segments.find(({ source }) => source.text === was)
  const at = { id: uploaded.id, locale: 'ro' as const, segment: pair?.id ?? '' }
  expect((await punte.correct(at, pair?.etag ?? '', { text: theirs })).status).toBe(200)
  return uploaded
}

const isStale = (id: string) =>
  waitUntil('it is stale', async () => ((await punte.readVersion(id, 'ro')).progress.stale === 1 ? true : undefined))

/** A page of its own context at a desk's address, signed in. */
async function atDesk(
  path: string,
  test: (opened: WatchedPage, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ baseURL: punte.url, locale: 'en-GB' })
  try {
    const opened = await openPage(context)
    await goTo(opened.page, path)
    await test(opened, context)
    expect(opened.troubles()).toEqual([])
  } finally {
    await context.close()
  }
}

/** The token is kept by the tab: the first page of a context asks for it. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(path)
  const field = page.getByLabel(t.signIn.token)
  const person = page.locator('#person button')
  await field.or(person).first().waitFor()
  if (await person.isVisible()) return
  await field.fill(punte.tokens.dev)
  await page.getByRole('button', { name: t.signIn.submit }).click()
  await person.waitFor()
}

async function revise(page: Page, text: string): Promise<void> {
  const panel = page.locator('details.revise')
  await panel.locator('summary').click()
  await panel.getByLabel(t.upload.text, { exact: true }).fill(text)
  await panel.getByRole('button', { name: t.revise.submit }).click()
}

const textOf = async (page: Page, selector: string) => page.locator(selector).allTextContents()

/** By the API, as somebody else would. */
async function reviseElsewhere(id: string, text: string): Promise<void> {
  const response = await punte.request(`/api/v1/articles/${id}/source`, {
    method: 'PUT',
    headers: { 'Content-Type': 'text/markdown', 'If-Match': '*' },
    body: text,
  })
  expect(response.status).toBe(202)
}

describe('a revision', () => {
  it('at the desk marks the stale sentence on the reader’s page, until a translator has put it right', async () => {
    const { id, slug } = await translated('The ferry')
    await atDesk(`/desk/articles/${id}`, async ({ page }) => {
      await revise(page, second('The ferry'))
      await page.getByText('Revision 2 has been uploaded.').waitFor()
      expect(await textOf(page, '.revise .outcome li')).toEqual([
        '1 sentence changed',
        '1 new sentence',
        '1 sentence removed',
      ])

      await page.getByRole('link', { name: t.article.translateStale }).waitFor()

      await page.goto(`/ro/${slug}`)
      await waitUntil('the new sentence is there', async () => {
        await page.reload()
        return (await page.locator('.text').textContent())?.includes(added) ? true : undefined
      })
      expect(await textOf(page, '.segment.stale')).toEqual([theirs])
      const reader = messageTexts.ro.reader
      expect(await page.locator('.segment.stale').getAttribute('title')).toBe(reader.staleSentence)
      expect(await textOf(page, '.stale-notice')).toEqual([reader.stale_one])
      expect(await textOf(page, '.text')).not.toContain(dropped)

      await goTo(page, `/desk/articles/${id}`)
      await page.getByRole('link', { name: t.article.translateStale }).click()
      await page.waitForURL('**/ro?show=stale')
      const row = page.locator('li.segment:visible')
      await row.getByText(t.translator.stale, { exact: true }).waitFor()
      expect(await row.count()).toBe(1)
      expect(await textOf(page, 'li.segment:visible del')).toEqual(['fourteen'])
      expect(await textOf(page, 'li.segment:visible ins')).toEqual(['sixteen'])
      expect(await row.locator('textarea').inputValue()).toBe(theirs)
      const text = 'Duce șaisprezece mașini și nimeni nu se plânge.'
      await row.locator('textarea').fill(text)
      await row.getByRole('button', { name: t.translator.save, exact: true }).click()
      await row.getByText(t.translator.saved, { exact: true }).waitFor()
      expect(await row.locator('ins, del').count()).toBe(0)

      await page.goto(`/ro/${slug}`)
      await waitUntil('the mark goes', async () => {
        await page.reload()
        return (await page.locator('.segment.stale').count()) === 0 ? true : undefined
      })
      expect(await page.locator('.text').textContent()).toContain(text)
      expect(await page.locator('.stale-notice').count()).toBe(0)
    })
  })

  it('leaves a translation that is still right as it is, when its translator says so', async () => {
    const { id } = await translated('The quay')
    await reviseElsewhere(id, second('The quay'))
    await isStale(id)
    await atDesk(`/desk/articles/${id}/ro?show=stale`, async ({ page }) => {
      const row = page.locator('li.segment:visible')
      await row.getByRole('button', { name: t.translator.stillRight }).click()
      await row.getByText(t.translator.saved, { exact: true }).waitFor()
      expect(await row.getByRole('button', { name: t.translator.stillRight }).count()).toBe(0)
      const pair = (await punte.readVersion(id, 'ro')).segments.find(({ source }) => source.text === is)
      expect(pair).toMatchObject({ target: { text: theirs }, stale: false, state: 'reviewed' })
    })
  })

  it('is compared with the one before, and taken back', async () => {
    const { id } = await translated('The shore')
    await reviseElsewhere(id, second('The shore'))
    await atDesk(`/desk/articles/${id}`, async ({ page }) => {
      const rows = page.locator('.revisions .rows > li')
      await rows.first().getByText('Revision 2').waitFor()
      expect(await rows.locator('strong').allTextContents()).toEqual(['Revision 2', 'Revision 1'])
      expect(await rows.first().textContent()).toContain('dev')
      await rows.first().getByRole('button', { name: t.revisions.compare }).click()
      await rows.first().locator('.differences').waitFor()
      expect(await textOf(page, '.differences del')).toEqual(['fourteen', dropped])
      expect(await textOf(page, '.differences ins')).toEqual(['sixteen', added])

      await rows.last().getByRole('button', { name: t.revisions.goBack }).click()
      await page.getByRole('dialog').getByRole('button', { name: t.cancel }).click()
      expect((await punte.request(`/api/v1/articles/${id}`)).headers.get('ETag')).toBe('"2"')
      await rows.last().getByRole('button', { name: t.revisions.goBack }).click()
      await page.getByRole('dialog').getByRole('button', { name: t.revisions.goBack }).click()
      await page.getByText('Revision 3 has been uploaded.').waitFor()
      await rows.first().getByText('Revision 3').waitFor()
      expect(await rows.locator('strong').allTextContents()).toEqual(['Revision 3', 'Revision 2', 'Revision 1'])
    })
    await waitUntil('every sentence has its translation back', async () => {
      const { segments, progress } = await punte.readVersion(id, 'ro')
      const texts = segments.map(({ target }) => target?.text)
      return progress.stale === 0 && texts.join('\n').includes(marked('ro', dropped)) ? true : undefined
    })
  })

  it('of an editor who has not seen another’s is refused, and what was typed stays until it is sent again', async () => {
    const { id } = await translated('The lock')
    await atDesk(`/desk/articles/${id}`, async ({ page, troubles }) => {
      // What the page shows is what its editor has seen.
      await page.locator('details.revise summary').waitFor()
      await reviseElsewhere(id, `${first('The lock')} Somebody was first.`)
      await revise(page, second('The lock'))
      const alert = page.locator('details.revise [role="alert"]')
      await alert.getByText(t.revise.overtaken).waitFor()
      expect(troubles().filter((trouble) => !trouble.includes('412'))).toEqual([])
      await alert.getByRole('button', { name: t.revise.reload }).click()
      await alert.getByText(t.revise.reloaded).waitFor()
      expect(await page.locator('details.revise textarea').inputValue()).toBe(second('The lock'))
      await page.getByRole('button', { name: t.revise.submit }).click()
      await page.getByText('Revision 3 has been uploaded.').waitFor()
    })
  })

  it('that comes while a translator types takes nothing from the field, and is shown before it is saved', async () => {
    const { id } = await translated('The gate')
    await atDesk(`/desk/articles/${id}/ro`, async ({ page, troubles }) => {
      const row = page.locator('li.segment', { hasText: 'nobody complains' })
      const text = 'Duce paisprezece mașini și toți sunt mulțumiți.'
      await row.locator('textarea').fill(text)
      await reviseElsewhere(id, second('The gate'))
      await isStale(id)
      await row.getByRole('button', { name: t.translator.save, exact: true }).click()
      await row.getByText(t.translator.sourceChanged, { exact: true }).waitFor()
      expect(troubles().filter((trouble) => !trouble.includes('412'))).toEqual([])
      expect(await row.locator('textarea').inputValue()).toBe(text)
      expect(await row.locator('ins').allTextContents()).toEqual(['sixteen'])
      await row.getByRole('button', { name: t.translator.save, exact: true }).click()
      await row.getByText(t.translator.saved, { exact: true }).waitFor()
    })
  })
})

describe('a mistake that a translator finds', () => {
  it('is shown to the original’s editors until a revision puts it right there too, or they leave it', async () => {
    const { id } = await translated('The mistake')
    const asks = (page: Page) => page.locator('.asks li')
    await atDesk(`/desk/articles/${id}/ro`, async ({ page }) => {
      for (const [source, text] of [
        [was, 'Duce șaisprezece mașini și nimeni nu se plânge.'],
        [dropped, 'Căpitanul le face semn oamenilor de pe celălalt mal.'],
      ] as const) {
        const row = page.locator('li.segment', { hasText: source })
        await row.locator('textarea').fill(text)
        await row.getByLabel(t.translator.factual).check()
        await row.getByRole('button', { name: t.translator.save, exact: true }).click()
        await row.getByText(t.translator.savedFactual, { exact: true }).waitFor()
        expect(await row.getByLabel(t.translator.factual).isChecked()).toBe(false)
      }

      await goTo(page, `/desk/articles/${id}`)
      await page.getByRole('heading', { name: t.asks.title }).waitFor()
      expect(await asks(page).allTextContents()).toEqual([
        expect.stringContaining(dropped),
        expect.stringContaining(was),
      ])
      await asks(page).first().getByRole('button', { name: t.asks.dismiss }).click()
      await waitUntil('one is left', async () => ((await asks(page).count()) === 1 ? true : undefined))
      await asks(page).getByRole('link', { name: t.asks.open }).click()
      await page.locator('li.segment textarea:focus').waitFor()
      expect(await page.locator('li.segment:focus-within .source').textContent()).toBe(was)

      await goTo(page, `/desk/articles/${id}`)
      await asks(page).waitFor()
      await revise(page, `# The mistake\n\n${kept} ${is}\n\n${dropped}`)
      await page.getByText('Revision 2 has been uploaded.').waitFor()
      await page.locator('.asks').waitFor({ state: 'hidden' })
    })
  })
})
