import { describe, expect, it } from 'vitest'
import { deskShell } from '../../../functions/desk/shell.ts'
import { errorPage } from '../../../functions/site/pages/error.ts'
import { listingPage } from '../../../functions/site/pages/front.ts'
import { noIdentity } from '../../../shared/page/identity.ts'
import { block, original, renderPage, translation } from '../../page/page.ts'

const blocks = (
  ['paragraph', 'heading', 'list-item', 'quote', 'caption', 'table-cell', 'code', 'embed', 'break'] as const
).map((kind, i) => block({ id: `b${i}`, kind, src: 'https://example.org/', counterpart: { text: 'Alt text' } }))
const pages = {
  'an original': renderPage({ page: original({ blocks }), locale: 'ro' }),
  'a translation': renderPage({ page: translation('machine', { blocks }), locale: 'en' }),
  'sentence by sentence': renderPage({
    page: translation('reviewed', { blocks }),
    locale: 'en',
    readingView: 'sentences',
  }),
  'two columns': renderPage({ page: translation('reviewed', { blocks }), locale: 'en', readingView: 'parallel' }),
  'a front page': listingPage({
    ...{ identity: noIdentity, locale: 'ro', rows: [], next: 'x' },
    ...{ others: ['en'], origin: 'https://example.org' },
  }),
  'an error': errorPage({ identity: noIdentity, locale: 'en', status: 404 }),
  'the desk’s list': deskShell({ view: 'articles' }, 'ro'),
  'the desk’s translator': deskShell({ view: 'translator', article: 'A1', version: 'en' }, 'en'),
}

describe.each(Object.entries(pages))('%s', (_, rendered) => {
  const page = async () => String(await rendered)

  it('has no script of its own, only files and data', async () => {
    const scripts = [...(await page()).matchAll(/<script\b([^>]*)>([^<]*)/g)]
    for (const [, attributes, content] of scripts) {
      const isData = /type="application\/(ld\+)?json"/.test(attributes ?? '')
      expect(isData || (/ src="\/[^"]+"/.test(attributes ?? '') && content === ''), attributes).toBe(true)
    }
    expect(scripts.length).toBeGreaterThan(0)
  })

  it('has neither style nor handler in it', async () => {
    expect(await page()).not.toMatch(/<style|<[a-z][^>]* (style|on[a-z]+)=/)
  })

  it('loads nothing from other sites', async () => {
    expect(await page()).not.toMatch(/<(script|link rel="stylesheet")[^>]*(src|href)="https?:/)
  })

  it('gives each id once', async () => {
    const ids = [...(await page()).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
  })
})
