/**
 * A locale's quotation marks. A mark's role follows from its position, because engines use the marks of every language.
 * A quotation may begin or end in another sentence, so the locale's own inner marks stay outside a quotation too, unless
 * the source has outer marks there. The signs for inches and minutes stay unchanged.
 */
import type { Finisher, TextEdit } from '../shape.ts'
import { type QuotationMark, quotationMarksIn } from './quotation-marks.ts'

type Pair = readonly [opens: string, closes: string]

type QuoteStyle = {
  outer: Pair
  inner: Pair
  /** Whether some of the language's newspapers use the inner marks alone, so that they may stay. */
  innerAlone: boolean
}

export const quoteFinisher = ({ outer, inner, innerAlone }: QuoteStyle): Finisher => {
  const pairs = { outer, inner }
  return (text, source) => {
    const found = quotationMarksIn(text)
    if (found.length === 0) return []
    const losesOuter = outerCount(quotationMarksIn(source)) > outerCount(found)
    const keepsInner = ({ mark, start, end }: QuotationMark) =>
      (inner.includes(mark) && (innerAlone || !losesOuter) && end - start === 1) ||
      (mark === "'" && inner[1] === '’' && !losesOuter)
    const open: (keyof typeof pairs)[] = []
    return found.flatMap((mark): TextEdit[] => {
      const { start, end, opens } = mark
      const enclosing = open.at(-1)
      const alone = keepsInner(mark) ? 'inner' : 'outer'
      const pair = !opens ? (open.pop() ?? alone) : enclosing ? (enclosing === 'outer' ? 'inner' : 'outer') : alone
      if (opens) open.push(pair)
      const right = pairs[pair][opens ? 0 : 1]
      return text.slice(start, end) === right ? [] : [{ start, end, text: right }]
    })
  }
}

/** How many quotations with double marks stand in no other. */
function outerCount(marks: QuotationMark[]): number {
  let [depth, count] = [0, 0]
  for (const { mark, opens } of marks) {
    if (opens && depth === 0 && /["“”„]|,,/.test(mark)) count++
    depth = Math.max(0, depth + (opens ? 1 : -1))
  }
  return count
}
