/** A page of search results in one locale. Each shows the words that matched. Search engines don't index it. */
import { type Html, html } from '../../../shared/html.ts'
import { type Locale, otherLocales } from '../../../shared/locales/locale.ts'
import { messagesIn } from '../../../shared/locales/messages.ts'
import type { Identity } from '../../../shared/page/identity.ts'
import { maxPostings } from '../../../shared/search/posting-block.ts'
import { resultsPerPage, type SearchResult, type SearchResults } from '../../../shared/search/search-articles.ts'
import { snippetOf } from '../../../shared/search/snippet.ts'
import { articleCard } from '../pages/front.ts'
import { layout, searchForm } from '../pages/layout.ts'

type SearchPage = {
  identity: Identity
  locale: Locale
  /** As the reader typed it; empty before a search. */
  query: string
  /** Counts from 0. */
  page: number
  results: SearchResults
}

/** Maximum characters of the query in the page's title. */
const titleLength = 40

export function searchPage({ identity, locale, query, page, results }: SearchPage): Html {
  const t = messagesIn(locale)
  const { items, count, stems } = results
  const path = (locale: Locale) => `/${locale}/search${query ? `?q=${encodeURIComponent(query)}` : ''}`
  const more = query !== '' && count > (page + 1) * resultsPerPage
  return layout({
    identity,
    searches: true,
    locale,
    title: query ? t('finding.search.titleOf', { query: query.slice(0, titleLength) }) : t('finding.search.title'),
    head: html`<meta name="robots" content="noindex">`,
    others: Object.fromEntries(otherLocales(locale).map((other) => [other, path(other)])),
    main: html`<div class="front results">
<h1 class="front-title named">${t('finding.search.title')}</h1>
${searchForm(locale, query)}
${
  query === ''
    ? html`<p class="hint">${t('finding.search.hint')}</p>`
    : html`<p class="found" role="status">${found(count, query, locale)}</p>`
}
${items.length > 0 ? html`<ol class="front-list" start="${page * resultsPerPage + 1}">${items.map((result) => card(result, stems, locale, identity))}</ol>` : ''}
${more ? html`<p class="older"><a href="${path(locale)}&amp;page=${page + 2}" rel="next">${t('finding.search.more')}</a></p>` : ''}
</div>`,
  })
}

/** If the index has reached its limit for a word, the true count is unknown, so none is shown. */
function found(count: number, query: string, locale: Locale): string {
  const t = messagesIn(locale)
  if (count >= maxPostings) return t('finding.search.many', { query })
  return count > 0 ? t('finding.search.found', { count, query }) : t('finding.search.none', { query })
}

function card({ entry, text }: SearchResult, stems: ReadonlySet<string>, locale: Locale, { timeZone }: Identity): Html {
  const parts = snippetOf(text, stems, locale) ?? snippetOf(entry.description, stems, locale)
  const summary = parts?.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : html`${text}`))
  return articleCard(entry, { locale, timeZone }, summary && html`<p class="summary">${summary}</p>`)
}
