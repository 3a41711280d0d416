/** The frame of every reader's page: head, masthead with the language switch, footer. A page adds its content. */
import { type Html, html } from '../../../shared/html.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { messagesIn } from '../../../shared/locales/messages.ts'
import { registry } from '../../../shared/locales/registry.ts'
import { taglineOf } from '../../../shared/page/formats.ts'
import type { Identity } from '../../../shared/page/identity.ts'
import { brandMark, icon as ourIcon } from '../../http/html.ts'
import { readerScript, readerStyle } from '../assets/reader.ts'

type Layout = {
  identity: Identity
  locale: Locale
  title: string
  /** Further elements for the head. */
  head?: Html
  /** The page's address in each locale that has one, for the language switch. */
  others: Partial<Record<Locale, string>>
  main: Html
  /** Whether the page has a search form of its own. */
  searches?: boolean
}

export function layout({ identity, locale, title, head, others, main, searches = false }: Layout): Html {
  const { name } = identity
  const { top, brand, search, footer, languages } = sameOf(identity, locale)
  return html`<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === name ? title : `${title} · ${name}`}</title>
<meta name="color-scheme" content="light dark">
${head}
${top}
</head>
<body>
${brand}
${searches ? '' : search}
${Object.keys(others).length > 0 ? html`<nav class="languages" aria-label="${languages}">${languageLinks(identity, locale, others)}</nav>` : ''}
</header>
<main id="text" tabindex="-1">
${main}
</main>
${footer}
</body>
</html>
`
}

type Same = { top: Html; brand: Html; search: Html; footer: Html; languages: string }
const known = new WeakMap<Identity, Map<Locale, Same>>()

/** Parts that all pages in a locale share. They take longer to render than the rest of a stored page, so cache them. */
function sameOf(identity: Identity, locale: Locale): Same {
  const ofSite = known.get(identity) ?? new Map<Locale, Same>()
  known.set(identity, ofSite)
  const same = ofSite.get(locale) ?? makeSame(identity, locale)
  ofSite.set(locale, same)
  return same
}

function makeSame(identity: Identity, locale: Locale): Same {
  const { name, logo, icon = ourIcon, contact } = identity
  const t = messagesIn(locale)
  const mark = logo ? html`<img class="mark" src="${logo}" alt="" height="28">` : brandMark
  return {
    top: html`<link rel="icon" href="${icon}">
<link rel="stylesheet" href="${readerStyle.href}">
<script type="module" src="${readerScript.href}"></script>`,
    brand: html`<a class="skip" href="#text">${t('reader.skip')}</a>
<header class="masthead">
<a class="brand" href="/${locale}" title="${t('reader.home')}">${mark}<span>${name}</span></a>`,
    // A phone has room for a link alone.
    search: html`${searchForm(locale)}<a class="to-search" href="/${locale}/search">${t('finding.search.title')}</a>`,
    footer: html`<footer class="footer">
<p>${name}. ${taglineOf(identity, locale)}.</p>
<ul>
<li><a href="/${locale}/search">${t('finding.search.title')}</a></li>
<li><a href="/${locale}/feed.xml" type="application/atom+xml">${t('finding.feed')}</a></li>
${contact ? html`<li><a href="${contact.startsWith('https:') ? contact : `mailto:${contact}`}">${t('reader.contact')}</a></li>` : ''}
</ul>
</footer>`,
    languages: t('reader.languages'),
  }
}

export function searchForm(locale: Locale, query = ''): Html {
  const t = messagesIn(locale)
  return html`<search><form class="search" action="/${locale}/search">
<input type="search" name="q" value="${query}" maxlength="200" aria-label="${t('finding.search.label')}" placeholder="${t('finding.search.label')}" required>
<button type="submit">${t('finding.search.submit')}</button>
</form></search>`
}

const languageLinks = ({ locales }: Identity, locale: Locale, others: Layout['others']): Html[] =>
  locales.filter((other) => other === locale || others[other]).map((other) => languageLink(other, others[other]))

const languageLink = (locale: Locale, href: string | undefined): Html =>
  href
    ? html`<a href="${href}" lang="${locale}" hreflang="${locale}" rel="alternate" data-switch>${registry[locale].conventions.name}</a>`
    : html`<a aria-current="true" lang="${locale}">${registry[locale].conventions.name}</a>`
