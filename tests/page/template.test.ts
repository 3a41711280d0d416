/** Pages are stored as they were made: this holds the number of the templates to what they make. */
import { expect, it } from 'vitest'
import type { Page } from '../../shared/article/page.ts'
import { shortHash } from '../../shared/hash.ts'
import { type Locale, locales } from '../../shared/locale.ts'
import { renderWays } from '../../shared/page/render.ts'
import { template } from '../../shared/page/template.ts'
import { blocks } from './everything.ts'
import { block, original, translation } from './page.ts'

const counterpart = '<span id="s-b21" class="segment stale">Beside</span>'
const more: Partial<Page> = {
  blocks: [...blocks, block({ id: 'b21', counterpart })],
  titleCounterpart: '<span id="s1" class="segment stale">Beside</span>',
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
  Object.values(renderWays(page, locale, 'podul')).map((rendered) => ({ ...rendered, template: 0 }))

it('the templates’ number is raised when what they make changes', () => {
  const all = locales.flatMap((locale) => pages.map((page) => JSON.stringify(made(page, locale))))
  // It has? Then raise `template` in shared/page/template.ts, and put both here.
  expect({ template, makes: shortHash(all.join()) }).toEqual({ template: 1, makes: 'cb1543a8d7a73c99' })
})
