/** The desk in a real browser: a session, forms that keep what was typed, roles, and a translator's small helps. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { mediaTypes } from '../../shared/document/format.ts'
import { messageTexts } from '../../shared/locales/messages.ts'
import { docx, p, r } from '../document/office-files.ts'
import { launch, openWith } from './browser.ts'
import { atDesk, signIn } from './desk-page.ts'
import { gatedEngine } from './gate.ts'
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
const revised = z.object({ items: z.array(z.object({ address: z.string() })) })
const listed = z.object({ items: z.array(z.object({ title: z.string() })) })
const textField = (page: Page) => page.getByLabel(t.upload.text, { exact: true })

async function openForm(page: Page): Promise<void> {
  await page.getByText(t.loading, { exact: true }).waitFor({ state: 'hidden' })
  if (!(await textField(page).isVisible())) await page.locator('summary', { hasText: t.upload.title }).click()
}

/** A file falls on `selector`. */
async function drop(page: Page, selector: string, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    `(() => { const transfer = new DataTransfer(); transfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)})); return transfer })()`,
  )
  await page.locator(selector).dispatchEvent('drop', { dataTransfer })
}

describe('a session', () => {
  it('is one over all tabs, which are told apart by their titles', async () => {
    const { id } = await punte.upload('# The tabs\n\nOne sentence.')
    await punte.completed(id, 'ro')
    await openWith(browser, punte.url, {}, async ({ page }, context) => {
      await page.goto('/desk')
      await page.getByLabel(t.signIn.token).fill(punte.tokens.editor)
      await page.getByRole('button', { name: t.signIn.submit }).click()
      await page.locator('#person button').waitFor()
      const link = page.getByRole('link', { name: 'The tabs' })
      await waitUntil('it is listed', async () => {
        await page.reload()
        await page.getByText(t.loading, { exact: true }).waitFor({ state: 'hidden' })
        return (await link.count()) > 0 || undefined
      })
      const opened = context.waitForEvent('page')
      await link.click({ modifiers: ['Control'] })
      const tab = await opened
      await tab.getByRole('heading', { name: 'The tabs' }).waitFor()
      await waitUntil('it has its title', async () => (await tab.title()) === 'The tabs · Punte' || undefined)
      await tab.goto(`/desk/articles/${id}/ro`)
      await waitUntil('it has its title', async () => (await tab.title()) === 'The tabs (RO) · Punte' || undefined)
      // Whoever signs out in one tab has signed out in all.
      await tab.getByRole('button', { name: t.signIn.out }).click()
      await page.getByRole('dialog').getByLabel(t.signIn.token).waitFor()
    })
  })
})

it('a page that is opened behind others is ready when it is looked at', async () => {
  const { id } = await punte.upload('# Behind\n\nOne sentence.')
  await punte.completed(id, 'ro')
  await openWith(browser, punte.url, {}, async ({ page }, context) => {
    await signIn(context, punte.url, punte.tokens.dev)
    await context.addInitScript('Object.defineProperty(document, "hidden", { get: () => true })')
    for (const [path, ready] of [
      ['/desk', '.articles a'],
      [`/desk/articles/${id}`, '.versions .panel'],
      [`/desk/articles/${id}/ro`, '.segment textarea'],
    ] as const) {
      await page.goto(path)
      await page.locator(ready).first().waitFor({ timeout: 3500 })
    }
  })
})

