/** The files that the desk's pages load: one style sheet, one script per view, and the texts of one locale. */

import align from '../../dist/browser/align.client.js'
import article from '../../dist/browser/article.client.js'
import articles from '../../dist/browser/articles.client.js'
import invitation from '../../dist/browser/invitation.client.js'
import links from '../../dist/browser/links.client.js'
import me from '../../dist/browser/me.client.js'
import people from '../../dist/browser/people.client.js'
import person from '../../dist/browser/person.client.js'
import trail from '../../dist/browser/trail.client.js'
import translator from '../../dist/browser/translator.client.js'
import { type Locale, locales } from '../../shared/locales/locale.ts'
import { messageTexts } from '../../shared/locales/messages.ts'
import { defaultLocale, registry } from '../../shared/locales/registry.ts'
import { type Asset, asset } from '../http/asset.ts'
import fields from './assets/fields.css'
import frame from './assets/frame.css'
import linksStyle from './assets/links.css'
import peopleStyle from './assets/people.css'
import translatorStyle from './assets/translator.css'
import views from './assets/views.css'

export const style = asset(
  '/desk/assets/desk.css',
  'css',
  [frame, fields, views, translatorStyle, linksStyle, peopleStyle].join('\n'),
)

export const scripts = {
  articles: asset('/desk/assets/articles.js', 'js', articles),
  article: asset('/desk/assets/article.js', 'js', article),
  translator: asset('/desk/assets/translator.js', 'js', translator),
  links: asset('/desk/assets/links.js', 'js', links),
  align: asset('/desk/assets/align.js', 'js', align),
  people: asset('/desk/assets/people.js', 'js', people),
  person: asset('/desk/assets/person.js', 'js', person),
  me: asset('/desk/assets/me.js', 'js', me),
  trail: asset('/desk/assets/trail.js', 'js', trail),
  invitation: asset('/desk/assets/invitation.js', 'js', invitation),
}

/** `dates` is the tag for numbers, dates and plurals. */
const loadedTexts = (locale: Locale) => {
  const { desk, checks, problems, language } = messageTexts[locale]
  return {
    locale,
    apiLocale: defaultLocale,
    dates: registry[locale].conventions.dates,
    texts: { ...desk, checks, problems, language },
  }
}

const textsOf = (locale: Locale): Asset =>
  asset(`/desk/assets/texts.${locale}.json`, 'json', JSON.stringify(loadedTexts(locale)))

/** By locale. */
export const texts: ReadonlyMap<Locale, Asset> = new Map(locales.map((locale) => [locale, textsOf(locale)]))

export const deskAssets: readonly Asset[] = [style, ...Object.values(scripts), ...texts.values()]
