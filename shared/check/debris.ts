/**
 * Finds what an engine or a web page leaves in a text: entities, markup, marks for unknown words, an address broken by a
 * space, a phrase that introduces the translation. What the source has too is meant.
 */
import { locales } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import { type CheckCode, type Checker, type CheckFinding, findingsAt } from './model.ts'

const element = /<\/?[a-z][a-z\d]{0,10}(?:\s[^<>]{0,200})?\/?>/gi

const kinds: readonly (readonly [CheckCode, RegExp])[] = [
  ['debris.entity', /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/gi],
  [
    'debris.unknown',
    /<\/?(?:unk|s|pad|bos|eos|mask|think|x)(?:\s[^<>]{0,100})?\/?>|\[(?:UNK|PAD|CLS|SEP|MASK|\/?INST)\]|⁇|▁|<\|[^|<>]{1,40}\|>|@@(?=\s|$)|<0x[\da-f]{2}>|<2[a-z]{2}>|>>[a-z]{2,4}<<|<extra_id_\d{1,3}>/gi,
  ],
  ['debris.markup', new RegExp(`${element.source}|\\[/?(?:b|i|u|url|img|quote)\\]`, 'gi')],
  // JSON: escapes, and an object around the text.
  ['debris.markup', /\\(?:[nrt](?=\s|\p{Lu}|$)|u[\da-fA-F]{4}|")|^\s{0,9}\[?\s{0,9}\{\s{0,9}"[\w-]{1,40}"\s{0,9}:/gu],
  ['debris.markdown', /\*\*|__(?=\p{L})|(?<=\p{L})__|```|\]\((?=https?:|\/)/gu],
  [
    'debris.address',
    /(?<!\p{L})(?:https?\s*:\s+\/\/?|https?\s+:\s*\/\/|https?:\/\s+\/?|https?:\/\/\s|www\s+\.\s*|www\.\s+)(?=[\p{L}\d])/giu,
  ],
]

export const checkDebris: Checker = ({ source, target }) => {
  const found = kinds.flatMap(([code, pattern]) => {
    const inSource = new Set(source.text.match(pattern))
    return findingsAt(target.text, pattern, (text) => ({ severity: 'warning', code, values: { text } })).filter(
      ({ values }) => !inSource.has(values?.text ?? ''),
    )
  })
  const text = introductionOf(target.text)
  if (text === undefined || introductionOf(source.text) !== undefined)
    return [...onePerPlace(found), ...lostElements(source.text, target.text)]
  return [{ severity: 'warning', code: 'debris.introduction', values: { text }, start: 0, end: text.length }]
}

/** An element in the source's words, where the target has fewer: an engine took it for markup. */
function lostElements(source: string, target: string): CheckFinding[] {
  const [given, kept] = [[...source.matchAll(element)], target.match(element) ?? []]
  const there = new Set(kept)
  const lost = kept.length < given.length ? given.find(([text]) => !there.has(text)) : undefined
  if (!lost) return []
  const { 0: text, index: start } = lost
  const place = { start, end: start + text.length }
  return [{ severity: 'warning', code: 'debris.missing', values: { text }, source: place }]
}

/** In any language: engines introduce a translation in the language of their prompt too. */
const introductionOf = (text: string): string | undefined =>
  locales.map((locale) => registry[locale].checking.introduction.exec(text)?.[0]).find((said) => said !== undefined)

/** Of findings in one place, the first. */
function onePerPlace<Found extends { start?: number | undefined }>(found: Found[]): Found[] {
  const places = new Set<number | undefined>()
  return found.filter(({ start }) => {
    const isNew = !places.has(start)
    places.add(start)
    return isNew
  })
}
