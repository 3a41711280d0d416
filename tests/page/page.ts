/** Pages to render in tests: the least that a page holds, and whatever the test is about. */
import { layout } from '../../functions/site/pages/layout.ts'
import type { Page, PageBlock, PageText } from '../../shared/article/page.ts'
import { toHtmlString } from '../../shared/html.ts'
import { type ArticlePage, fillFor, renderArticle } from '../../shared/page/article-page.ts'
import { noIdentity } from '../../shared/page/identity.ts'

/** The whole page, as a reader gets it. */
export const renderPage = ({
  slug = 'the-bridge',
  readingView: way = 'single',
  origin = '',
  identity = noIdentity,
  ...page
}: Pick<ArticlePage, 'page' | 'locale'> & Partial<ArticlePage> & { origin?: string }) => {
  const article = renderArticle({ identity, slug, readingView: way, ...page })
  return toHtmlString(layout({ identity, locale: page.locale, ...article }), fillFor(origin))
}

/** A text of one segment. */
export const inline = (text: string, id: string, more: { stale?: true } = {}): PageText => ({
  text,
  segments: [{ id, start: 0, end: text.length, ...more }],
})

export const block = (more: Partial<PageBlock> & Pick<PageBlock, 'id'>): PageBlock => ({
  kind: 'paragraph',
  role: 'body',
  ...inline('Text', `s-${more.id}`),
  ...more,
})

export const original = (more: Partial<Page> = {}): Page => ({
  title: 'Podul',
  headline: inline('Podul', 's1'),
  description: 'Despre un pod.',
  date: Date.UTC(2026, 1, 24, 12),
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
    headline: inline('The bridge', 's1'),
    label,
    counterpart: 'ro',
    alternates: [
      { locale: 'ro', slug: 'podul', label: 'original' },
      { locale: 'en', slug: 'the-bridge', label },
    ],
    ...more,
  })
