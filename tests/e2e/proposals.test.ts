/** A reader without script proposes a better sentence, and a translator takes it up, in a real browser. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { messageTexts } from '../../shared/locales/messages.ts'
import { launch, openPage } from './browser.ts'
import { gatedEngine } from './gate.ts'
import { type Punte, startPunte } from './punte.ts'

let punte: Punte
let browser: Browser
beforeAll(async () => {
  ;[punte, browser] = await Promise.all([startPunte({ engine: gatedEngine() }), launch()])
})
afterAll(async () => {
  await browser?.close()
  await punte?.stop()
})

const better = 'Bacul pleacă de la chei la prânz.'
const worse = 'Bacul pleacă.'

it('a proposal goes from the form to the segment’s field, and is closed by saving or by dismissing it', async () => {
  const { id, slug } = await punte.upload('# The ferry\n\nThe ferry leaves the quay at noon. Nobody complains.')
  const { segments } = await punte.completed(id, 'ro')
  const address = `/ro/${slug}/propose?segment=${segments[1]?.id}`
  const { desk, propose } = messageTexts.ro
  const options = { baseURL: punte.url, locale: 'ro-RO' }

  const reading = await browser.newContext({ ...options, javaScriptEnabled: false })
  const { page: form, troubles: formTroubles } = await openPage(reading)
  for (const text of [better, worse]) {
    await form.goto(address)
    await form.getByLabel(propose.text).fill(text)
    await form.getByRole('button', { name: propose.send }).click()
    await form.getByRole('heading', { name: propose.thanks }).waitFor()
    await form.getByRole('link', { name: propose.back }).click()
    await form.waitForURL(`**/ro/${slug}#${segments[1]?.id}`)
  }
  expect(formTroubles()).toEqual([])
  await reading.close()

  const working = await browser.newContext(options)
  const { page, troubles } = await openPage(working)
  await page.goto(`/desk/articles/${id}`)
  await page.getByLabel(desk.signIn.token).fill(punte.tokens.translator)
  await page.getByRole('button', { name: desk.signIn.submit }).click()
  await page.getByRole('link', { name: '2 propuneri de la cititori' }).click()
  await page.locator('.proposal').first().waitFor()
  const row = page.locator('li.segment:visible')
  expect(await row.count()).toBe(1)
  await row.locator('.proposal', { hasText: better }).getByRole('button', { name: desk.proposals.use }).click()
  expect(await row.locator('textarea').inputValue()).toBe(better)
  await row.getByRole('button', { name: desk.translator.save, exact: true }).click()
  await row.getByText(desk.translator.saved, { exact: true }).waitFor()
  await row.locator('.proposal', { hasText: better }).waitFor({ state: 'detached' })
  await row.locator('.proposal', { hasText: worse }).getByRole('button', { name: desk.proposals.dismiss }).click()
  await row.locator('.proposal').waitFor({ state: 'detached' })
  expect(await row.locator('textarea:focus').count()).toBe(1)
  expect(troubles()).toEqual([])
  await working.close()

  const listed = await punte.request(`/api/v1/articles/${id}/versions/ro/proposals`)
  expect(await listed.json()).toEqual({ open: 0, items: [] })
  const shown = (await punte.page(`/ro/${slug}`)).text
  expect([shown.includes(better), shown.includes(worse)]).toEqual([true, false])
})
