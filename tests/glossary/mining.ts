/** Mines one text's candidates in one step. */
import { bestOf, countPhrases, type Mined, type Mining } from '../../shared/glossary/mine.ts'
import type { Locale } from '../../shared/locales/locale.ts'

export function mine(segments: readonly { id: string; source: { text: string } }[], from: Locale): Mined[] {
  const mining: Mining = new Map()
  countPhrases(mining, segments, from)
  return bestOf(mining)
}
