import { checkPair } from '../../../shared/check/check-pair.ts'
import type { Term } from '../../../shared/glossary/term.ts'
import { sourceTermHits } from '../../../shared/glossary/term-hits.ts'
import { versionsWithTerms, vocabularyOfTexts } from '../../../shared/glossary/vocabulary.ts'
import { filled, grown } from '../harness.ts'
import { casesOf, list, wordOf } from './cases-of.ts'

type Glossary = { bases: string[]; rule: Term['rule']; text: string; variants?: string[] }
const glossaries: Record<string, (chars: number) => Glossary> = {
  'terms of the same words': (chars) => ({
    bases: list(chars / 32, (n) => `a a a a ${wordOf(n)}`),
    rule: 'preferred',
    text: filled('a ', chars / 2),
  }),
  'terms that are all one': (chars) => ({
    bases: list(chars / 32, () => 'a a'),
    rule: 'preferred',
    text: filled('a ', chars / 2),
  }),
  'terms that begin longer terms': (chars) => ({
    bases: list(100, (n) => filled('a ', 2 + 2 * n).trim()),
    rule: 'preferred',
    text: filled('a ', chars / 2),
  }),
  'terms of fifty words': (chars) => ({
    bases: list(chars / 200, (n) => `${filled('a ', 100)}${wordOf(n)}`),
    rule: 'preferred',
    text: filled('a ', chars / 2),
  }),
  'terms of one word’s forms': (chars) => ({
    bases: list(256, (n) =>
      [...n.toString(4).padStart(4, '0')].map((digit) => ['casa', 'case', 'casei', 'casă'][Number(digit)]).join(' '),
    ),
    rule: 'preferred',
    text: filled('casei ', chars / 2),
  }),
  'terms of many variants': (chars) => ({
    bases: list(chars / 1600, wordOf),
    variants: list(50, (n) => `a ${wordOf(n)}`),
    rule: 'preferred',
    text: filled('a wb ', chars / 2),
  }),
  'terms of the same words and marks': (chars) => ({
    bases: list(chars / 32, (n) => `a'a.a&a ${wordOf(n)}`),
    rule: 'keep',
    text: filled("a'a.a&a ", chars / 2),
  }),
  'terms with many marks before and after them': (chars) => ({
    bases: list(100, (n) => `${'('.repeat(90)}a${')'.repeat(n)}`),
    rule: 'keep',
    text: filled('(((a)))', chars / 2),
  }),
  'terms in a text of marks alone': (chars) => ({
    bases: ["a'b", 'a.', '.a'],
    rule: 'keep',
    text: `a${filled("'.", chars / 2)}b`,
  }),
  'forbidden terms that are all there': (chars) => ({
    bases: list(chars / 16, wordOf),
    rule: 'forbidden',
    text: grown((n) => `${wordOf(n)} `, chars / 2),
  }),
  'names that are all there': (chars) => ({
    bases: list(chars / 16, wordOf),
    rule: 'name',
    text: grown((n) => `${wordOf(n)} `, chars / 2),
  }),
  'kept words that are all there': (chars) => ({
    bases: list(chars / 16, wordOf),
    rule: 'keep',
    text: grown((n) => `${wordOf(n)} `, chars / 2),
  }),
}

function useGlossary({ bases, variants, rule, text }: Glossary): unknown {
  const terms = bases.map((base, n): Term => {
    const form = { base, ...(variants ? { variants } : {}) }
    return { id: String(n), rule, forms: { ro: form, en: rule === 'name' ? { base: `${base}x` } : form } }
  })
  return [
    sourceTermHits({ v: 1, number: 1, pair: 'en-ro', terms }, 'ro', 'en', text),
    checkPair({ source: { text }, target: { text }, from: 'ro', to: 'en', terms }),
    versionsWithTerms({ v: 1, versions: { a: vocabularyOfTexts('a', 'ro', [text]) } }, terms),
  ]
}

export const termsCases = casesOf(glossaries, useGlossary)