describe('the form for an article', () => {
  it('keeps what was typed over a reload, Back and another language, until it is sent', async () => {
    await atDesk(browser, punte, { path: '/desk' }, async ({ page }) => {
      await openForm(page)
      const text = '# A long evening\n\nIt took all of it to write this.'
      await textField(page).fill(text)
      await page.getByLabel(t.upload.slug).fill('a-long-evening')
      await page.reload()
      expect(await textField(page).inputValue()).toBe(text)
      await page.getByRole('button', { name: 'Română' }).click()
      const romanian = page.getByLabel(messageTexts.ro.desk.upload.text, { exact: true })
      await romanian.waitFor()
      expect(await romanian.inputValue()).toBe(text)
      await page.getByRole('button', { name: 'English' }).click()
      await textField(page).waitFor()
      await page.goto('/ro')
      await page.goBack()
      expect(await textField(page).inputValue()).toBe(text)
      expect(await page.getByLabel(t.upload.slug).inputValue()).toBe('a-long-evening')
      await page.getByRole('button', { name: t.upload.submit }).click()
      await page.waitForURL('**/desk/articles/*')
      await page.goto('/desk')
      await openForm(page)
      expect(await textField(page).inputValue()).toBe('')
    })
  })

  it('makes one article when the answer to it is lost and it is sent again', async () => {
    await atDesk(browser, punte, { path: '/desk' }, async ({ page, troubles }) => {
      await openForm(page)
      await textField(page).fill('# Sent twice\n\nOne sentence.')
      await page.route(
        '**/api/v1/articles?*',
        async (route) => {
          await route.fetch()
          await route.abort()
        },
        { times: 1 },
      )
      await page.getByRole('button', { name: t.upload.submit }).click()
      await page.getByText(t.failed.network).waitFor()
      expect(troubles().every((trouble) => trouble.includes('ERR_FAILED'))).toBe(true)
      // Also after the page was loaded again.
      await page.reload()
      await page.getByRole('button', { name: t.upload.submit }).click()
      await page.waitForURL('**/desk/articles/*')
      await punte.completed(page.url().split('/').at(-1) ?? '', 'ro')
      const { items } = await punte.json('/api/v1/articles?limit=100', listed)
      expect(items.filter(({ title }) => title === 'Sent twice')).toHaveLength(1)
    })
  })

  it('takes a file that is dropped anywhere on the page, also where it was closed', async () => {
    await atDesk(browser, punte, { path: '/desk' }, async ({ page }) => {
      await page.getByText(t.loading, { exact: true }).waitFor({ state: 'hidden' })
      await drop(page, '.masthead', 'a.html', '<p>Dropped.</p>')
      await textField(page).waitFor()
      expect(await textField(page).inputValue()).toBe('<p>Dropped.</p>')
      expect(await page.getByLabel(t.upload.format).inputValue()).toBe('html')
      await drop(page, 'main', 'a.doc', 'x')
      await page.getByText(t.upload.wrongFile).waitFor()
    })
    const { id } = await punte.upload('# Dropped on\n\nOne sentence.')
    await punte.completed(id, 'ro')
    await atDesk(browser, punte, { path: `/desk/articles/${id}` }, async ({ page }) => {
      await page.locator('details.revise').waitFor()
      await drop(page, 'h1', 'b.txt', 'Another text.')
      await textField(page).waitFor()
      expect(await textField(page).inputValue()).toBe('Another text.')
      await page.reload()
      await textField(page).waitFor()
      expect(await textField(page).inputValue()).toBe('Another text.')
    })
  })

  it('takes a Word document, keeps it over a reload, and sends it as it is, for an article and a revision', async () => {
    const sentences = ['The mill', 'The mill has a new wheel.', 'It turns again.']
    const file = (count: number) => ({
      ...{ name: 'mill.docx', mimeType: mediaTypes.docx },
      buffer: Buffer.from(
        docx(
          sentences
            .slice(0, count)
            .map((text) => p(r(text)))
            .join(''),
        ),
      ),
    })
    const chosen = (page: Page) => page.getByLabel(t.upload.chosenFile, { exact: true })
    await atDesk(browser, punte, { path: '/desk' }, async ({ page, troubles }) => {
      await openForm(page)
      await page.locator('#file').setInputFiles({ ...file(2), buffer: Buffer.from('PK, but no document') })
      await chosen(page).waitFor()
      await page.getByRole('button', { name: t.upload.submit }).click()
      await page.locator('#text[aria-invalid="true"]:focus').waitFor()
      expect(await page.locator('#text-error').textContent()).toContain('is not a Word document')
      expect(troubles().every((trouble) => trouble.includes('422'))).toBe(true)
      await page.getByRole('button', { name: t.upload.removeFile }).click()
      await textField(page).waitFor()
      await page.locator('#file').setInputFiles(file(2))
      await chosen(page).waitFor()
      await page.getByLabel(t.upload.address).fill('https://mill.example/news/')
      await page.waitForTimeout(500)
      await page.reload()
      expect(await chosen(page).inputValue()).toBe('mill.docx')
      await page.getByRole('button', { name: t.upload.submit }).click()
      await page.waitForURL('**/desk/articles/*')
      const id = page.url().split('/').at(-1) ?? ''
      expect(await punte.original(id)).toEqual(new Uint8Array(file(2).buffer))
      await punte.completed(id, 'ro')
      await page.reload()
      await page.locator('details.revise summary').click()
      await page.locator('#file').setInputFiles(file(3))
      await chosen(page).waitFor()
      await page.getByRole('button', { name: t.revise.submit }).click()
      await page.locator('.outcome', { hasText: /\S/ }).waitFor()
      expect(await punte.original(id)).toEqual(new Uint8Array(file(3).buffer))
      const revisions = await punte.json(`/api/v1/articles/${id}/revisions`, revised)
      expect(revisions.items.map(({ address }) => address)).toEqual(Array(2).fill('https://mill.example/news/'))
    })
  })

  it('says beside a field, in the desk’s language, why it was refused', async () => {
    await punte.upload('# Taken\n\nOne sentence.', { query: '?slug=taken' })
    const options = { locale: 'ro-RO' }
    await atDesk(browser, punte, { path: '/desk', options }, async ({ page, troubles }) => {
      const ro = messageTexts.ro
      await page.locator('summary', { hasText: ro.desk.upload.title }).click()
      await page.getByLabel(ro.desk.upload.text, { exact: true }).fill('# Alt articol\n\nO propoziție.')
      await page.getByLabel(ro.desk.upload.slug).fill('taken')
      await page.getByRole('button', { name: ro.desk.upload.submit }).click()
      await page.locator('#slug[aria-invalid="true"]:focus').waitFor()
      expect(await page.locator('#slug-error').textContent()).toBe(
        ro.problems['slug-taken'].replace('{{slug}}', 'taken'),
      )
      expect(troubles().every((trouble) => trouble.includes('409'))).toBe(true)
    })
  })
})

