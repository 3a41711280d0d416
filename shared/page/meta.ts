/**
 * What machines read of an article's page: robots, canonical, alternates, Open Graph, JSON-LD.
 * A page that no person has reviewed, or that answers in another locale's stead, asks not to be indexed.
 */
import { html } from 'hono/html'
import type { Page } from '../article/page.ts'
import { type Html, jsonForScript } from '../html.ts'
import type { Locale } from '../locale.ts'
import { conventions } from '../locales/conventions.ts'
import { isoDate } from './formats.ts'
import { siteName } from './template.ts'

export type ArticleMeta = {
  page: Page
  locale: Locale
  slug: string
  /** Whether this page stands in for a locale that is not public. */
  fallback: boolean
  /** "https://example.org"; addresses are relative without one. */
  origin: string
}

export function articleMeta({ page, locale, slug, fallback, origin }: ArticleMeta): Html {
  const address = `${origin}/${locale}/${slug}`
  const indexed = page.label !== 'machine' && !fallback
  return html`<meta name="description" content="${page.description}">
${indexed ? '' : html`<meta name="robots" content="noindex">`}
<link rel="canonical" href="${address}">
${indexed ? alternateLinks(page, origin) : ''}
<meta property="og:type" content="article">
<meta property="og:site_name" content="${siteName}">
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${page.description}">
<meta property="og:url" content="${address}">
<meta property="og:locale" content="${conventions[locale].openGraph}">
${indexed ? othersOf(page, locale).map((other) => html`<meta property="og:locale:alternate" content="${conventions[other.locale].openGraph}">`) : ''}
<meta property="article:published_time" content="${isoDate(page.publishedAt)}">
<meta property="article:modified_time" content="${isoDate(page.modifiedAt)}">
<script type="application/ld+json">${jsonForScript(newsArticle({ page, locale, slug, origin }))}</script>`
}

/** Locales that a search engine may show beside this one: public, and not by a machine alone. */
const reviewedOf = (page: Page) => page.alternates.filter(({ label }) => label !== 'machine')
const othersOf = (page: Page, locale: Locale) => reviewedOf(page).filter((alternate) => alternate.locale !== locale)

function alternateLinks(page: Page, origin: string): Html {
  const alternates = reviewedOf(page)
  if (alternates.length < 2) return html``
  const original = alternates.find(({ label }) => label === 'original')
  return html`${alternates.map(
    ({ locale, slug }) => html`<link rel="alternate" hreflang="${locale}" href="${origin}/${locale}/${slug}">\n`,
  )}${original ? html`<link rel="alternate" hreflang="x-default" href="${origin}/${original.locale}/${original.slug}">` : ''}`
}

/** schema.org's NewsArticle. */
function newsArticle({ page, locale, slug, origin }: Omit<ArticleMeta, 'fallback'>) {
  const original = page.alternates.find((alternate) => alternate.locale === page.sourceLocale)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: page.title,
    description: page.description,
    inLanguage: locale,
    datePublished: isoDate(page.publishedAt),
    dateModified: isoDate(page.modifiedAt),
    wordCount: page.words,
    mainEntityOfPage: `${origin}/${locale}/${slug}`,
    publisher: { '@type': 'Organization', name: siteName },
    ...(page.author && { author: { '@type': 'Person', name: page.author } }),
    ...(page.section && { articleSection: page.section }),
    ...(page.label !== 'original' && {
      translationOfWork: {
        '@type': 'NewsArticle',
        inLanguage: page.sourceLocale,
        ...(original && { url: `${origin}/${original.locale}/${original.slug}` }),
      },
    }),
  }
}
