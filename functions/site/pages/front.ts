/** Pages that list a locale's articles, newest first: the front page and the pages of sections and authors. */

import type { ListingItem } from '../../../shared/article/listing-item.ts'
import { nameInAddress } from '../../../shared/article/slug.ts'
import { type Html, html } from '../../../shared/html.ts'
import { type Locale, otherLocales } from '../../../shared/locales/locale.ts'
import { messagesIn } from '../../../shared/locales/messages.ts'
import { formatDate, isoDate, taglines } from '../../../shared/page/formats.ts'
import { siteName } from '../../../shared/page/template.ts'
import { layout } from './layout.ts'

type ListingRow = Pick<ListingItem, 'title' | 'slug' | 'description' | 'section' | 'authors' | 'label' | 'date'>

export type Listing = {
  locale: Locale
  /** Newest first. */
  rows: ListingRow[]
  /** The section or author of all the articles; undefined on the front page. */
  of?: { kind: 'section' | 'author'; slug: string; name: string } | undefined
  /** Whether this is a page of older articles. */
  older?: boolean
  /** The cursor of the next page, if there is one. */
  next?: string | undefined
  /** Other locales that have this page. */
  others: Locale[]
  /** For example "https://example.org". */
  origin: string
}

export function listingPage(listing: Listing): Html {
  const { locale, rows, of, next, others } = listing
  const t = messagesIn(locale)
  const path = pathOf(listing, locale)
  return layout({
    locale,
    title: of?.name ?? siteName,
    head: listingMeta(listing),
    others: Object.fromEntries(others.map((other) => [other, pathOf(listing, other)])),
    main: html`<div class="front">
${searchForm(locale)}
${of ? html`<p class="front-kind">${t(`finding.${of.kind}`)}</p>` : ''}
<h1 class="front-title${of ? ' named' : ''}">${of?.name ?? t('reader.latest')}</h1>
${
  rows.length > 0
    ? html`<ol class="front-list">${rows.map((row) => articleCard(of?.kind === 'section' ? { ...row, section: undefined } : row, locale))}</ol>`
    : html`<p class="empty">${t('reader.empty')}</p>`
}
${next ? html`<p class="older"><a href="${path}?cursor=${encodeURIComponent(next)}" rel="next">${t('reader.older')}</a></p>` : ''}
</div>`,
  })
}

const pathOf = ({ of }: Listing, locale: Locale): string => (of ? `/${locale}/${of.kind}/${of.slug}` : `/${locale}`)

/** Search engines index only the first page, because every new article shifts the pages of older ones. */
function listingMeta(listing: Listing): Html {
  const { locale, of, older = false, others, origin } = listing
  const t = messagesIn(locale)
  const address = (locale: Locale) => `${origin}${pathOf(listing, locale)}`
  return html`<meta name="description" content="${of ? t(`finding.${of.kind}Of`, { name: of.name }) : taglines[locale]}">
<link rel="alternate" type="application/atom+xml" title="${t('finding.feedTitle', { site: siteName })}" href="/${locale}/feed.xml">
${
  older
    ? html`<meta name="robots" content="noindex">`
    : html`<link rel="canonical" href="${address(locale)}">
${others.length > 0 ? [locale, ...others].map((other) => html`<link rel="alternate" hreflang="${other}" href="${address(other)}">\n`) : ''}
${of ? '' : html`<link rel="alternate" hreflang="x-default" href="${origin}/">`}`
}`
}

export function searchForm(locale: Locale, query = ''): Html {
  const t = messagesIn(locale)
  return html`<search><form class="search" action="/${locale}/search">
<label class="unseen" for="q">${t('finding.search.label')}</label>
<input type="search" id="q" name="q" value="${query}" maxlength="200" placeholder="${t('finding.search.label')}" required>
<button type="submit">${t('finding.search.submit')}</button>
</form></search>`
}

/** An article in a list. `summary` replaces its description. */
export function articleCard(row: ListingRow, locale: Locale, summary?: Html): Html {
  const t = messagesIn(locale)
  const { title, slug, description, date, label, section, authors } = row
  return html`
<li><article>
${section ? html`<p class="section">${named('section', section, locale)}</p>` : ''}
<h2><a href="/${locale}/${slug}">${title}</a></h2>
${summary ?? (description ? html`<p class="summary">${description}</p>` : '')}
<p class="facts"><time datetime="${isoDate(date)}">${formatDate(date, locale)}</time>${authors.map(
    (author) => html` <span class="author">${named('author', author, locale)}</span>`,
  )}${label === 'machine' ? html` <span class="badge">${t('reader.label.machine')}</span>` : ''}</p>
</article></li>`
}

/** A name with a link to its page. */
function named(kind: 'section' | 'author', name: string, locale: Locale): Html {
  const slug = nameInAddress(name)
  return slug ? html`<a href="/${locale}/${kind}/${slug}">${name}</a>` : html`${name}`
}

/** The other locales in which some of the rows are public. */
export const localesBeside = (rows: Pick<ListingItem, 'alternates'>[], locale: Locale): Locale[] =>
  otherLocales(locale).filter((other) =>
    rows.some(({ alternates }) => alternates.some(({ locale }) => locale === other)),
  )
