import { describe, expect, it } from 'vitest'
import { errorPage } from '../../../functions/serve/pages/error.ts'
import { frontPage } from '../../../functions/serve/pages/front.ts'

const row = { title: 'Podul', slug: 'podul', publishedAt: Date.UTC(2026, 1, 24), label: 'original' as const }

describe('the front page', () => {
  it('lists articles in its locale, with what is a machine’s marked', async () => {
    const page = String(await frontPage({ locale: 'ro', rows: [row, { ...row, slug: 'b', label: 'machine' }] }))
    expect(page).toContain('<a href="/ro/podul">Podul</a>')
    expect(page.match(/Traducere automată, încă nerevizuită/g)).toHaveLength(1)
  })

  it('leads to the older articles and to the other locale’s front page', async () => {
    const page = String(await frontPage({ locale: 'en', rows: [row], next: 'a b' }))
    expect(page).toContain('href="/en?cursor=a%20b"')
    expect(page).toContain('href="/ro" lang="ro"')
  })

  it('without articles says so', async () => {
    expect(String(await frontPage({ locale: 'ro', rows: [] }))).toContain('Încă nu a fost publicat niciun articol.')
  })

  it('escapes what rows bring', async () => {
    const hostile = '<script>"'
    const page = String(
      await frontPage({ locale: 'ro', rows: [{ ...row, title: hostile, description: hostile, section: hostile }] }),
    )
    expect(page).not.toContain('<script>')
  })
})

describe('an error page', () => {
  it.each([
    ['ro', 404, 'Pagina nu există'],
    ['en', 410, 'This article has been withdrawn'],
    ['en', 500, 'Something went wrong'],
  ] as const)('in %s for %i says "%s" and is noindex', async (locale, status, title) => {
    const page = String(await errorPage({ locale, status }))
    expect(page).toContain(`<h1>${title}</h1>`)
    expect(page).toContain('content="noindex"')
  })
})
