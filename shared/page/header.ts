/** The head of an article as readers see it: section, headline, standfirst, who and when, whose translation it is. */
import type { Page, PageBlock } from '../article/page.ts'
import { addressOf, type Way, ways } from '../article/ways.ts'
import { type Html, html, raw } from '../html.ts'
import type { Locale } from '../locale.ts'
import { messages } from '../locales/messages.ts'
import { registry } from '../locales/registry.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { correctionId, renderItems, type View } from './blocks.ts'
import { formatDate, isoDate, readingMinutes } from './formats.ts'
import { translationLabel } from './label.ts'
import { linkAuthors, linkSection } from './names.ts'
import { explainStale, staleNotice, withoutIds } from './stale.ts'

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
  const named: View = {
    ...view,
    after: () => null,
    html({ role, html }) {
      const text = explainStale(html, t)
      if (role === 'section') return linkSection(text, locale)
      return role === 'byline' ? linkAuthors(text, locale) : text
    },
  }
  /** Those blocks, or what is known otherwise where the article has none of them. */
  const show = (role: 'section' | 'byline' | 'date', otherwise: Html | '') =>
    page.blocks.some((block) => block.role === role) ? renderItems(of(role), named) : otherwise
  const of = (role: PageBlock['role']) => blocks.filter((block) => block.role === role)
  return html`<header class="article-header">
${show('section', page.section ? html`<p class="section">${raw(linkSection(escapeHtml(page.section), locale))}</p>` : '')}
<h1>${page.titleHtml ? raw(explainStale(page.titleHtml, t)) : page.title}</h1>
${otherTitle(page, way, t)}
${renderItems(of('standfirst'), view)}
<div class="facts">
${show('byline', page.author ? html`<p class="byline">${raw(linkAuthors(escapeHtml(t('reader.by', { author: page.author })), locale))}</p>` : '')}
${show('date', isDated(of('byline')) ? '' : html`<p class="date">${time(page.publishedAt, locale)}</p>`)}
${updated(page, locale)}
${corrected(page, t)}
<p class="reading-time">${t('reader.readingTime', { count: readingMinutes(page.words, locale) })}</p>
</div>
${translationLabel(page, locale, way)}
${staleNotice(page, t)}
${waysToRead({ page, locale, slug, way })}
${whatBeside({ page, locale, slug, way })}${way === 'sentences' && page.counterpart ? hint(page.counterpart, t) : ''}
</header>`
}

/** The headline in the other language, where both are read. */
const otherTitle = ({ titleCounterpart, counterpart }: Page, way: Way, t: View['t']): Html | '' =>
  titleCounterpart && way !== 'single'
    ? html`<p class="other-title" lang="${counterpart}">${raw(withoutIds(explainStale(titleCounterpart, t)))}</p>`
    : ''

/** How sentences are gone through; shown where a script makes it so. */
const hint = (counterpart: Locale, t: View['t']): Html =>
  html`<p class="hint">${t('reader.sentencesHint', { language: t(`language.${counterpart}`) })} <span class="keys">${t('reader.sentencesKeys')}</span></p>`

const time = (timeMs: number, locale: Locale): Html =>
  html`<time datetime="${isoDate(timeMs)}">${formatDate(timeMs, locale)}</time>`

/** Said where it is another day than the publication's. */
function updated({ publishedAt, modifiedAt }: Page, locale: Locale): Html | '' {
  const date = formatDate(modifiedAt, locale)
  if (modifiedAt <= publishedAt || date === formatDate(publishedAt, locale)) return ''
  return html`<p class="updated"><time datetime="${isoDate(modifiedAt)}">${messages(locale)('reader.updated', { date })}</time></p>`
}

/** The way to the notice of a correction, which stands where the article has it. */
const corrected = ({ blocks }: Page, t: View['t']): Html | '' =>
  blocks.some(({ role }) => role === 'correction')
    ? html`<p class="corrected"><a href="#${correctionId}">${t('reader.corrected')}</a></p>`
    : ''

/** Whether the byline says when: "De Ana Pop, 8 noiembrie 2025". */
const isDated = (bylines: PageBlock[]): boolean =>
  bylines.some(({ html }) => /\b(?:19|20)\d\d\b/.test(html.replaceAll(/<[^>]*>/g, '')))

/** Which language stands beside the page's own, where there are several. */
function whatBeside({ page, locale, slug, way }: Pick<ArticleHeader, 'page' | 'locale' | 'slug' | 'way'>): Html | '' {
  const t = messages(locale)
  const others = page.alternates.filter((alternate) => alternate.locale !== locale)
  if (way === 'single' || others.length < 2) return ''
  return html`<nav class="views" aria-label="${t('reader.besides')}">
${others.map(({ locale: beside }) =>
  beside === page.counterpart
    ? html`<a aria-current="true">${registry[beside].conventions.name}</a>\n`
    : html`<a href="${addressOf({ locale, slug }, way, beside)}" lang="${beside}" rel="nofollow" data-switch>${registry[beside].conventions.name}</a>\n`,
)}</nav>
`
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
