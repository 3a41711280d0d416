/** A locale's feed (Atom, RFC 4287; older entries by RFC 5005): what its front page lists. */
import { isInSitemap, type ListingItem, nameSlug } from '../../../shared/article/listing-item.ts'
import { ulidTime } from '../../../shared/ids.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { messagesIn } from '../../../shared/locales/messages.ts'
import { isoDate, taglines } from '../../../shared/page/formats.ts'
import { siteName } from '../../../shared/page/template.ts'
import { xmlText as x, xmlDeclaration } from './xml.ts'

type Feed = {
  locale: Locale
  /** Newest first. */
  rows: ListingItem[]
  /** The cursor of the entries before. */
  next?: string | undefined
  /** "https://example.org" */
  origin: string
}

export function atomFeed({ locale, rows, next, origin }: Feed): string {
  const t = messagesIn(locale)
  const self = `${origin}/${locale}/feed.xml`
  // An element has to be there: a feed without entries has never been updated.
  const updated = Math.max(0, ...rows.map(({ modifiedAt }) => modifiedAt))
  return `${xmlDeclaration}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${x(self)}</id>
<title>${x(t('finding.feedTitle', { site: siteName }))}</title>
<subtitle>${x(taglines[locale])}</subtitle>
<updated>${isoDate(updated)}</updated>
<link rel="self" type="application/atom+xml" href="${x(self)}"/>
<link rel="alternate" type="text/html" hreflang="${locale}" href="${x(`${origin}/${locale}`)}"/>
${next ? `<link rel="next" type="application/atom+xml" href="${x(`${self}?cursor=${encodeURIComponent(next)}`)}"/>\n` : ''}<author><name>${x(siteName)}</name></author>
${rows.map((row) => feedEntry(row, locale, origin)).join('')}</feed>
`
}

/** Its id outlives its slug: a tag (RFC 4151) of the site, the day and the article. */
function feedEntry(row: ListingItem, locale: Locale, origin: string): string {
  const { article, slug, title, description, section, authors, publishedAt, modifiedAt, label, alternates } = row
  const term = section && nameSlug(section)
  const link = (locale: Locale, slug: string) =>
    `<link rel="alternate" type="text/html" hreflang="${locale}" href="${x(`${origin}/${locale}/${slug}`)}"/>\n`
  const summary = label === 'machine' ? `${messagesIn(locale)('reader.label.machine')}. ${description}` : description
  return `<entry>
<id>${x(`tag:${new URL(origin).hostname},${isoDate(ulidTime(article)).slice(0, 10)}:${article}/${locale}`)}</id>
<title>${x(title)}</title>
<published>${isoDate(publishedAt)}</published>
<updated>${isoDate(modifiedAt)}</updated>
${link(locale, slug)}${alternates
  .filter(isInSitemap)
  .map((other) => link(other.locale, other.slug))
  .join('')}${authors.map((name) => `<author><name>${x(name)}</name></author>\n`).join('')}${
  section && term ? `<category term="${x(term)}" label="${x(section)}"/>\n` : ''
}<summary>${x(summary)}</summary>
</entry>
`
}
