/**
 * A desk page as the server sends it: the frame, in the desk's language, and the files to load. The browser adds the
 * rest, such as who is signed in.
 */
import { type Html, html } from '../../shared/html.ts'
import { type Locale, locales } from '../../shared/locales/locale.ts'
import { messagesIn } from '../../shared/locales/messages.ts'
import { registry } from '../../shared/locales/registry.ts'
import { brandMark, icon } from '../http/html.ts'
import { scripts, style, texts } from './assets.ts'

export type DeskView =
  | { view: 'articles' | 'people' | 'me' | 'trail' | 'invitation' }
  /** `about`: the id of a person. */
  | { view: 'person'; about: string }
  | { view: 'article'; article: string }
  | { view: 'translator' | 'links'; article: string; version: Locale }
  /** For a new article, or for a version of one that there is. */
  | { view: 'align'; article?: string; version?: Locale }

export function deskShell(view: DeskView, locale: Locale): Html {
  const t = messagesIn(locale)
  return html`<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t('desk.title')} · Punte</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="${style.href}">
<link rel="preload" id="texts" as="fetch" crossorigin href="${texts.get(locale)?.href}">
<script type="module" src="${scripts[view.view].href}"></script>
</head>
<body${Object.entries(view).map(([name, value]) => html` data-${name}="${value}"`)}>
<header class="masthead">
<a class="brand" href="/desk">${brandMark}<span>Punte</span></a> <span id="desk-name">${t('desk.title')}</span>
<div id="person"></div>
<div id="languages" role="group" aria-label="${t('desk.languages')}">${locales.map((other) => languageButton(other, other === locale))}</div>
</header>
<main><p class="hint">${t('desk.loading')}</p><noscript><p>${t('desk.noScript')}</p></noscript></main>
</body>
</html>
`
}

const languageButton = (locale: Locale, isShown: boolean): Html =>
  html`<button type="button" value="${locale}" lang="${locale}" aria-pressed="${String(isShown)}">${registry[locale].conventions.name}</button>`
