/** What was acknowledged to people, and what may have happened though nobody was told so. */
import type { Locale } from '../../shared/locales/locale.ts'

export type Known = {
  id: string
  /** Of its words: see words.ts. */
  name: string
  slug: string
  source: Locale
  /** Changes of its head that were acknowledged, and those that may have been made. */
  changes: { sure: number; maybe: number }
  withdrawn: boolean
  erased: 'no' | 'maybe' | 'yes'
  /** Whether readers may have been shown it at any time. */
  shown: Record<Locale, boolean>
  /** Slugs that it was given, by locale: no other article has them. */
  named: Record<Locale, string[]>
}

export type SavedEdit = { article: string; locale: Locale; segment: string; n: number; text: string }

/** A call that has changed something, and was acknowledged. */
export type Act = { by: string; article?: string | undefined }

export type Problem = { invariant: string; detail: string }

export type Ledger = {
  articles: Known[]
  edits: SavedEdit[]
  acts: Act[]
  problems: Problem[]
  /** Numbers that no two things have. */
  draw(): number
  report(invariant: string, detail: string): void
}

export function makeLedger(): Ledger {
  let drawn = 0
  const problems: Problem[] = []
  return {
    ...{ articles: [], edits: [], acts: [], problems },
    draw: () => ++drawn,
    report: (invariant, detail) => problems.push({ invariant, detail }),
  }
}
