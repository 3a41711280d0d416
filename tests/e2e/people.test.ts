/** People in a real browser: an admin adds and invites, the invited accept, roles and access change, and the trail tells. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { messageTexts } from '../../shared/locales/messages.ts'
import { launch, openPage, openWith } from './browser.ts'
import { atDesk } from './desk-page.ts'
import { gatedEngine } from './gate.ts'
import { addPerson, posting } from './people.ts'
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
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
/** A browser tells of each refusal, here those that the test wants. */
const besides = (statuses: string, troubles: string[]): string[] =>
  troubles.filter((trouble) => !statuses.split(' ').some((status) => trouble.includes(status)))

async function accept(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel(t.invitation.yes).check()
  await button(page, t.invitation.submit).click()
}

describe('somebody new', () => {
  it('is added and invited by an admin, accepts, does what a translator into Romanian may, and the trail tells it', async () => {
    const { id } = await punte.upload('# The new one\n\nThe gate is open.')
    await punte.completed(id, 'ro')
    const other = await browser.newContext({ baseURL: punte.url, locale: 'en-GB' })
    await atDesk(browser, punte, { path: '/desk/people' }, async ({ page }) => {
      await page.locator('summary', { hasText: t.people.add }).click()
      await page.getByLabel(t.people.name, { exact: true }).fill('Ana Pop')
      await page.getByLabel(t.people.email, { exact: true }).fill('ana@ziar.example')
      await button(page, t.people.submit).click()
      await page.getByText(t.people.chooseRole).waitFor()
      const form = page.locator('form.upload')
      await form.getByLabel(t.people.roleNames.translator).check()
      await form.getByLabel(messageTexts.en.language.ro).check()
      await button(page, t.people.submit).click()
      const link = await page.getByLabel(t.person.invitation).inputValue()
      expect(new URL(link).pathname).toBe('/desk/invitation')
      await page.getByRole('rowheader', { name: 'Ana Pop' }).waitFor()

      const { page: invited, troubles } = await openPage(other)
      await accept(invited, link)
      await invited.waitForURL('**/desk')
      await invited.getByRole('link', { name: 'Ana Pop' }).waitFor()
      // The invitation is in no address that somebody could go back to.
      await invited.goBack()
      expect(invited.url()).not.toContain('#')
      await invited.goto('/desk')
      await invited.getByRole('link', { name: 'The new one' }).waitFor()
      for (const name of [t.people.title, t.trail.title])
        expect([name, await invited.getByRole('link', { name, exact: true }).count()]).toEqual([name, 0])
      expect(await invited.getByText(t.upload.title).count()).toBe(0)
      await invited.goto('/desk/people')
      await invited.getByRole('heading', { name: t.signIn.noAccess }).waitFor()
      await invited.goto(`/desk/articles/${id}/ro`)
      const row = invited.locator('li.segment', { hasText: 'The gate is open.' })
      await row.locator('textarea').fill('Poarta este deschisă.')
      await button(invited, t.translator.save).nth(1).click()
      await row.getByText(t.translator.saved, { exact: true }).waitFor()
      expect(troubles()).toEqual([])

      await page.goto('/desk/trail')
      const cells = (text: string) => page.getByRole('row', { name: text })
      await cells(t.trail.what.correctSegment).first().waitFor()
      for (const what of ['addPerson', 'invitePerson', 'signIn'] as const)
        expect([what, (await cells(t.trail.what[what]).count()) > 0]).toEqual([what, true])
      expect(await cells(t.trail.what.correctSegment).first().textContent()).toContain('Ana Pop')
      await cells(t.trail.what.correctSegment).first().getByRole('link', { name: 'The new one' }).waitFor()
    })
    await other.close()
  })

  it('is refused where the invitation was used, and told why', async () => {
    const id = await addPerson(punte, { name: 'Used Up', roles: ['reviewer'] })
    const made = z.object({ invitation: z.string() })
    const { invitation } = await punte.json(`/api/v1/people/${id}/invitation`, made, { method: 'POST' })
    await punte.request('/api/v1/session', { ...posting({ invitation }), token: null })
    await openWith(browser, punte.url, {}, async ({ page, troubles }) => {
      await accept(page, `/desk/invitation#${invitation}`)
      await page.getByText(messageTexts.en.problems['invitation-unknown']).waitFor()
      expect(besides('401', troubles())).toEqual([])
      await page.goto('/desk/invitation')
      await page.reload()
      await page.getByText(t.invitation.missing).waitFor()
    })
  })
})

describe('two admins at one person', () => {
  it('see what the other has changed, and keep what they filled in', async () => {
    const id = await addPerson(punte, { name: 'Mihai Ban', roles: ['translator'] })
    await atDesk(browser, punte, { path: `/desk/people/${id}` }, async (mine) => {
      await mine.page.getByLabel(t.people.name, { exact: true }).fill('Mihai Banu')
      await atDesk(browser, punte, { path: `/desk/people/${id}`, as: 'admin' }, async ({ page }) => {
        await page.getByLabel(t.people.roleNames.reviewer).check()
        await button(page, t.person.save).click()
        await page.getByText(t.person.saved, { exact: true }).waitFor()
      })
      await button(mine.page, t.person.save).click()
      const told = mine.page.getByRole('alert').filter({ hasText: t.person.stale })
      await told.waitFor()
      expect(await told.textContent()).toContain('from translator to translator, reviewer')
      expect(await mine.page.getByLabel(t.people.name, { exact: true }).inputValue()).toBe('Mihai Banu')
      expect(await mine.page.getByLabel(t.people.roleNames.reviewer).isChecked()).toBe(true)
      expect(besides('412', mine.troubles())).toEqual([])
      await button(mine.page, t.person.save).click()
      await mine.page.getByText(t.person.saved, { exact: true }).waitFor()
    })
    const shown = await punte.json(`/api/v1/people/${id}`, z.object({ name: z.string(), roles: z.array(z.string()) }))
    expect([shown.name, shown.roles.toSorted()]).toEqual(['Mihai Banu', ['reviewer', 'translator']])
  })
})