describe('a translator', () => {
  it('dismisses a warning, sees who did, and brings it back, with the words in the field untouched', async () => {
    const { id } = await punte.upload('# The new bridge\n\nThe mayor opened the bridge in the rain.')
    await punte.completed(id, 'ro')
    await atDesk(browser, punte, { path: `/desk/articles/${id}/ro`, as: 'translator' }, async ({ page }) => {
      const row = page.locator('li.segment', { hasText: 'in the rain' })
      const field = row.locator('textarea')
      await field.fill('Primarul a deschis 14 poduri pe ploaie.')
      await row.getByRole('button', { name: t.translator.save, exact: true }).click()
      const warning = row.locator('.checks li', { hasText: '14' })
      await warning.waitFor()
      await field.fill('Primarul a deschis podul pe ploaie.')
      await warning.getByRole('button', { name: t.translator.dismiss }).click()
      const folded = row.locator('summary', { hasText: '1 dismissed by translator' })
      await folded.waitFor()
      expect(await warning.isVisible()).toBe(false)
      expect(await field.inputValue()).toBe('Primarul a deschis podul pe ploaie.')
      await folded.click()
      await row.getByRole('button', { name: t.translator.bringBack }).click()
      await row.getByRole('button', { name: t.translator.dismiss }).waitFor()
      expect(await folded.count()).toBe(0)
    })
  })

  it('sees a term’s rule, form and note by mouse, keyboard and touch', async () => {
    const term = { rule: 'preferred', forms: { en: { base: 'harbour' }, ro: { base: 'port' } }, note: 'Never „radă”.' }
    const headers = { 'Content-Type': 'application/json' }
    const made = await punte.request('/api/v1/glossaries/en-ro/terms', {
      ...{ method: 'POST', headers, body: JSON.stringify(term) },
    })
    expect(made.status).toBe(201)
    const { id } = await punte.upload('# A harbour\n\nThe harbour is closed.')
    await punte.completed(id, 'ro')
    const options = { hasTouch: true }
    await atDesk(browser, punte, { path: `/desk/articles/${id}/ro`, as: 'translator', options }, async ({ page }) => {
      const row = page.locator('li.segment', { hasText: 'is closed' })
      const word = row.getByRole('button', { name: 'harbour' })
      const note = row.getByRole('tooltip')
      await word.hover()
      expect(await note.textContent()).toBe('Translate as: portNever „radă”.')
      await page.mouse.move(0, 0)
      await note.waitFor({ state: 'detached' })
      await word.focus()
      await note.waitFor()
      expect(await word.getAttribute('aria-describedby')).toBe(await note.getAttribute('id'))
      await page.keyboard.press('Escape')
      await note.waitFor({ state: 'detached' })
      await page.locator('h1').click()
      await word.tap()
      await note.waitFor()
    })
  })

  it('goes to the places of a name that is spelt in two ways, also where a filter hides them', async () => {
    const { id } = await punte.upload(
      '# Kovalenko\n\nThe letter by Olena Kovalenko was late.\n\nIt surprised Kovalenko.',
    )
    const pair = (await punte.completed(id, 'ro')).segments[2]
    const at = { id, locale: 'ro' as const, segment: pair?.id ?? '' }
    const text = 'L-a surprins pe Kovalenco.'
    expect((await punte.correct(at, pair?.etag ?? '', { text, state: 'reviewed' })).status).toBe(200)
    const path = `/desk/articles/${id}/ro?show=open`
    await atDesk(browser, punte, { path, as: 'translator' }, async ({ page }) => {
      const panel = page.locator('.consistency')
      await panel.locator('summary', { hasText: 'Consistency: 1 note' }).click()
      const places = panel.locator('.places')
      expect(await places.allInnerTexts()).toEqual(['Kovalenko 1 2', 'Kovalenco 3'])
      await places.nth(1).getByRole('button').click()
      const field = page.locator(`#segment-${pair?.id}`)
      const selected = `document.activeElement.id === 'segment-${pair?.id}' && getSelection().toString()`
      await waitUntil('it is selected', async () => (await page.evaluate(selected)) === 'Kovalenco' || undefined)
      await field.fill('L-a surprins pe Kovalenko.')
      await page.keyboard.press('Control+Enter')
      await panel.waitFor({ state: 'detached' })
    })
  })

  it('brings the old text back with Ctrl+Z after a proposal was put into the field', async () => {
    const { id, slug } = await punte.upload('# Undone\n\nThe gate is open.')
    const pair = (await punte.completed(id, 'ro')).segments[1]
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: punte.url }
    const body = new URLSearchParams({ text: 'Poarta este deschisă.' })
    await punte.request(`/ro/${slug}/propose?segment=${pair?.id}`, { method: 'POST', headers, body, token: null })
    await atDesk(browser, punte, { path: `/desk/articles/${id}/ro`, as: 'translator' }, async ({ page }) => {
      const row = page.locator('li.segment', { has: page.locator('.proposal') })
      await row.getByRole('button', { name: t.proposals.use }).click()
      expect(await row.locator('textarea').inputValue()).toBe('Poarta este deschisă.')
      await page.keyboard.press('Control+z')
      expect(await row.locator('textarea').inputValue()).toBe(pair?.target?.text)
      expect(await page.locator('.segment.dirty').count()).toBe(0)
    })
  })

  it('sees no button that their role can’t use, and can’t type into what a reviewer made final', async () => {
    const { id } = await punte.upload('# Final\n\nThe gate is open. It stays so.')
    const { segments } = await punte.completed(id, 'ro')
    const pair = segments[1]
    const at = { id, locale: 'ro' as const, segment: pair?.id ?? '' }
    const made = await punte.correct(at, pair?.etag ?? '', { text: 'Poarta este deschisă.', state: 'final' })
    expect(made.status).toBe(200)
    await atDesk(browser, punte, { path: '/desk', as: 'translator' }, async ({ page }) => {
      await page.getByText(t.loading, { exact: true }).waitFor({ state: 'hidden' })
      expect(await page.getByText(t.upload.title).count()).toBe(0)
      await page.goto(`/desk/articles/${id}`)
      await page.locator('.blocks').waitFor()
      for (const name of [t.article.publish, t.article.unpublish, t.revise.submit, t.naming.submit])
        expect([name, await page.getByRole('button', { name }).count()]).toEqual([name, 0])
      await page.goto(`/desk/articles/${id}/ro`)
      const row = page.locator('li.segment', { hasText: 'The gate is open.' })
      await row.getByText(t.translator.locked).waitFor()
      expect(await row.locator('textarea').isEditable()).toBe(false)
      expect(await row.getByRole('button').count()).toBe(0)
      const other = page.locator('li.segment', { hasText: 'It stays so.' })
      expect(await other.locator('option').allTextContents()).toEqual([t.saveState.translated, t.saveState.reviewed])
    })
    await atDesk(browser, punte, { path: `/desk/articles/${id}/ro`, as: 'reviewer' }, async ({ page }) => {
      const row = page.locator('li.segment', { hasText: 'The gate is open.' })
      expect(await row.locator('textarea').isEditable()).toBe(true)
    })
  })
})

