/** Finds segments of one source with different targets. Typography makes no difference, in neither. */
import { normaliseTypography } from '../../text/typography.ts'
import { wordsIn } from '../../text/words.ts'
import type { ConsistencyInput, SaidTwice } from './model.ts'

export function findSentences({ pairs }: ConsistencyInput): SaidTwice[] {
  const bySource = Map.groupBy(pairs, ({ source }) => plainOf(source))
  return [...bySource].flatMap(([, same]): SaidTwice[] => {
    if (same.length < 2 || isReply(normaliseTypography(same[0]?.source ?? ''))) return []
    const byTarget = Map.groupBy(same, ({ target }) => plainOf(target))
    if (byTarget.size < 2) return []
    const targets = Array.from(byTarget.values(), (alike) => ({
      text: alike[0]?.target ?? '',
      places: alike.map(({ id, target }) => ({ segment: id, start: 0, end: target.length })),
    }))
    return [{ source: same[0]?.source ?? '', targets }]
  })
}

/** Also without white space, and with one form of quotes: 3 pm is 3pm, and “yes” is ‘yes’. */
const plainOf = (text: string): string => normaliseTypography(text).replace(/\s/g, '').replaceAll('"', "'")

const sentenceEnd = /[.!?][")]?$/

/** A sentence of one word depends on what was asked: "Da." is "Yes." or "It is." A heading or a table's cell does not. */
const isReply = (text: string): boolean => sentenceEnd.test(text) && text.length < 40 && wordsIn(text).length < 2
