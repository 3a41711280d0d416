/** Prints how well the gold sentences' ends are found: by us, by Intl.Segmenter, by sentencex. */
import { type Locale, locales } from '../../shared/locale.ts'
import { type Span, segment } from '../../shared/segment/segment.ts'
import { intlSegment, readGold, score } from '../segment/gold.ts'
import { sentencex, sentencexSpans } from './sentencex.ts'

const tools: Record<string, (text: string, locale: Locale) => Span[]> = {
  punte: segment,
  'Intl.Segmenter': intlSegment,
  ...(sentencex && { sentencex: (text, locale) => sentencexSpans(text, sentencex?.(locale, text) ?? []) }),
}

for (const locale of locales) {
  const gold = readGold(locale)
  const sentences = gold.flatMap((item) => item.sentences).length
  for (const [tool, run] of Object.entries(tools)) {
    const { precision, recall, f1, exact, items } = score(gold, run)
    const figures = [precision, recall, f1].map((figure) => figure.toFixed(4)).join(' / ')
    console.log(
      `gold ${locale} (${sentences} sentences)  ${tool.padEnd(15)} P / R / F1 ${figures}  exact ${exact}/${items}`,
    )
  }
}
