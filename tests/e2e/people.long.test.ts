/** Somebody is suspended while they work: out within a minute, and nothing that they typed is lost. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { messageTexts } from '../../shared/locales/messages.ts'
import { launch, openPage } from './browser.ts'
import { atDesk, signIn } from './desk-page.ts'
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

it('a translator who is suspended is asked to sign in again, and once restored saves what they had typed', async () => {
  const { id } = await punte.upload('# Out and in\n\nThe gate is open.')
  await punte.completed(id, 'ro')
  const ana = await addPerson(punte, { name: 'Ana Pop', roles: ['translator'] })
  const { token } = await punte.json(
    `/api/v1/people/${ana}/tokens`,
    z.object({ token: z.string() }),
    posting({ name: 'Hers' }),
  )
  const hers = await browser.newContext({ baseURL: punte.url, locale: 'en-GB' })
  await signIn(hers, punte.url, token)
  const { page: working, troubles } = await openPage(hers)
  await working.goto(`/desk/articles/${id}/ro`)
  const row = working.locator('li.segment', { hasText: 'The gate is open.' })
  await row.locator('textarea').fill('Poarta e deschisă.')
  await atDesk(browser, punte, { path: `/desk/people/${ana}` }, async ({ page }) => {
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await button(t.person.suspend).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: t.person.suspend }).press('Enter')
    await button(t.person.restore).waitFor()
    expect(await page.locator('button:focus').textContent()).toBe(t.person.restore)

    const dialog = working.getByRole('dialog')
    // The session was checked a moment ago, and is checked again within a minute.
    await waitUntil('she is asked to sign in again', async () => (await dialog.isVisible()) || undefined, {
      withinMs: 90_000,
      everyMs: 1000,
    })
    expect(await row.locator('textarea').inputValue()).toBe('Poarta e deschisă.')
    await dialog.getByLabel(t.signIn.token).fill(token)
    await dialog.getByRole('button', { name: t.signIn.submit }).click()
    await dialog.getByText(messageTexts.en.problems['person-suspended']).waitFor()

    await button(t.person.restore).click()
    await button(t.person.suspend).waitFor()
    await dialog.getByRole('button', { name: t.signIn.submit }).click()
    await dialog.waitFor({ state: 'detached' })
    await row.getByRole('button', { name: t.translator.save, exact: true }).click()
    await row.getByText(t.translator.saved, { exact: true }).waitFor()
  })
  expect(troubles().filter((trouble) => !trouble.includes('401'))).toEqual([])
  await hers.close()
})
