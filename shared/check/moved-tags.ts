/**
 * Finds emphasis or a link that stands on other words than in the source. Names, numbers, frequent words and words with
 * a common beginning show it: they are inside the tag in one text and outside in the other.
 */
import type { Tag } from '../document/model/document.ts'
import type { Locale } from '../locales/locale.ts'
import { withoutDiacritics } from '../text/normalise-unicode.ts'
import type { Span } from '../text/span.ts'
import { word } from '../text/words.ts'
import type { Checker, CheckFinding } from './model.ts'
import { meaningOf } from './word-meanings.ts'

/** At most so many tags are compared, by so many of their words, at so many places. */
const [mostTags, mostWords, mostPlaces] = [20, 40, 20]
/** So many letters at the beginning show that two words are one. */
const beginning = 5
/** Shares of a text: a tag on less than the first is on a part, on more than the second on all of it. */
const [part, whole] = [0.35, 0.95]

type Word = Span & { key: string }
const pattern = new RegExp(word, 'gu')

export const checkMovedTags: Checker = ({ source, target, from, to }) => {
  const tags = new Map(target.tags?.map((tag) => [tag.id, tag]))
  if (tags.size === 0) return []
  const [given, found] = [wordsIn(source.text, from), wordsIn(target.text, to)]
  const [inSource, inTarget] = [placesOf(given), placesOf(found)]
  return (source.tags ?? []).slice(0, mostTags).flatMap((tag): CheckFinding[] => {
    const other = tags.get(tag.id)
    if (!other || tag.end <= tag.start || other.end <= other.start) return []
    const spread = source.text.length > 30 && isSpread(tag, source.text.length, other, target.text.length)
    if (!spread && !isOutside(given, tag, inTarget, other) && !isOutside(found, other, inSource, tag)) return []
    const { start, end } = other
    if (start < 0 || end > target.text.length) return []
    const values = {
      tag: source.text.slice(tag.start, tag.end).slice(0, 80).trim(),
      other: target.text.slice(start, end).slice(0, 80).trim(),
    }
    return [{ severity: 'warning', code: 'tags.moved', values, start, end }]
  })
}

const wordsIn = (text: string, locale: Locale): Word[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: raw, index: start }) => {
    const plain = withoutDiacritics(raw.toLowerCase())
    const place = { start, end: start + raw.length }
    const meaning = meaningOf(plain, locale)
    const tells = /\d/.test(raw) || plain.length >= beginning || (/^\p{Lu}/u.test(raw) && plain.length > 2)
    return [...(meaning ? [meaning] : []), ...(tells ? [plain.slice(0, beginning)] : [])].map((key) => ({
      key,
      ...place,
    }))
  })

function placesOf(words: readonly Word[]): Map<string, Span[]> {
  const places = new Map<string, Span[]>()
  for (const { key, start, end } of words) {
    const known = places.get(key)
    if (!known) places.set(key, [{ start, end }])
    else if (known.length < mostPlaces) known.push({ start, end })
  }
  return places
}

/** Whether words inside the tag are in the other text, but all of them outside the other tag. */
function isOutside(words: readonly Word[], tag: Tag, places: ReadonlyMap<string, Span[]>, other: Tag): boolean {
  const inside = words.filter((word) => isIn(word, tag)).slice(0, mostWords)
  const known = inside.flatMap(({ key }) => (places.has(key) ? [places.get(key) ?? []] : []))
  return known.length > 0 && known.every((spans) => !spans.some((span) => isIn(span, other)))
}

const isIn = ({ start, end }: Span, tag: Span): boolean => end > tag.start && start < tag.end

/** Whether a tag on a part has become one on the whole text, or the reverse. */
function isSpread(tag: Tag, length: number, other: Tag, otherLength: number): boolean {
  const [one, two] = [(tag.end - tag.start) / length, (other.end - other.start) / otherLength]
  return (one < part && two > whole) || (one > whole && two < part)
}
