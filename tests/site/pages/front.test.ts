import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readerStyle } from '../../../functions/site/assets/reader.ts'
import { errorPage } from '../../../functions/site/pages/error.ts'
import { type Listing, listingPage } from '../../../functions/site/pages/front.ts'
import { noIdentity } from '../../../shared/page/identity.ts'

const theme = readFileSync(new URL('../../../functions/site/assets/theme.css', import.meta.url), 'utf8')

const row = {
  ...{ title: 'Podul', slug: 'podul', description: '', authors: [], date: Date.UTC(2026, 1, 24) },
  label: 'original' as const,
}

const render = async (more: Partial<Listing>) =>
  String(
    await listingPage({
      identity: noIdentity,
      locale: 'ro',
      rows: [row],
      others: ['en'],
      origin: 'https://example.org',
      ...more,
    }),
  )

describe('the front page', () => {
  it('lists articles in its locale, with what is a machine’s marked', async () => {
    const page = await render({ rows: [row, { ...row, slug: 'b', label: 'machine' }] })
    expect(page).toContain('<a href="/ro/podul">Podul</a>')
    expect(page.match(/Traducere automată, încă nerevizuită/g)).toHaveLength(1)
  })

  it('leads to the older articles and to the other locale’s front page', async () => {
    const page = await render({ locale: 'en', others: ['ro'], next: 'a b' })
    expect(page).toContain('href="/en?cursor=a%20b"')
    expect(page).toContain('href="/ro" lang="ro"')
  })

  it('without articles says so', async () => {
    expect(await render({ rows: [] })).toContain('Încă nu a fost publicat niciun articol.')
  })

  it('names its locales both ways, and none for a page of older articles', async () => {
    for (const locale of ['ro', 'en'] as const) {
      const page = await render({ locale, others: [locale === 'ro' ? 'en' : 'ro'] })
      for (const [tag, path] of [
        ['ro', '/ro'],
        ['en', '/en'],
        ['x-default', '/'],
      ])
        expect(page).toContain(`<link rel="alternate" hreflang="${tag}" href="https://example.org${path}">`)
      expect(page).toContain(`<link rel="canonical" href="https://example.org/${locale}">`)
    }
    const older = await render({ older: true })
    expect(older).toContain('content="noindex"')
    expect(older).not.toContain('<link rel="alternate" hreflang')
  })

  it('leads to a section and to authors, where their names can stand in an address', async () => {
    const page = await render({ rows: [{ ...row, section: 'Transport & drumuri', authors: ['Ana Pop', '李明'] }] })
    expect(page).toContain('<a href="/ro/section/transport-drumuri">Transport &amp; drumuri</a>')
    expect(page).toContain('<a href="/ro/author/ana-pop">Ana Pop</a>')
    expect(page).toContain('<span class="author">李明</span>')
  })

  it('escapes what rows bring', async () => {
    const hostile = '<script>"'
    const rows = [{ ...row, title: hostile, description: hostile, section: hostile, authors: [hostile] }]
    expect(await render({ rows, of: { kind: 'author', slug: 'x', name: hostile } })).not.toContain('<script>')
  })
})

describe('an error page', () => {
  it.each([
    ['ro', 404, 'Pagina nu există'],
    ['en', 410, 'This article has been withdrawn'],
    ['en', 500, 'Something went wrong'],
  ] as const)('in %s for %i says "%s" and is noindex', async (locale, status, title) => {
    const page = String(await errorPage({ identity: noIdentity, locale, status }))
    expect(page).toContain(`<h1>${title}</h1>`)
    expect(page).toContain('content="noindex"')
  })
})

it('the owner’s own style comes after all others, and paper stays white', () => {
  const after = readerStyle.body.split(theme)[1]?.trim()
  expect(after).toMatch(/^\/\* Print: .*\*\/\n@media print \{\n(?: .*\n|\n)*\}$/)
  const properties = [...theme.matchAll(/--[a-z]+/g)].map(([name]) => name)
  for (const name of new Set(properties)) expect(readerStyle.body).toContain(`  ${name}: `)
})
