import { rankCandidates } from '../../../shared/glossary/mine-phrases.ts'
import { alignPhrases, phraseTranslations } from '../../../shared/glossary/phrase-translations.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { mine } from '../../glossary/mining.ts'
import { filled, grown } from '../harness.ts'
import { casesOf, list, wordOf } from './cases-of.ts'

type Mining = { sources: string[]; targets: string[] }
const minings: Record<string, (chars: number) => Mining> = {
  'names without an end': (chars) => ({
    sources: list(chars / 6000, (n) => `Iată ${grown((m) => `A${wordOf(n * 1000 + m)} `, 2900)}aici.`),
    targets: list(chars / 6000, (n) => `See ${grown((m) => `A${wordOf(n * 1000 + m)} `, 2900)}here.`),
  }),
  'the same names again and again': (chars) => ({
    sources: list(chars / 60, () => 'Iată pe Ana Pop și Ion Vlad.'),
    targets: list(chars / 60, () => 'See Ana Pop and Ion Vlad.'),
  }),
  'phrases that are all different': (chars) => ({
    sources: list(chars / 60, (n) => `iată ${wordOf(n)} ${wordOf(n + 1)} ${wordOf(n + 2)}.`),
    targets: list(chars / 60, (n) => `see ${wordOf(n)} ${wordOf(n + 1)} ${wordOf(n + 2)}.`),
  }),
  'one word without an end': (chars) => ({
    sources: list(chars / 6000, () => filled('consiliu ', 3000)),
    targets: list(chars / 6000, () => filled('council ', 3000)),
  }),
}

function useMining({ sources, targets }: Mining): unknown {
  const phrases = mine(
    sources.map((text, n) => ({ id: String(n), source: { text } })),
    'ro',
  )
  const harvests = list(4, (n) => ({
    article: String(n),
    locale: 'en' as Locale,
    harvest: { at: 1, from: 'ro' as Locale, phrases },
  }))
  const candidates = rankCandidates(harvests)
  const aligned = alignPhrases(
    sources.map((source, n) => ({ source, target: targets[n] ?? '' })),
    'ro',
    'en',
  )
  return candidates.slice(0, 20).map((candidate) => phraseTranslations(candidate, aligned))
}

export const miningCases = casesOf(minings, useMining)
