/** Links the names of the section and authors in an article's header to the lists of their articles. */

import { authorsInByline, sectionInRubric } from '../article/byline.ts'
import type { PageText } from '../article/page.ts'
import { nameInAddress } from '../article/slug.ts'
import type { Locale } from '../locales/locale.ts'

export const linkSection = (line: PageText, locale: Locale): PageText =>
  linkNames(line, [sectionInRubric(line.text)], `/${locale}/section`)

export const linkAuthors = (line: PageText, locale: Locale): PageText =>
  linkNames(line, authorsInByline(line.text), `/${locale}/author`)

/** Links each name where that cuts no other span. A line that already has a link gets no more. */
function linkNames(line: PageText, names: string[], folder: string): PageText {
  const { text, tags = [], segments = [] } = line
  if (tags.some(({ name }) => name === 'a')) return line
  const linked = [...tags]
  for (const name of names) {
    const slug = nameInAddress(name)
    const spans = [...linked, ...segments]
    const start = slug
      ? placesOf(name, text).find((at) => !spans.some((span) => isCut(at, at + name.length, span)))
      : undefined
    if (start !== undefined) linked.push({ name: 'a', start, end: start + name.length, href: `${folder}/${slug}` })
  }
  return { ...line, tags: linked }
}

function placesOf(name: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) places.push(at)
  return places
}

/** Whether a link would cross the edge of another span, or be inside another link. */
const isCut = (start: number, end: number, other: { start: number; end: number; name?: string }): boolean =>
  (other.start > start && other.start < end) ||
  (other.end > start && other.end < end) ||
  (other.name === 'a' && other.start < end && other.end > start)
