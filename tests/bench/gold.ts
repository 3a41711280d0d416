/** Prints how well the gold sentences' ends are found: by us, by Intl.Segmenter, by sentencex; and by us those that were met unseen. */
import { type Locale, locales } from '../../shared/locales/locale.ts'
import { splitSentences } from '../../shared/segment/split-sentences.ts'
import type { Span } from '../../shared/text/span.ts'
import { type GoldItem, intlSegment, readGold, score } from '../segment/gold.ts'
import { sentencex, sentencexSpans } from './sentencex.ts'

const tools: Record<string, (text: string, locale: Locale) => Span[]> = {
  punte: splitSentences,
  'Intl.Segmenter': intlSegment,
  ...(sentencex && { sentencex: (text, locale) => sentencexSpans(text, sentencex?.(locale, text) ?? []) }),
}

for (const locale of locales) {
  const gold = readGold(locale)
  for (const [tool, run] of Object.entries(tools)) report(tool, gold, run)
  report(
    'punte, later',
    gold.filter(({ later }) => later),
    splitSentences,
  )

  function report(tool: string, items: GoldItem[], run: (text: string, locale: Locale) => Span[]): void {
    const sentences = items.flatMap((item) => item.sentences).length
    const { precision, recall, f1, exact } = score(items, run)
    const figures = [precision, recall, f1].map((figure) => figure.toFixed(4)).join(' / ')
    console.log(
      `gold ${locale} (${sentences} sentences)  ${tool.padEnd(15)} P / R / F1 ${figures}  exact ${exact}/${items.length}`,
    )
  }
}
