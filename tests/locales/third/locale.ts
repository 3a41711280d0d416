/** A locale that nobody speaks: English between brackets, with other figures. It has what `shape.ts` asks for and no more. */
import { locale as english } from '../../../shared/locales/en/locale.ts'
import type { LocaleData } from '../../../shared/locales/shape.ts'

type Texts = { readonly [key: string]: string | Texts }

const bracketed = (texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, typeof text === 'string' ? `⟦${text}⟧` : bracketed(text)]),
  )

const { engines: _, ...shared } = english

export const locale: LocaleData = {
  ...shared,
  conventions: {
    name: '⟦Pseudo⟧',
    dates: 'en-GB',
    openGraph: 'qps_QP',
    wordsPerMinute: 200,
    greeting: '⟦Good morning.⟧',
    typography: 'Write as English does.',
    attachedEndings: new Set<string>(),
  },
  messages: bracketed(english.messages),
  numbers: { ...english.numbers, decimal: ',', thousands: '.' },
}