describe.each([320, 390])('at %i px', (width) => {
  it('no page scrolls sideways', async () => {
    const { id, slug } = await punte.upload(
      `# ${'Responsibilities'.repeat(3)} at ${width}\n\nSee https://example.org/${'a-long-address/'.repeat(12)} first.`,
    )
    const { segments } = await punte.completed(id, 'ro')
    const reader = ['single', 'parallel', 'sentences'].map((view) => `/ro/${slug}?view=${view}`)
    const paths = [
      ...['/ro', '/en', '/ro/search?q=poarta', '/ro/none', `/ro/${slug}/propose?segment=${segments[1]?.id}`],
      ...[...reader, '/desk', `/desk/articles/${id}`, `/desk/articles/${id}/ro`],
      ...['/desk/people', '/desk/people/editor', '/desk/me', '/desk/trail', '/desk/invitation#none'],
    ]
    const options = { viewport: { width, height: 800 }, hasTouch: true }
    await atDesk(browser, punte, { path: '/desk', options }, async ({ page, troubles }) => {
      for (const path of paths) {
        await page.goto(path)
        if (path.startsWith('/desk')) await page.locator('.articles a, .blocks, .segment, .panel').first().waitFor()
        await page.locator('details').evaluateAll((all) => all.map((details) => details.setAttribute('open', '')))
        const over = await page.locator('html').evaluate((node) => node.scrollWidth - node.clientWidth)
        expect([path, over]).toEqual([path, 0])
      }
      // A browser tells of the page that is not there.
      expect(troubles().every((trouble) => trouble.includes('404'))).toBe(true)
    })
  })
})
