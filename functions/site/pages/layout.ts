/** The frame of every reader's page: head, masthead with the language switch, footer. A page adds its content. */
import { type Html, html } from '../../../shared/html.ts'
import { type Locale, locales } from '../../../shared/locales/locale.ts'
import { messagesIn } from '../../../shared/locales/messages.ts'
import { registry } from '../../../shared/locales/registry.ts'
import { taglines } from '../../../shared/page/formats.ts'
import { siteName } from '../../../shared/page/template.ts'
import { brandMark, icon } from '../../http/html.ts'
import { readerScript, readerStyle } from '../assets/reader.ts'

type Layout = {
  locale: Locale
  title: string
  /** Further elements for the head. */
  head?: Html
  /** The page's address in each locale that has one, for the language switch. */
  others: Partial<Record<Locale, string>>
  main: Html
}

export function layout({ locale, title, head, others, main }: Layout): Html {
  const { brand, footer, languages } = sameOf(locale)
  return html`<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === siteName ? title : `${title} · ${siteName}`}</title>
<meta name="color-scheme" content="light dark">
${head}
${assets}
</head>
<body>
${brand}
${Object.keys(others).length > 0 ? html`<nav class="languages" aria-label="${languages}">${languageLinks(locale, others)}</nav>` : ''}
</header>
<main id="text" tabindex="-1">
${main}
</main>
${footer}
</body>
</html>
`
}

const assets = html`<link rel="icon" href="${icon}">
<link rel="stylesheet" href="${readerStyle.href}">
<script type="module" src="${readerScript.href}"></script>`

type Same = { brand: Html; footer: Html; languages: string }
const known = new Map<Locale, Same>()

/** Parts that all pages in a locale share. They take longer to render than the rest of a stored page, so cache them. */
function sameOf(locale: Locale): Same {
  const same = known.get(locale) ?? makeSame(locale)
  known.set(locale, same)
  return same
}

function makeSame(locale: Locale): Same {
  const t = messagesIn(locale)
  return {
    brand: html`<a class="skip" href="#text">${t('reader.skip')}</a>
<header class="masthead">
<a class="brand" href="/${locale}" title="${t('reader.home')}">${brandMark}<span>${siteName}</span></a>`,
    footer: html`<footer class="footer">
<p>${siteName}. ${taglines[locale]}.</p>
<ul>
<li><a href="/${locale}/search">${t('finding.search.title')}</a></li>
<li><a href="/${locale}/feed.xml" type="application/atom+xml">${t('finding.feed')}</a></li>
</ul>
</footer>`,
    languages: t('reader.languages'),
  }
}

const languageLinks = (locale: Locale, others: Layout['others']): Html[] =>
  locales.filter((other) => other === locale || others[other]).map((other) => languageLink(other, others[other]))

const languageLink = (locale: Locale, href: string | undefined): Html =>
  href
    ? html`<a href="${href}" lang="${locale}" hreflang="${locale}" rel="alternate" data-switch>${registry[locale].conventions.name}</a>`
    : html`<a aria-current="true" lang="${locale}">${registry[locale].conventions.name}</a>`
