/** How a locale's text is finished: what an engine leaves otherwise than the locale is printed, as changes by offset. */
import type { Locale } from '../locale.ts'
import { figures as englishFigures } from './en/finish/figures.ts'
import { quotesAs } from './finish/quotes.ts'
import { spaces } from './finish/spaces.ts'
import { dates } from './ro/finish/dates.ts'
import { figures } from './ro/finish/figures.ts'
import { letters } from './ro/finish/letters.ts'

/** `[start, end)` becomes `text`; UTF-16 offsets. */
export type Change = { start: number; end: number; text: string }

/** Changes in order, none over another. `source` is the text that was translated. */
export type Finisher = (text: string, source: string) => Change[]

/** Each works on what the one before it made. */
export const finishers: Readonly<Record<Locale, readonly Finisher[]>> = {
  ro: [letters, dates, figures, quotesAs(['„', '”'], ['«', '»']), spaces],
  en: [englishFigures, quotesAs(['“', '”'], ['‘', '’']), spaces],
}
