/** A locale's Atom feed (RFC 4287) with the articles of its front page. Older entries are paged by RFC 5005. */
import { isInSitemap, type ListingItem } from '../../../shared/article/listing-item.ts'
import { nameInAddress } from '../../../shared/article/slug.ts'
import { ulidTime } from '../../../shared/ids.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { messagesIn } from '../../../shared/locales/messages.ts'
import { isoDate, taglineOf } from '../../../shared/page/formats.ts'
import type { Identity } from '../../../shared/page/identity.ts'
import { xmlText as x, xmlDeclaration } from './xml.ts'

type Feed = {
  locale: Locale
  /** Newest first. */
  rows: ListingItem[]
  /** The latest change of any article that the feed ever had, so that it never goes back (RFC 4287, 4.2.15). */
  updated: number
  /** The cursor of the older entries, if there are any. */
  next?: string | undefined
  /** For example "https://example.org". */
  origin: string
  identity: Identity
}

export function atomFeed({ locale, rows, updated, next, origin, identity }: Feed): string {
  const t = messagesIn(locale)
  const { name, feedOrigin = origin } = identity
  const self = `${origin}/${locale}/feed.xml`
  // The element is required, so a feed that never had an entry gets 1970-01-01.
  return `${xmlDeclaration}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${x(`${feedOrigin}/${locale}/feed.xml`)}</id>
<title>${x(t('finding.feedTitle', { site: name }))}</title>
<subtitle>${x(taglineOf(identity, locale))}</subtitle>
<updated>${isoDate(updated)}</updated>
<link rel="self" type="application/atom+xml" href="${x(self)}"/>
<link rel="alternate" type="text/html" hreflang="${locale}" href="${x(`${origin}/${locale}`)}"/>
${next ? `<link rel="next" type="application/atom+xml" href="${x(`${self}?cursor=${encodeURIComponent(next)}`)}"/>\n` : ''}<author><name>${x(name)}</name></author>
${rows.map((row) => feedEntry(row, { locale, origin, feedOrigin })).join('')}</feed>
`
}

/** The id is a tag URI (RFC 4151) of site, day and article, so it stays when the slug changes or the site moves. */
function feedEntry(
  row: ListingItem,
  { locale, origin, feedOrigin }: { locale: Locale; origin: string; feedOrigin: string },
): string {
  const { article, slug, title, description, section, authors, date, modifiedAt, label, alternates } = row
  const term = section && nameInAddress(section)
  const link = (locale: Locale, slug: string) =>
    `<link rel="alternate" type="text/html" hreflang="${locale}" href="${x(`${origin}/${locale}/${slug}`)}"/>\n`
  const summary = label === 'machine' ? `${messagesIn(locale)('reader.label.machine')}. ${description}` : description
  return `<entry>
<id>${x(`tag:${new URL(feedOrigin).hostname},${isoDate(ulidTime(article)).slice(0, 10)}:${article}/${locale}`)}</id>
<title>${x(title)}</title>
<published>${isoDate(date)}</published>
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
