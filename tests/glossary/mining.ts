/** Mines one text's candidates in one step. */
import { bestPhrases, countPhrases, type MinedPhrase, type PhraseCounts } from '../../shared/glossary/mine-phrases.ts'
import type { Locale } from '../../shared/locales/locale.ts'

export function mine(segments: readonly { id: string; source: { text: string } }[], from: Locale): MinedPhrase[] {
  const mining: PhraseCounts = new Map()
  countPhrases(mining, segments, from)
  return bestPhrases(mining)
}
