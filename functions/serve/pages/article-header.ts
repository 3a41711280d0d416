/** The head of an article as readers see it: section, headline, standfirst, who and when, whose translation it is. */
import { html, raw } from 'hono/html'
import type { Page, PageBlock } from '../../../shared/article/page.ts'
import { type Locale, otherLocales } from '../../../shared/locale.ts'
import { messages } from '../../../shared/locales/messages.ts'
import type { Html } from '../../http/html.ts'
import { renderItems, type View } from './blocks.ts'
import { formatDate, isoDate, readingMinutes } from './formats.ts'
import { explainStale, staleNotice } from './stale.ts'

export type ArticleHeader = {
  page: Page
  locale: Locale
  slug: string
  parallel: boolean
  /** Those of its blocks that stand before the text. */
  blocks: PageBlock[]
  view: View
}

export function articleHeader({ page, locale, slug, parallel, blocks, view }: ArticleHeader): Html {
  const { t } = view
  const plain = { ...view, after: () => null }
  /** Those blocks, or what is known otherwise where the article has none of them. */
  const show = (role: 'section' | 'byline' | 'date', otherwise: Html | '') =>
    page.blocks.some((block) => block.role === role) ? renderItems(of(role), plain) : otherwise
  const of = (role: PageBlock['role']) => blocks.filter((block) => block.role === role)
  return html`<header class="article-header">
${show('section', page.section ? html`<p class="section">${page.section}</p>` : '')}
<h1>${page.titleHtml ? raw(explainStale(page.titleHtml, t)) : page.title}</h1>
${renderItems(of('standfirst'), view)}
<div class="facts">
${show('byline', page.author ? html`<p class="byline">${t('reader.by', { author: page.author })}</p>` : '')}
${show('date', html`<p class="date">${time(page.publishedAt, locale)}</p>`)}
${updated(page, locale)}
<p class="reading-time">${t('reader.readingTime', { count: readingMinutes(page.words, locale) })}</p>
</div>
${label(page, locale)}
${staleNotice(page, t)}
${waysToRead({ page, locale, slug, parallel })}
</header>`
}

const time = (timeMs: number, locale: Locale): Html =>
  html`<time datetime="${isoDate(timeMs)}">${formatDate(timeMs, locale)}</time>`

/** Said where it is another day than the publication's. */
function updated({ publishedAt, modifiedAt }: Page, locale: Locale): Html | '' {
  const date = formatDate(modifiedAt, locale)
  if (modifiedAt <= publishedAt || date === formatDate(publishedAt, locale)) return ''
  return html`<p class="updated"><time datetime="${isoDate(modifiedAt)}">${messages(locale)('reader.updated', { date })}</time></p>`
}

function label(page: Page, locale: Locale): Html | '' {
  if (page.label === 'original') return ''
  const t = messages(locale)
  const language = t(`reader.language.${page.sourceLocale}`)
  const original = page.alternates.find((alternate) => alternate.locale === page.sourceLocale)
  const link = original
    ? html` <a href="/${original.locale}/${original.slug}" hreflang="${original.locale}" data-switch>${t('reader.readOriginal', { language })}</a>`
    : ''
  return html`<p class="label ${page.label}"><strong>${t(`reader.label.${page.label}`)}.</strong> ${t('reader.translatedFrom', { language })}${link}</p>`
}

/** Side by side stands at the translation's address, since its page holds both texts. */
function waysToRead({
  page,
  locale,
  slug,
  parallel,
}: Pick<ArticleHeader, 'page' | 'locale' | 'slug' | 'parallel'>): Html | '' {
  const t = messages(locale)
  const translation =
    page.label === 'original'
      ? page.alternates.find((alternate) => otherLocales(locale).includes(alternate.locale))
      : { locale, slug }
  if (!translation) return ''
  const way = (name: 'single' | 'parallel', href: string, current: boolean) =>
    current
      ? html`<a aria-current="true">${t(`reader.view.${name}`)}</a>`
      : html`<a href="${href}" data-switch>${t(`reader.view.${name}`)}</a>`
  return html`<nav class="views" aria-label="${t('reader.views')}">
${way('single', `/${locale}/${slug}`, !parallel)}
${way('parallel', `/${translation.locale}/${translation.slug}?view=parallel`, parallel)}
</nav>`
}
