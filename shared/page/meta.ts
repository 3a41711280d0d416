/**
 * The metadata of an article's page: robots, canonical, alternates, Open Graph, JSON-LD. A page that nobody has
 * reviewed, or that stands in for another locale, asks not to be indexed.
 */

import { authorsInByline, sectionInRubric } from '../article/byline.ts'
import type { Alternate, Page } from '../article/page.ts'
import { type Html, html, jsonForScript, slot } from '../html.ts'
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import { isoDate } from './formats.ts'
import type { Identity } from './identity.ts'

type ArticleMeta = {
  page: Page
  locale: Locale
  slug: string
  /** Whether this page stands in for a locale that is not public. */
  fallback: boolean
  identity: Identity
}

/** An address on this site, whose name only a request knows. */
const addressOf = (locale: Locale, slug: string): Html => html`${slot({ slot: 'origin' })}/${locale}/${slug}`

export function articleMeta({ page, locale, slug, fallback, identity }: ArticleMeta): Html {
  const address = addressOf(locale, slug)
  const lead = leadOf(page) ?? (identity.picture ? { src: identity.picture } : undefined)
  const indexed = page.label !== 'machine' && !fallback
  return html`<meta name="description" content="${page.description}">
<meta name="robots" content="${indexed ? 'max-image-preview:large' : 'noindex'}">
<link rel="canonical" href="${address}">
<link rel="alternate" type="text/markdown" href="${address}.md">
<link rel="alternate" type="application/json" href="${address}.json">
${indexed ? alternateLinks(page) : ''}
<meta property="og:type" content="article">
<meta property="og:site_name" content="${identity.name}">
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${page.description}">
<meta property="og:url" content="${address}">
<meta property="og:locale" content="${registry[locale].conventions.openGraph}">
${indexed ? othersOf(page, locale).map((other) => html`<meta property="og:locale:alternate" content="${registry[other.locale].conventions.openGraph}">`) : ''}
${lead ? html`<meta property="og:image" content="${lead.src}">\n` : ''}${lead?.alt ? html`<meta property="og:image:alt" content="${lead.alt}">\n` : ''}<meta name="twitter:card" content="${lead ? 'summary_large_image' : 'summary'}">
<meta property="article:published_time" content="${isoDate(page.date)}">
<meta property="article:modified_time" content="${isoDate(page.modifiedAt)}">
<script type="application/ld+json">${jsonForScript(newsArticle({ page, locale, slug, identity }))}</script>`
}

/** The first picture in the text; otherwise the one that the original's front matter names. */
function leadOf(page: Page): Page['image'] {
  const [first] = imagesOf(page)
  return first?.src ? { src: first.src, alt: first.text } : page.image
}

/** In page order. */
const imagesOf = ({ blocks }: Page) => blocks.filter(({ kind, src }) => kind === 'image' && src)

/** Locales that a search engine may show beside this one: public, and not just a machine's words. */
const reviewedOf = (page: Page) => page.alternates.filter(({ label }) => label !== 'machine')
const othersOf = (page: Page, locale: Locale) => reviewedOf(page).filter((alternate) => alternate.locale !== locale)

function alternateLinks(page: Page): Html {
  const alternates = reviewedOf(page)
  if (alternates.length < 2) return html``
  const original = alternates.find(({ label }) => label === 'original')
  return html`${alternates.map(
    ({ locale, slug }) => html`<link rel="alternate" hreflang="${locale}" href="${addressOf(locale, slug)}">\n`,
  )}${original ? html`<link rel="alternate" hreflang="x-default" href="${addressOf(original.locale, original.slug)}">` : ''}`
}

/** schema.org's NewsArticle. */
function newsArticle({ page, locale, slug, identity: { name, logo } }: Omit<ArticleMeta, 'fallback'>) {
  const { author = '', section, translators, reviewers } = page
  const pictures = imagesOf(page).map(({ src }) => src)
  const images = pictures.length > 0 || !page.image ? pictures : [page.image.src]
  const corrections = page.blocks.flatMap(({ role, text }) => (role === 'correction' && text ? [text] : []))
  const authors = authorsInByline(author)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: page.title,
    description: page.description,
    inLanguage: locale,
    datePublished: isoDate(page.date),
    dateModified: isoDate(page.modifiedAt),
    wordCount: page.words,
    mainEntityOfPage: addressOf(locale, slug),
    publisher: { '@type': 'Organization', name, ...(logo && { logo: { '@type': 'ImageObject', url: logo } }) },
    ...(authors.length > 0 && { author: peopleOf(authors) }),
    ...(section && { articleSection: sectionInRubric(section) }),
    ...(images.length > 0 && { image: images }),
    ...(translators.length > 0 && { translator: peopleOf(translators) }),
    ...(reviewers.length > 0 && { editor: peopleOf(reviewers) }),
    ...(corrections.length > 0 && { correction: corrections.map((text) => ({ '@type': 'CorrectionComment', text })) }),
    ...relatedWorks(page),
  }
}

const peopleOf = (names: string[]) => names.map((name) => ({ '@type': 'Person', name }))

/** For a translation, its original; for an original, the translations that people reviewed. */
function relatedWorks(page: Page) {
  const work = ({ locale, slug }: Alternate) => ({ url: addressOf(locale, slug) })
  const article = (inLanguage: Locale) => ({ '@type': 'NewsArticle', inLanguage })
  if (page.label !== 'original') {
    const original = page.alternates.find(({ locale }) => locale === page.sourceLocale)
    return { translationOfWork: { ...article(page.sourceLocale), ...(original && work(original)) } }
  }
  const translations = reviewedOf(page).filter(({ label }) => label !== 'original')
  return translations.length > 0
    ? { workTranslation: translations.map((other) => ({ ...article(other.locale), ...work(other) })) }
    : {}
}
