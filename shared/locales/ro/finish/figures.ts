/**
 * Numbers that came over from English as they were: 1,234.5 becomes 1.234,5. Only what the source has in the same form,
 * and of decimals only what is counted or measured, for 17.4 may be a version and 5.30 a time.
 */
import type { Finisher } from '../../finish.ts'

/** In English: grouped thousands, or a decimal. A number with more points or a letter beside it is something else. */
const english = /(?<![\p{L}\d.,:/-])(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,6}\.\d{1,6})(?![\p{L}\d]|[.,:/-]\d)/gu

const measured =
  /^[ \u00a0\u202f-]?(?:%|°|(?:la sută|procente?|puncte|de )?(?:mii|milio(?:n|ane)|miliarde?|mil\.|mld\.)|la sută|procente?|puncte|lei|euro|dolari|de lei|de euro|de dolari|km|kg|kilometri|metri|centimetri|hectare|grade|tone|litri|ori)(?![\p{L}\d])/iu
const priced = /[$€£][ \u00a0\u202f]?$/

export const figures: Finisher = (text, source) => {
  const known = new Set(source.match(english) ?? [])
  return [...text.matchAll(english)].flatMap(({ 0: figure, index: start }) => {
    const end = start + figure.length
    const swapped = figure.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','))
    if (!known.has(figure) || source.includes(swapped)) return []
    const isMeasured =
      measured.test(text.slice(end, end + 24)) || priced.test(text.slice(Math.max(0, start - 2), start))
    return figure.includes(',') || isMeasured ? [{ start, end, text: swapped }] : []
  })
}
