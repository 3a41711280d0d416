/** Pages are stored as they were made: this holds the number of the templates to what they make. */
import { expect, it } from 'vitest'
import type { Page, PageBlock } from '../../shared/article/page.ts'
import { shortHash } from '../../shared/hash.ts'
import { type Locale, locales } from '../../shared/locale.ts'
import { renderSite } from '../../shared/page/render.ts'
import { template } from '../../shared/page/template.ts'
import { block, original, translation } from './page.ts'

const image = { kind: 'image', src: 'https://example.org/a.jpg', text: 'Pod', html: '' } as const
const cell = (id: string, header: boolean): PageBlock =>
  block({
    id,
    kind: 'table-cell',
    header,
    within: [
      { id: 't', kind: 'table' },
      { id: `r${id}`, kind: 'row' },
    ],
  })
const stale = '<span id="s9" class="segment stale">Text</span>'

/** One of everything that a page may show. */
const blocks: PageBlock[] = [
  block({ id: 'b1', role: 'section' }),
  block({ id: 'b2', role: 'standfirst' }),
  block({ id: 'b3', role: 'byline', lang: 'ro' }),
  block({ id: 'b4', role: 'date' }),
  block({ id: 'b5', ...image, within: [{ id: 'f', kind: 'figure' }] }),
  block({ id: 'b6', kind: 'caption', role: 'caption', within: [{ id: 'f', kind: 'figure' }] }),
  block({ id: 'b7', role: 'credit', lang: 'ro' }),
  block({ id: 'b8', html: stale, counterpart: 'Text' }),
  block({ id: 'b9', kind: 'heading', level: 4 }),
  block({ id: 'b10', kind: 'quote' }),
  block({ id: 'b11', kind: 'list-item' }),
  block({ id: 'b12', kind: 'list-item', within: [{ id: 'l', kind: 'list', ordered: true, start: 3 }] }),
  cell('b13', true),
  cell('b14', false),
  block({ id: 'b15', kind: 'code', info: 'js' }),
  block({ id: 'b16', kind: 'embed', src: 'https://example.org/p' }),
  block({ id: 'b17', kind: 'break' }),
  block({ id: 'b18', ...image }),
  block({ id: 'b19', role: 'update' }),
  block({ id: 'b20', role: 'correction' }),
]
const more: Partial<Page> = {
  blocks,
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
  renderSite(
    { v: 1, article: 'A', locale, head: 1, status: 'public', original: { locale: 'ro', slug: 'podul' }, page },
    'podul',
  ).rendered

it('the templates’ number is raised when what they make changes', () => {
  const all = locales.flatMap((locale) => pages.map((page) => JSON.stringify({ ...made(page, locale), template: 0 })))
  // It has? Then raise `template` in shared/page/template.ts, and put both here.
  expect({ template, makes: shortHash(all.join()) }).toEqual({ template: 1, makes: '66ce0382d4f9fdd6' })
})
