/**
 * A newsroom's own lines in the page's language: who wrote the article, whose the photo is, when it appeared. They are
 * not translated, so a translation has them in the original's language. A line that says nothing else is rephrased in
 * the page's language. Any other stays unchanged, marked with its language.
 */
import type { TFunction } from 'i18next'
import { authorsInByline } from '../article/byline.ts'
import type { PageBlock } from '../article/page.ts'
import { looksLikeName } from '../document/roles/label-rules.ts'
import { newsroomWords } from '../document/roles/newsroom-words.ts'
import type { Locale } from '../locales/locale.ts'
import { normaliseLabel } from '../text/normalise-label.ts'
import { normaliseUnicode } from '../text/normalise-unicode.ts'
import { formatDay, formatList, monthNames } from './formats.ts'

/** The block in the page's language; undefined if it can't be rephrased. */
export function restate(block: PageBlock, locale: Locale, t: TFunction): PageBlock | undefined {
  const { lang, tags = [], segments = [], ...rest } = block
  const text = lang && tags.length === 0 ? sayAgain(block, lang, locale, t) : undefined
  if (text === undefined) return undefined
  return { ...rest, text, segments: segments.slice(0, 1).map(({ id }) => ({ id, start: 0, end: text.length })) }
}

function sayAgain({ role, text }: PageBlock, from: Locale, locale: Locale, t: TFunction): string | undefined {
  if (role === 'byline') {
    const names = afterLabel(text, newsroomWords.plainAuthor)
    return names && looksLikeName(names)
      ? t('reader.by', { author: formatList(authorsInByline(text), locale) })
      : undefined
  }
  if (role === 'credit') {
    const name = afterLabel(text, newsroomWords.plainPhoto)
    return name && looksLikeName(name) ? t('reader.photo', { name }) : undefined
  }
  if (role !== 'date') return undefined
  const labelled = afterLabel(text, newsroomWords.plainPublished)
  const date = restateDate(labelled ?? text, from, locale)
  return date && (labelled ? t('reader.published', { date }) : date)
}

/** The text after one of the labels and the colon or stroke that follows it. */
function afterLabel(text: string, labels: readonly string[]): string | undefined {
  const line = normaliseUnicode(text, 'NFC').trim()
  const folded = normaliseLabel(line)
  const found = labels
    .filter((label) => folded.startsWith(label) && /^[\s:/|]/.test(folded.slice(label.length)))
    .sort((a, b) => b.length - a.length)[0]
  return found && line.slice(found.length).replace(/^\s*[:/|]?\s*/, '')
}

/** "12 noiembrie 2025, 14:30", "November 12": a day and a month, perhaps a year and a time, and nothing else. */
function restateDate(text: string, from: Locale, locale: Locale): string | undefined {
  const months = monthNames(from).map(normaliseLabel)
  const parts = normaliseLabel(text)
    .split(/[\s,]+/)
    .filter(Boolean)
  const take = (is: RegExp) => {
    const at = parts.findIndex((part) => is.test(part))
    return at < 0 ? undefined : parts.splice(at, 1)[0]
  }
  const month = months.indexOf(take(/^\p{L}{3,}$/u) ?? '')
  const [day, year, time] = [take(/^\d{1,2}$/), take(/^\d{4}$/), take(/^\d{1,2}:\d\d$/)]
  if (month < 0 || !day || parts.length > 0) return undefined
  const date = formatDay({ day: Number(day), month, year: year === undefined ? undefined : Number(year) }, locale)
  return time ? `${date}, ${time}` : date
}
