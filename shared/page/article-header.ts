/** An article's header as readers see it: section, headline, standfirst, byline, date, whose translation it is. */
import { type Page, type PageBlock, shownHeadline } from '../article/page.ts'
import { pageAddress, type ReadingView, readingViews } from '../article/reading-view.ts'
import { type Html, html } from '../html.ts'
import type { Locale } from '../locales/locale.ts'
import { messagesIn } from '../locales/messages.ts'
import { registry } from '../locales/registry.ts'
import { type BlockRenderer, correctionId, renderItems } from './blocks.ts'
import { formatDate, isoDate, readingMinutes } from './formats.ts'
import type { Identity } from './identity.ts'
import { staleNotice, translationLabel } from './label.ts'
import { linkAuthors, linkSection } from './names.ts'
import { renderInline, type TextView } from './text.ts'

type ArticleHeader = {
  page: Page
  locale: Locale
  slug: string
  readingView: ReadingView
  identity: Identity
  /** The blocks of the page that belong in the header. */
  blocks: PageBlock[]
  renderer: BlockRenderer
  /** How the page's own text is shown without its counterpart, and how the counterpart's text is shown. */
  own: TextView
  other: TextView | undefined
}

export function articleHeader({
  page,
  locale,
  slug,
  readingView: way,
  identity: { timeZone },
  blocks,
  renderer: view,
  own,
  other,
}: ArticleHeader): Html {
  const { t } = view
  const named: BlockRenderer = {
    ...view,
    after: () => null,
    inline: (text) => renderInline(text, own),
    text(block) {
      const words = view.text(block)
      if (!words || block.role === 'section') return words && linkSection(words, locale)
      return block.role === 'byline' ? linkAuthors(words, locale) : words
    },
  }
  /** Shows the blocks with a role, or `otherwise` if the article has none. */
  const show = (role: 'section' | 'byline' | 'date', otherwise: Html | '') =>
    page.blocks.some((block) => block.role === role) ? renderItems(of(role), named) : otherwise
  const of = (role: PageBlock['role']) => blocks.filter((block) => block.role === role)
  return html`<header class="article-header">
${show('section', page.section ? html`<p class="section">${renderInline(linkSection({ text: page.section }, locale), own)}</p>` : '')}
<h1>${renderInline(shownHeadline(page), own)}</h1>
${other ? otherTitle(page, other) : ''}
${renderItems(of('standfirst'), view)}
<div class="facts">
${show('byline', page.author ? html`<p class="byline">${renderInline(linkAuthors({ text: t('reader.by', { author: page.author }) }, locale), own)}</p>` : '')}
${show('date', isDated(of('byline')) ? '' : html`<p class="date">${time(page.date, locale, timeZone)}</p>`)}
${updated(page, locale, timeZone)}
${corrected(page, t)}
<p class="reading-time">${t('reader.readingTime', { count: readingMinutes(page.words, locale) })}</p>
</div>
${translationLabel(page, locale, way)}
${staleNotice(page, t)}
${waysToRead({ page, locale, slug, readingView: way })}
${whatBeside({ page, locale, slug, readingView: way })}${way === 'sentences' && page.counterpart ? hint(page.counterpart, t) : ''}
</header>`
}

/** The headline in the other language, if both are shown. */
const otherTitle = ({ headlineCounterpart, counterpart }: Page, view: TextView): Html | '' =>
  headlineCounterpart
    ? html`<p class="other-title" lang="${counterpart}">${renderInline(headlineCounterpart, view)}</p>`
    : ''

/** How to step through the sentences; hidden unless a script makes it work. */
const hint = (counterpart: Locale, t: BlockRenderer['t']): Html =>
  html`<p class="hint">${t('reader.sentencesHint', { language: t(`language.${counterpart}`) })} <span class="keys">${t('reader.sentencesKeys')}</span></p>`

const time = (timeMs: number, locale: Locale, timeZone: string): Html =>
  html`<time datetime="${isoDate(timeMs)}">${formatDate(timeMs, locale, timeZone)}</time>`

/** Shown only if it is another day than that of the first publication here. */
function updated({ publishedAt, modifiedAt }: Page, locale: Locale, timeZone: string): Html | '' {
  const date = formatDate(modifiedAt, locale, timeZone)
  if (modifiedAt <= publishedAt || date === formatDate(publishedAt, locale, timeZone)) return ''
  return html`<p class="updated"><time datetime="${isoDate(modifiedAt)}">${messagesIn(locale)('reader.updated', { date })}</time></p>`
}

/** The link to the first correction in the article. */
const corrected = ({ blocks }: Page, t: BlockRenderer['t']): Html | '' =>
  blocks.some(({ role }) => role === 'correction')
    ? html`<p class="corrected"><a href="#${correctionId}">${t('reader.corrected')}</a></p>`
    : ''

/** Whether the byline has the date: "De Ana Pop, 8 noiembrie 2025". */
const isDated = (bylines: PageBlock[]): boolean => bylines.some(({ text }) => /\b(?:19|20)\d\d\b/.test(text))

/** Links to the languages that can stand beside the page's own, if there are several. */
function whatBeside({
  page,
  locale,
  slug,
  readingView: way,
}: Pick<ArticleHeader, 'page' | 'locale' | 'slug' | 'readingView'>): Html | '' {
  const t = messagesIn(locale)
  const others = page.alternates.filter((alternate) => alternate.locale !== locale)
  if (way === 'single' || others.length < 2) return ''
  return html`<nav class="views" aria-label="${t('reader.besides')}">
${others.map(({ locale: beside }) =>
  beside === page.counterpart
    ? html`<a aria-current="true">${registry[beside].conventions.name}</a>\n`
    : html`<a href="${pageAddress({ locale, slug }, way, beside)}" lang="${beside}" rel="nofollow" data-switch>${registry[beside].conventions.name}</a>\n`,
)}</nav>
`
}

/** Links to the reading views, if both languages are public. */
function waysToRead({
  page,
  locale,
  slug,
  readingView: way,
}: Pick<ArticleHeader, 'page' | 'locale' | 'slug' | 'readingView'>): Html | '' {
  const t = messagesIn(locale)
  if (!page.counterpart) return ''
  return html`<nav class="views" aria-label="${t('reader.views')}">
${readingViews.map((name) =>
  name === way
    ? html`<a aria-current="true">${t(`reader.view.${name}`)}</a>\n`
    : html`<a href="/${locale}/${slug}?view=${name}" rel="nofollow" data-switch>${t(`reader.view.${name}`)}</a>\n`,
)}</nav>`
}
