/**
 * Finds what an engine or a web page leaves in a text: entities, markup, marks for unknown words, an address broken by a
 * space, a phrase that introduces the translation. What the source has too is meant.
 */
import { registry } from '../locales/registry.ts'
import { type CheckCode, type Checker, findingsAt } from './model.ts'

const kinds: readonly (readonly [CheckCode, RegExp])[] = [
  ['debris.entity', /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/gi],
  [
    'debris.unknown',
    /<\/?(?:unk|s|pad|bos|eos|mask|think|x)(?:\s[^<>]{0,100})?\/?>|\[(?:UNK|PAD|CLS|SEP|MASK)\]|⁇|▁|<\|[^|<>]{1,40}\|>|@@(?=\s|$)/gi,
  ],
  ['debris.markup', /<\/?[a-z][a-z\d]{0,10}(?:\s[^<>]{0,200})?\/?>|\[\/?(?:b|i|u|url|img|quote)\]/gi],
  ['debris.markdown', /\*\*|__(?=\p{L})|(?<=\p{L})__|```|\]\((?=https?:|\/)/gu],
  [
    'debris.address',
    /(?<!\p{L})(?:https?\s*:\s+\/\/?|https?\s+:\s*\/\/|https?:\/\s+\/?|https?:\/\/\s|www\s+\.\s*|www\.\s+)(?=[\p{L}\d])/giu,
  ],
]

export const checkDebris: Checker = ({ source, target, to }) => {
  const { introduction } = registry[to].checking
  const said = introduction.exec(target.text)
  const found = kinds.flatMap(([code, pattern]) => {
    const inSource = new Set(source.text.match(pattern))
    return findingsAt(target.text, pattern, (text) => ({ severity: 'warning', code, values: { text } })).filter(
      ({ values }) => !inSource.has(values?.text ?? ''),
    )
  })
  const [first] = kindsOnce(found)
  if (said && !introduction.test(source.text) && !first)
    return [
      { severity: 'warning', code: 'debris.introduction', values: { text: said[0] }, start: 0, end: said[0].length },
    ]
  return kindsOnce(found)
}

/** Of findings in one place, the first. */
function kindsOnce<Found extends { start?: number | undefined }>(found: Found[]): Found[] {
  const places = new Set<number | undefined>()
  return found.filter(({ start }) => {
    const isNew = !places.has(start)
    places.add(start)
    return isNew
  })
}
