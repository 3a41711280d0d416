/** Pages are stored as they were made: this holds the number of the templates to what they make. */
import { expect, it } from 'vitest'
import type { Page } from '../../shared/article/page.ts'
import { readingViews } from '../../shared/article/reading-view.ts'
import { shortHash } from '../../shared/hash.ts'
import { type Locale, locales } from '../../shared/locales/locale.ts'
import { renderArticle } from '../../shared/page/article-page.ts'
import { templateNumber } from '../../shared/page/template.ts'
import { blocks } from './everything.ts'
import { block, inline, original, translation } from './page.ts'

const counterpart = inline('Beside', 's-b21', { stale: true })
const more: Partial<Page> = {
  blocks: [...blocks, block({ id: 'b21', counterpart })],
  headlineCounterpart: inline('Beside', 's1', { stale: true }),
  author: 'Ana Pop',
  section: 'Local',
  modifiedAt: Date.UTC(2026, 3, 1),
  words: 4000,
}
const pages = [
  original(more),
  original({ ...more, counterpart: undefined, alternates: [] }),
  original({ ...more, blocks: [] }),
  translation('machine', { ...more, stale: 3 }),
  translation('reviewed', { ...more, stale: 1 }),
  translation('reviewed', {
    ...more,
    counterpart: undefined,
    alternates: [{ locale: 'en', slug: 'the-bridge', label: 'reviewed' }],
  }),
]

const made = (page: Page, locale: Locale) =>
  readingViews.map((way) => ({ ...renderArticle({ page, locale, slug: 'podul', readingView: way }), template: 0 }))

it('the templates’ number is raised when what they make changes', () => {
  const all = locales.flatMap((locale) => pages.map((page) => JSON.stringify(made(page, locale))))
  // It has? Then raise `templateNumber` in shared/page/template.ts, and put both here.
  expect({ template: templateNumber, makes: shortHash(all.join()) }).toEqual({ template: 3, makes: '0cd45fe8f18bea56' })
})