describe('a person', () => {
  it('makes a token, which is shown once, and revokes it; then the focus is at the list', async () => {
    const id = await addPerson(punte, { name: 'Dana Tok', roles: ['translator'] })
    const { token } = await punte.json(
      `/api/v1/people/${id}/tokens`,
      z.object({ token: z.string() }),
      posting({ name: 'First' }),
    )
    await openWith(browser, punte.url, {}, async ({ page }) => {
      await page.goto('/desk/me')
      await page.getByLabel(t.signIn.token).fill(token)
      await button(page, t.signIn.submit).click()
      await page.locator('summary', { hasText: t.tokens.add }).click()
      await page.getByLabel(t.tokens.name).fill('A script')
      await button(page, t.tokens.submit).click()
      const made = await page.getByLabel(t.tokens.text, { exact: true }).inputValue()
      const ask = () => punte.request('/api/v1/me', { token: made })
      expect((await ask()).status).toBe(200)
      await button(page, 'Revoke the token “A script”').press('Enter')
      await page.getByRole('dialog').getByRole('button', { name: t.tokens.revoke }).press('Enter')
      await page.getByText('The token “A script” is no longer valid.').waitFor()
      expect(await page.locator('h2:focus').textContent()).toBe(t.tokens.title)
      await page.reload()
      await page.getByText('First').waitFor()
      expect(await page.getByText('A script').count()).toBe(0)

      await page.getByLabel(t.me.name).fill('Dana Tokar')
      await page.locator('form.panel').getByRole('button', { name: t.person.save }).click()
      await page.locator('#person').getByText('Dana Tokar').waitFor()
    })
  })

  it('finds what is given to them on the first page, and when it is due', async () => {
    const { id } = await punte.upload('# Given away\n\nThe gate is open.')
    await punte.completed(id, 'ro')
    const ana = await addPerson(punte, { name: 'Ilinca Work', roles: ['translator'], languages: ['ro'] })
    const { token } = await punte.json(
      `/api/v1/people/${ana}/tokens`,
      z.object({ token: z.string() }),
      posting({ name: 'First' }),
    )
    await atDesk(browser, punte, { path: `/desk/articles/${id}`, as: 'editor' }, async ({ page }) => {
      const hers = page.getByLabel(t.assignment.translator).locator('option', { hasText: 'Ilinca Work' })
      // The directory of people follows within seconds.
      await waitUntil('she can be chosen', async () => {
        await page.reload()
        const listed = page.waitForResponse((response) => response.url().includes('role=translator'))
        await page.locator('.assignment summary').click()
        await listed
        return (await hers.count()) > 0 || undefined
      })
      await page.getByLabel(t.assignment.translator).selectOption('Ilinca Work')
      const chosen = page.getByLabel(t.assignment.translator).locator('option:checked')
      expect(await chosen.textContent()).toBe('Ilinca Work')
      await page.getByLabel(t.assignment.due).fill('2020-01-02T18:00')
      await page.getByLabel(t.assignment.note).fill('Mind the names.')
      await page.locator('.assignment').getByRole('button', { name: t.assignment.save }).click()
      await page.getByText(t.assignment.saved, { exact: true }).waitFor()
      await page.locator('.assignment summary', { hasText: 'Ilinca Work translates' }).waitFor()
    })
    await openWith(browser, punte.url, {}, async ({ page }) => {
      await page.goto('/desk')
      await page.getByLabel(t.signIn.token).fill(token)
      await button(page, t.signIn.submit).click()
      const work = page.locator('.work li', { hasText: 'Given away' })
      // Her list follows within seconds too.
      await waitUntil('it is in her list', async () => {
        const listed = page.waitForResponse((response) => response.url().endsWith('/me/work'))
        await page.reload()
        await listed
        return (await work.count()) > 0 || undefined
      })
      const text = (await work.textContent()) ?? ''
      for (const said of [t.work.as.translator, t.work.overdue, '2 January 2020', 'Mind the names.'])
        expect(text).toContain(said)
    })
  })
})

describe('at a page that another language is for', () => {
  it('a translator reads, and has nothing to press', async () => {
    const { id } = await punte.upload('# Numai de citit\n\nPoarta este deschisă.', { query: '?locale=ro' })
    await punte.completed(id, 'en')
    const ana = await addPerson(punte, { name: 'Radu Citește', roles: ['translator'], languages: ['ro'] })
    const { token } = await punte.json(
      `/api/v1/people/${ana}/tokens`,
      z.object({ token: z.string() }),
      posting({ name: 'First' }),
    )
    await openWith(browser, punte.url, {}, async ({ page }) => {
      await page.goto(`/desk/articles/${id}/en`)
      await page.getByLabel(t.signIn.token).fill(token)
      await button(page, t.signIn.submit).click()
      await page.getByText(t.translator.readOnly).waitFor()
      await page.locator('li.segment').first().waitFor()
      expect(
        await page.locator('li.segment button, li.segment select, li.segment textarea:not([readonly])').count(),
      ).toBe(0)
    })
  })
})
