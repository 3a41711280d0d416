/** A locale's front page: its newest articles, the first one large. */
import { html } from 'hono/html'
import type { Page } from '../../../shared/article/page.ts'
import { type Locale, otherLocales } from '../../../shared/locale.ts'
import { messages } from '../../../shared/locales/messages.ts'
import type { Html } from '../../http/html.ts'
import { formatDate, isoDate } from './formats.ts'
import { defaultSiteName, layout } from './layout.ts'

export type FrontRow = Pick<Page, 'title' | 'publishedAt' | 'label'> & {
  slug: string
  description?: string | undefined
  section?: string | undefined
}

export type FrontPage = {
  locale: Locale
  /** Newest first. */
  rows: FrontRow[]
  /** The cursor of the next page, where there is one. */
  next?: string | undefined
  siteName?: string
}

export function frontPage({ locale, rows, next, siteName = defaultSiteName }: FrontPage): Html {
  const t = messages(locale)
  return layout({
    locale,
    title: siteName,
    siteName,
    head: html`<meta name="description" content="${t('reader.tagline')}">`,
    others: Object.fromEntries(otherLocales(locale).map((other) => [other, `/${other}`])),
    main: html`<div class="front">
<h1 class="front-title">${t('reader.latest')}</h1>
${
  rows.length > 0
    ? html`<ol class="front-list">${rows.map((row) => frontRow(row, locale))}</ol>`
    : html`<p class="empty">${t('reader.empty')}</p>`
}
${next ? html`<p class="older"><a href="/${locale}?cursor=${encodeURIComponent(next)}" rel="next">${t('reader.older')}</a></p>` : ''}
</div>`,
  })
}

function frontRow({ title, slug, description, publishedAt, label, section }: FrontRow, locale: Locale): Html {
  const t = messages(locale)
  return html`
<li><article>
${section ? html`<p class="section">${section}</p>` : ''}
<h2><a href="/${locale}/${slug}">${title}</a></h2>
${description ? html`<p class="summary">${description}</p>` : ''}
<p class="facts"><time datetime="${isoDate(publishedAt)}">${formatDate(publishedAt, locale)}</time>${
    label === 'machine' ? html` <span class="badge">${t('reader.label.machine')}</span>` : ''
  }</p>
</article></li>`
}
