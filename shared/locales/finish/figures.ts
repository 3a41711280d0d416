/**
 * Numbers left as the source writes them: 1,234.5 becomes 1.234,5 in Romanian. Each must be in the source in the same
 * form. A decimal must be counted or measured too, because 17.4 may be a version and 5,30 two things.
 */
import type { Finisher } from '../shape.ts'

type FigureFormat = {
  /** A number as the source writes it: grouped thousands, or a decimal. A letter beside it rules it out. */
  foreign: RegExp
  /** The source's thousands separator. A source with another one has no such numbers. */
  group: ',' | '.'
  /** Matches the text after a number that is counted or measured. */
  measured: RegExp
}

const priced = /[$€£][ \u00a0\u202f]?$/

export const figureFinisher =
  ({ foreign, group, measured }: FigureFormat): Finisher =>
  (text, source, from) => {
    if (from.thousands !== group) return []
    const known = new Set(source.match(foreign))
    const written = new Set(source.match(/\d+(?:[.,]\d+)*/g))
    return [...text.matchAll(foreign)].flatMap(({ 0: figure, index: start }) => {
      const end = start + figure.length
      const swapped = figure.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','))
      if (!known.has(figure) || written.has(swapped)) return []
      const isMeasured =
        measured.test(text.slice(end, end + 24)) || priced.test(text.slice(Math.max(0, start - 2), start))
      return figure.includes(group) || isMeasured ? [{ start, end, text: swapped }] : []
    })
  }
