/** Pages to render in tests: the least that a page holds, and whatever the test is about. */
import { layout } from '../../functions/site/pages/layout.ts'
import type { Page, PageBlock } from '../../shared/article/page.ts'
import { finish } from '../../shared/html.ts'
import { type ArticlePage, articleParts } from '../../shared/page/article.ts'

/** The whole page, as a reader gets it. */
export const renderPage = ({
  slug = 'the-bridge',
  way = 'single',
  ...page
}: Omit<ArticlePage, 'slug' | 'way'> & Partial<ArticlePage>) =>
  finish(layout({ locale: page.locale, ...articleParts({ slug, way, ...page }) }))

export const block = (more: Partial<PageBlock> & Pick<PageBlock, 'id'>): PageBlock => ({
  kind: 'paragraph',
  role: 'body',
  html: `<span id="s-${more.id}" class="segment">Text</span>`,
  ...more,
})

export const original = (more: Partial<Page> = {}): Page => ({
  title: 'Podul',
  titleHtml: '<span id="s1" class="segment">Podul</span>',
  description: 'Despre un pod.',
  publishedAt: Date.UTC(2026, 1, 24, 12),
  modifiedAt: Date.UTC(2026, 1, 24, 12),
  words: 400,
  label: 'original',
  translators: [],
  reviewers: [],
  stale: 0,
  sourceLocale: 'ro',
  counterpart: 'en',
  alternates: [
    { locale: 'ro', slug: 'podul', label: 'original' },
    { locale: 'en', slug: 'the-bridge', label: 'machine' },
  ],
  blocks: [block({ id: 'b1' })],
  ...more,
})

export const translation = (label: 'machine' | 'reviewed', more: Partial<Page> = {}): Page =>
  original({
    title: 'The bridge',
    titleHtml: '<span id="s1" class="segment">The bridge</span>',
    label,
    counterpart: 'ro',
    alternates: [
      { locale: 'ro', slug: 'podul', label: 'original' },
      { locale: 'en', slug: 'the-bridge', label },
    ],
    ...more,
  })
