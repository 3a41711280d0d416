/** Pages that list a locale's articles, newest first: the front page and the pages of sections and authors. */

import type { ListingItem } from '../../../shared/article/listing-item.ts'
import { nameInAddress } from '../../../shared/article/slug.ts'
import { type Html, html } from '../../../shared/html.ts'
import { type Locale, otherLocales } from '../../../shared/locales/locale.ts'
import { messagesIn } from '../../../shared/locales/messages.ts'
import { registry } from '../../../shared/locales/registry.ts'
import { formatDate, isoDate, taglineOf } from '../../../shared/page/formats.ts'
import type { Identity } from '../../../shared/page/identity.ts'
import { layout } from './layout.ts'

type ListingRow = Pick<ListingItem, 'title' | 'slug' | 'description' | 'section' | 'authors' | 'label' | 'date'>

export type Listing = {
  identity: Identity
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
  const { identity, locale, rows, of, next, others } = listing
  const { name, timeZone } = identity
  const t = messagesIn(locale)
  const path = pathOf(listing, locale)
  return layout({
    ...{ identity, locale },
    title: of?.name ?? name,
    head: listingMeta(listing),
    others: Object.fromEntries(others.map((other) => [other, pathOf(listing, other)])),
    main: html`<div class="front">
${of ? html`<p class="front-kind">${t(`finding.${of.kind}`)}</p>` : ''}
<h1 class="front-title${of ? ' named' : ''}">${of?.name ?? t('reader.latest')}</h1>
${
  rows.length > 0
    ? html`<ol class="front-list">${rows.map((row) => articleCard(of?.kind === 'section' ? { ...row, section: undefined } : row, { locale, timeZone }))}</ol>`
    : html`<p class="empty">${t('reader.empty')}</p>`
}
${next ? html`<p class="older"><a href="${path}?cursor=${encodeURIComponent(next)}" rel="next">${t('reader.older')}</a></p>` : ''}
</div>`,
  })
}

const pathOf = ({ of }: Listing, locale: Locale): string => (of ? `/${locale}/${of.kind}/${of.slug}` : `/${locale}`)

/** Search engines index only the first page, because every new article shifts the pages of older ones. */
function listingMeta(listing: Listing): Html {
  const { identity, locale, of, older = false, others, origin } = listing
  const t = messagesIn(locale)
  const address = (locale: Locale) => `${origin}${pathOf(listing, locale)}`
  const { name, picture } = identity
  const [title, description] = of
    ? [of.name, t(`finding.${of.kind}Of`, { name: of.name })]
    : [name, taglineOf(identity, locale)]
  return html`<meta name="description" content="${description}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="${name}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${address(locale)}">
<meta property="og:locale" content="${registry[locale].conventions.openGraph}">
${picture ? html`<meta property="og:image" content="${picture}">\n` : ''}<meta name="twitter:card" content="${picture ? 'summary_large_image' : 'summary'}">
<link rel="alternate" type="application/atom+xml" title="${t('finding.feedTitle', { site: name })}" href="/${locale}/feed.xml">
${
  older
    ? html`<meta name="robots" content="noindex">`
    : html`<meta name="robots" content="max-image-preview:large">
<link rel="canonical" href="${address(locale)}">
${others.length > 0 ? [locale, ...others].map((other) => html`<link rel="alternate" hreflang="${other}" href="${address(other)}">\n`) : ''}
${of ? '' : html`<link rel="alternate" hreflang="x-default" href="${origin}/">`}`
}`
}

/** An article in a list. `summary` replaces its description. */
export function articleCard(
  row: ListingRow,
  { locale, timeZone }: { locale: Locale; timeZone: string },
  summary?: Html,
): Html {
  const t = messagesIn(locale)
  const { title, slug, description, date, label, section, authors } = row
  return html`
<li><article>
${section ? html`<p class="section">${named('section', section, locale)}</p>` : ''}
<h2><a href="/${locale}/${slug}">${title}</a></h2>
${summary ?? (description ? html`<p class="summary">${description}</p>` : '')}
<p class="facts"><time datetime="${isoDate(date)}">${formatDate(date, locale, timeZone)}</time>${authors.map(
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
