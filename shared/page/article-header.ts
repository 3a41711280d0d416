/** The head of an article as readers see it: section, headline, standfirst, who and when, whose translation it is. */
import type { Page, PageBlock } from '../article/page.ts'
import { pageAddress, type ReadingView, readingViews } from '../article/reading-view.ts'
import { type Html, html } from '../html.ts'
import type { Locale } from '../locales/locale.ts'
import { messagesIn } from '../locales/messages.ts'
import { registry } from '../locales/registry.ts'
import { type BlockRenderer, correctionId, renderItems } from './blocks.ts'
import { formatDate, isoDate, readingMinutes } from './formats.ts'
import { staleNotice, translationLabel } from './label.ts'
import { linkAuthors, linkSection } from './names.ts'
import { renderInline, type TextView } from './text.ts'

type ArticleHeader = {
  page: Page
  locale: Locale
  slug: string
  readingView: ReadingView
  /** Those of its blocks that stand before the text. */
  blocks: PageBlock[]
  renderer: BlockRenderer
  /** How text of the page's own is shown without what stands beside it, and the other's. */
  own: TextView
  other: TextView | undefined
}

export function articleHeader({
  page,
  locale,
  slug,
  readingView: way,
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
  /** Those blocks, or what is known otherwise where the article has none of them. */
  const show = (role: 'section' | 'byline' | 'date', otherwise: Html | '') =>
    page.blocks.some((block) => block.role === role) ? renderItems(of(role), named) : otherwise
  const of = (role: PageBlock['role']) => blocks.filter((block) => block.role === role)
  return html`<header class="article-header">
${show('section', page.section ? html`<p class="section">${renderInline(linkSection({ text: page.section }, locale), own)}</p>` : '')}
<h1>${page.headline ? renderInline(page.headline, own) : page.title}</h1>
${other ? otherTitle(page, other) : ''}
${renderItems(of('standfirst'), view)}
<div class="facts">
${show('byline', page.author ? html`<p class="byline">${renderInline(linkAuthors({ text: t('reader.by', { author: page.author }) }, locale), own)}</p>` : '')}
${show('date', isDated(of('byline')) ? '' : html`<p class="date">${time(page.publishedAt, locale)}</p>`)}
${updated(page, locale)}
${corrected(page, t)}
<p class="reading-time">${t('reader.readingTime', { count: readingMinutes(page.words, locale) })}</p>
</div>
${translationLabel(page, locale, way)}
${staleNotice(page, t)}
${waysToRead({ page, locale, slug, readingView: way })}
${whatBeside({ page, locale, slug, readingView: way })}${way === 'sentences' && page.counterpart ? hint(page.counterpart, t) : ''}
</header>`
}

/** The headline in the other language, where both are read. */
const otherTitle = ({ headlineCounterpart, counterpart }: Page, view: TextView): Html | '' =>
  headlineCounterpart
    ? html`<p class="other-title" lang="${counterpart}">${renderInline(headlineCounterpart, view)}</p>`
    : ''

/** How sentences are gone through; shown where a script makes it so. */
const hint = (counterpart: Locale, t: BlockRenderer['t']): Html =>
  html`<p class="hint">${t('reader.sentencesHint', { language: t(`language.${counterpart}`) })} <span class="keys">${t('reader.sentencesKeys')}</span></p>`

const time = (timeMs: number, locale: Locale): Html =>
  html`<time datetime="${isoDate(timeMs)}">${formatDate(timeMs, locale)}</time>`

/** Said where it is another day than the publication's. */
function updated({ publishedAt, modifiedAt }: Page, locale: Locale): Html | '' {
  const date = formatDate(modifiedAt, locale)
  if (modifiedAt <= publishedAt || date === formatDate(publishedAt, locale)) return ''
  return html`<p class="updated"><time datetime="${isoDate(modifiedAt)}">${messagesIn(locale)('reader.updated', { date })}</time></p>`
}

/** The way to the notice of a correction, which stands where the article has it. */
const corrected = ({ blocks }: Page, t: BlockRenderer['t']): Html | '' =>
  blocks.some(({ role }) => role === 'correction')
    ? html`<p class="corrected"><a href="#${correctionId}">${t('reader.corrected')}</a></p>`
    : ''

/** Whether the byline says when: "De Ana Pop, 8 noiembrie 2025". */
const isDated = (bylines: PageBlock[]): boolean => bylines.some(({ text }) => /\b(?:19|20)\d\d\b/.test(text))

/** Which language stands beside the page's own, where there are several. */
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

/** Where the two languages are both public. */
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
