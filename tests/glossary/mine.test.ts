/** What mining proposes from the samples, judged by hand: how much of it is a term or a name, and rightly translated. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { baseForm } from '../../shared/glossary/base-form.ts'
import { rankCandidates } from '../../shared/glossary/mine-phrases.ts'
import { alignPhrases, logLikelihood, phraseTranslations } from '../../shared/glossary/phrase-translations.ts'
import { phrasesIn } from '../../shared/glossary/phrases.ts'
import type { Locale } from '../../shared/locales/locale.ts'
import { mine } from './mining.ts'

const samples = join(import.meta.dirname, '..', 'samples')
const read = (...path: string[]) => readFileSync(join(samples, ...path), 'utf8')
const localeOf = (file: string): Locale => (file.includes('.ro.') ? 'ro' : 'en')
const other = (locale: Locale): Locale => (locale === 'ro' ? 'en' : 'ro')

const expectedSchema = z.object({ sentences: z.array(z.string()) })
const pairSchema = z.object({ source: z.string(), target: z.string() })
const harvestOf = (article: string, from: Locale, sentences: string[]) => {
  const segments = sentences.map((text, i) => ({ id: String(i), source: { text } }))
  return { article, locale: other(from), harvest: { at: 0, from, phrases: mine(segments, from) } }
}

/** No terms: "an empty pool", "(I) bought (myself a) watch", and half of "Larch & Lane Ltd.". */
const wrong = ['bazin gol', 'cumpărat ceas', 'Lane Ltd']

describe('mining the samples', () => {
  it('proposes 44 terms and names among 47 candidates: precision .94; of several-word terms alone 7 of 9', () => {
    const files = readdirSync(join(samples, 'articles')).filter((file) => file.endsWith('.expected.json'))
    const candidates = rankCandidates(
      files.map((file) => {
        const { sentences } = expectedSchema.parse(JSON.parse(read('articles', file)))
        return harvestOf(file, localeOf(file), sentences)
      }),
    )
    const texts = candidates.map(({ text }) => text)
    expect(files).toHaveLength(7)
    expect(texts.filter((text) => wrong.includes(text))).toHaveLength(3)
    expect(texts).toHaveLength(47)
    const phrases = candidates.filter(({ kind }) => kind === 'phrase').map(({ text }) => text)
    expect([phrases.length, phrases.filter((text) => !wrong.includes(text)).length]).toEqual([9, 7])
    expect(texts.slice(0, 3)).toEqual(['left bank', 'profesoară de fizică', 'Brazi-Vale'])
  })

  it('finds the right counterpart of 15 candidates of 16 in two translated articles', () => {
    const found = readdirSync(join(samples, 'aligned')).flatMap((file) => {
      const from = localeOf(file)
      const lines = read('aligned', file).trim().split('\n')
      const pairs = lines.map((line) => pairSchema.parse(JSON.parse(line)))
      const aligned = alignPhrases(pairs, from, other(from))
      const sources = pairs.map(({ source }) => source)
      return rankCandidates([harvestOf(file, from, sources)]).map((one) => [
        one.text,
        phraseTranslations(one, aligned)[0]?.text,
      ])
    })
    const same = found.filter(([text, counterpart]) => text === counterpart)
    expect(found).toHaveLength(16)
    expect(same).toHaveLength(12)
    expect(found.filter((pair) => !same.includes(pair))).toEqual([
      ['left bank', 'mal stâng'],
      ['right bank', 'mal drept'],
      ['Gazette', 'Gazeta'],
      ['cumpărat ceas', 'bought myself'],
    ])
  })
})

describe('phrasesIn', () => {
  const textsIn = (text: string, locale: Locale) => phrasesIn(text, locale).map(({ kind, text }) => `${kind}: ${text}`)

  it.each<[string, Locale, string[]]>([
    ['He met Petra Lund in Market Street.', 'en', ['name: Petra Lund', 'name: Market Street']],
    ['Mayor Adriana Bratu spoke.', 'en', ['name: Adriana Bratu']],
    ['Yesterday it rained.', 'en', []],
    ['“Gade knows.” He told Gade.', 'en', ['name: Gade']],
    ['The night bus of the city', 'en', ['phrase: night bus']],
    ['Market Traders Keep Their Square', 'en', []],
    ['stația de autobuz nouă', 'ro', ['phrase: stația de autobuz']],
    ['Primarul Ion Pop, din Brazi-Vale, a spus.', 'ro', ['name: Ion Pop', 'name: Brazi-Vale']],
  ])('%s', (text, locale, found) => {
    expect(textsIn(text, locale)).toEqual(found)
  })

  it('counts the forms of a phrase as one', () => {
    const keys = (text: string) => phrasesIn(text, 'ro').map(({ key }) => key)
    expect(new Set(['consiliul județean', 'consiliului județean', 'consilii județene'].flatMap(keys)).size).toBe(1)
  })
})

describe('rank', () => {
  it('discounts a phrase for the longer one that it stands in', () => {
    const sentence = { source: { text: 'The night bus driver.' } }
    const twice = ['a', 'b'].map((id) => ({ id, ...sentence }))
    const harvest = { at: 0, from: 'en' as const, phrases: mine(twice, 'en') }
    const scores = rankCandidates([{ article: 'a', locale: 'ro', harvest }]).map(({ text, score }) => [
      text,
      Math.round(score * 100) / 100,
    ])
    expect(scores[0]).toEqual(['night bus driver', 3.17])
    expect(scores.map(([text]) => text)).not.toContain('night bus')
  })

  it('adds up what each article mentions once', () => {
    const harvests = ['a', 'b'].map((article) => harvestOf(article, 'en', ['The tide gate was shut.']))
    expect(rankCandidates(harvests)).toMatchObject([{ text: 'tide gate', count: 2, articles: 2 }])
    expect(rankCandidates(harvests.slice(1))).toEqual([])
  })
})

describe('baseForm', () => {
  it.each<[string[], Locale, string]>([
    [['tide gates'], 'en', 'tide gate'],
    [['city churches'], 'en', 'city church'],
    [['ministrul de externe'], 'ro', 'ministru de externe'],
    [['ferry companies', 'ferry company'], 'en', 'ferry company'],
    [['consiliul județean', 'consiliului județean'], 'ro', 'consiliu județean'],
    [['stația de autobuz'], 'ro', 'stație de autobuz'],
    [['malul stâng'], 'ro', 'mal stâng'],
  ])('of %j', (spellings, locale, base) => {
    expect(baseForm(spellings, locale, 'phrase')).toBe(base)
  })
})

it('logLikelihood is nought where two things meet as often as chance has it, and grows as they meet more', () => {
  expect(logLikelihood(1, 10, 10, 100)).toBeCloseTo(0)
  expect(logLikelihood(5, 10, 10, 100)).toBeGreaterThan(10.83)
  expect(logLikelihood(2, 2, 2, 60)).toBeGreaterThan(logLikelihood(2, 2, 8, 60))
})
