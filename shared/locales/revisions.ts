/** What a locale's words must hold for a change to be of spelling alone: what comparing revisions needs. */
import type { Locale } from '../locale.ts'
import { revisions as en } from './en/revisions.ts'
import { revisions as ro } from './ro/revisions.ts'

export type Revisions = {
  /** Words that deny, without diacritics. */
  negations: ReadonlySet<string>
  /** Letters at a word's end where one more or less is grammar, not a slip: "vote", "voted". */
  ending: number
  /** Words that are one slip apart and both right, without diacritics. */
  confusable: readonly ReadonlySet<string>[]
}

export const revisions: Readonly<Record<Locale, Revisions>> = { ro, en }
