/** Prints how well the gold sentences' ends are found: by us, by Intl.Segmenter, by sentencex. */
import { segment as sentencex } from 'sentencex'
import { type Locale, locales } from '../../shared/locale.ts'
import type { Span } from '../../shared/segment/segment.ts'
import { segment } from '../../shared/segment/segment.ts'
import { intlSegment, readGold, score } from '../segment/gold.ts'

/** Its pieces, put back where they stand in the text. */
function sentencexSegment(text: string, locale: Locale): Span[] {
  let at = 0
  return sentencex(locale, text).flatMap((piece: string) => {
    const trimmed = piece.trim()
    const start = text.indexOf(trimmed, at)
    if (!trimmed || start < 0) return []
    at = start + trimmed.length
    return [{ start, end: at }]
  })
}

for (const locale of locales) {
  const gold = readGold(locale)
  const sentences = gold.flatMap((item) => item.sentences).length
  for (const [tool, run] of Object.entries({
    punte: segment,
    'Intl.Segmenter': intlSegment,
    sentencex: sentencexSegment,
  })) {
    const { precision, recall, f1, exact, items } = score(gold, run)
    const figures = [precision, recall, f1].map((figure) => figure.toFixed(4)).join(' / ')
    console.log(
      `gold ${locale} (${sentences} sentences)  ${tool.padEnd(15)} P / R / F1 ${figures}  exact ${exact}/${items}`,
    )
  }
}
