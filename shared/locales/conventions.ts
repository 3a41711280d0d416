/** How each locale names itself, writes its dates and reads: what a page needs besides its messages. */
import type { Locale } from '../locale.ts'
import { conventions as en } from './en/conventions.ts'
import { conventions as ro } from './ro/conventions.ts'

export type Conventions = {
  /** The language's own name. */
  name: string
  /** BCP 47, for dates and numbers. */
  dates: string
  /** Language and territory as Open Graph writes them. */
  openGraph: string
  /** Silent reading of a text by an adult. */
  wordsPerMinute: number
}

export const conventions: Record<Locale, Conventions> = { ro, en }
