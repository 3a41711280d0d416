/** The head of an article as readers see it: section, headline, standfirst, who and when, whose translation it is. */
import { html, raw } from 'hono/html'
import type { Page, PageBlock } from '../article/page.ts'
import type { Html } from '../html.ts'
import type { Locale } from '../locale.ts'
import { messages } from '../locales/messages.ts'
import { renderItems, type View } from './blocks.ts'
import { formatDate, isoDate, readingMinutes } from './formats.ts'
import { explainStale, staleNotice, withoutIds } from './stale.ts'
import { type Way, ways } from './ways.ts'

export type ArticleHeader = {
  page: Page
  locale: Locale
  slug: string
  way: Way
  /** Those of its blocks that stand before the text. */
  blocks: PageBlock[]
  view: View
}

export function articleHeader({ page, locale, slug, way, blocks, view }: ArticleHeader): Html {
  const { t } = view
  const plain = { ...view, after: () => null }
  /** Those blocks, or what is known otherwise where the article has none of them. */
  const show = (role: 'section' | 'byline' | 'date', otherwise: Html | '') =>
    page.blocks.some((block) => block.role === role) ? renderItems(of(role), plain) : otherwise
  const of = (role: PageBlock['role']) => blocks.filter((block) => block.role === role)
  return html`<header class="article-header">
${show('section', page.section ? html`<p class="section">${page.section}</p>` : '')}
<h1>${page.titleHtml ? raw(explainStale(page.titleHtml, t)) : page.title}</h1>
${otherTitle(page, way, t)}
${renderItems(of('standfirst'), view)}
<div class="facts">
${show('byline', page.author ? html`<p class="byline">${t('reader.by', { author: page.author })}</p>` : '')}
${show('date', html`<p class="date">${time(page.publishedAt, locale)}</p>`)}
${updated(page, locale)}
<p class="reading-time">${t('reader.readingTime', { count: readingMinutes(page.words, locale) })}</p>
</div>
${label(page, locale, way)}
${staleNotice(page, t)}
${waysToRead({ page, locale, slug, way })}
${way === 'sentences' && page.counterpart ? hint(page.counterpart, t) : ''}
</header>`
}

/** The headline in the other language, where both are read. */
const otherTitle = ({ titleCounterpart, counterpart }: Page, way: Way, t: View['t']): Html | '' =>
  titleCounterpart && way !== 'single'
    ? html`<p class="other-title" lang="${counterpart}">${raw(withoutIds(explainStale(titleCounterpart, t)))}</p>`
    : ''

/** How sentences are gone through; shown where a script makes it so. */
const hint = (counterpart: Locale, t: View['t']): Html =>
  html`<p class="hint">${t('reader.sentencesHint', { language: t(`reader.language.${counterpart}`) })} <span class="keys">${t('reader.sentencesKeys')}</span></p>`

const time = (timeMs: number, locale: Locale): Html =>
  html`<time datetime="${isoDate(timeMs)}">${formatDate(timeMs, locale)}</time>`

/** Said where it is another day than the publication's. */
function updated({ publishedAt, modifiedAt }: Page, locale: Locale): Html | '' {
  const date = formatDate(modifiedAt, locale)
  if (modifiedAt <= publishedAt || date === formatDate(publishedAt, locale)) return ''
  return html`<p class="updated"><time datetime="${isoDate(modifiedAt)}">${messages(locale)('reader.updated', { date })}</time></p>`
}

/** Whose translation it is: the page's own, or what stands beside an original. */
function label(page: Page, locale: Locale, way: Way): Html | '' {
  const t = messages(locale)
  if (page.label !== 'original') {
    const language = t(`reader.language.${page.sourceLocale}`)
    const original = page.alternates.find((alternate) => alternate.locale === page.sourceLocale)
    const link = original
      ? html` <a href="/${original.locale}/${original.slug}" hreflang="${original.locale}" data-switch>${t('reader.readOriginal', { language })}</a>`
      : ''
    return html`<p class="label ${page.label}"><strong>${t(`reader.label.${page.label}`)}.</strong> ${t('reader.translatedFrom', { language })}${link}</p>`
  }
  const beside = page.alternates.find((alternate) => alternate.locale === page.counterpart)
  return beside && way !== 'single'
    ? html`<p class="label ${beside.label}"><strong>${t(`reader.label.${beside.label}`)}</strong> (${t(`reader.language.${beside.locale}`)}).</p>`
    : ''
}

/** Where the two languages are both public. */
function waysToRead({ page, locale, slug, way }: Pick<ArticleHeader, 'page' | 'locale' | 'slug' | 'way'>): Html | '' {
  const t = messages(locale)
  if (!page.counterpart) return ''
  return html`<nav class="views" aria-label="${t('reader.views')}">
${ways.map((name) =>
  name === way
    ? html`<a aria-current="true">${t(`reader.view.${name}`)}</a>\n`
    : html`<a href="/${locale}/${slug}?view=${name}" rel="nofollow" data-switch>${t(`reader.view.${name}`)}</a>\n`,
)}</nav>`
}
