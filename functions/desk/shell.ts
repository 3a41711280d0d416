/** A desk page as the server gives it: the frame and the texts. Who is signed in, and what they see, is the browser's part. */
import { type Html, html, jsonForScript } from '../../shared/html.ts'
import { type Locale, locales } from '../../shared/locales/locale.ts'
import { messageTexts } from '../../shared/locales/messages.ts'
import { defaultLocale, registry } from '../../shared/locales/registry.ts'
import { brandMark, icon } from '../http/html.ts'
import { deskVersion } from './modules.ts'

export type DeskView =
  | { view: 'articles' }
  | { view: 'article'; article: string }
  | { view: 'translator'; article: string; version: string }

const deskTexts = (locale: Locale) => {
  const { desk, checks, language } = messageTexts[locale]
  return { ...desk, checks, language }
}

const texts = jsonForScript({
  texts: Object.fromEntries(locales.map((locale) => [locale, deskTexts(locale)])),
  apiLocale: defaultLocale,
  dates: Object.fromEntries(locales.map((locale) => [locale, registry[locale].conventions.dates])),
})

export function deskShell(view: DeskView): Html {
  const assets = `/desk/assets/${deskVersion}`
  return html`<!DOCTYPE html>
<html lang="${locales[0]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Punte</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="${assets}/desk.css">
<script type="application/json" id="texts">${texts}</script>
<script type="module" src="${assets}/main.client.js"></script>
</head>
<body${Object.entries(view).map(([name, value]) => html` data-${name}="${value}"`)}>
<header class="masthead">
<a class="brand" href="/desk">${brandMark}<span>Punte</span></a> <span id="desk-name"></span>
<div id="person"></div>
<div id="languages" role="group">${locales.map(
    (locale) =>
      html`<button type="button" value="${locale}" lang="${locale}" aria-pressed="false">${registry[locale].conventions.name}</button>`,
  )}</div>
</header>
<main><noscript>${locales.map((locale) => html`<p lang="${locale}">${messageTexts[locale].desk.noScript}</p>`)}</noscript></main>
</body>
</html>
`
}
