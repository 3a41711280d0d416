/** Much at once: terms, numbers, tags, sentences of two revisions, remembered sentences, rows of a table. */

import { inheritDocument } from '../../shared/article/inherit-document.ts'
import { checkPair } from '../../shared/check/check-pair.ts'
import type { Document, RichText, Tag } from '../../shared/document/model/document.ts'
import { inlineMarkdown } from '../../shared/document/render/markdown-inline.ts'
import { cutBatches } from '../../shared/engine/batches.ts'
import { rebuildTarget, requestTexts } from '../../shared/engine/request-texts.ts'
import { planImport } from '../../shared/glossary/import.ts'
import { rankCandidates } from '../../shared/glossary/mine-phrases.ts'
import { alignPhrases, phraseTranslations } from '../../shared/glossary/phrase-translations.ts'
import type { Term } from '../../shared/glossary/term.ts'
import { sourceTermHits } from '../../shared/glossary/term-hits.ts'
import { readTermRows } from '../../shared/glossary/term-table.ts'
import { versionsWithTerms, vocabularyOfTexts } from '../../shared/glossary/vocabulary.ts'
import type { LanguagePair, Locale } from '../../shared/locales/locale.ts'
import { projectTags } from '../../shared/markup/project-tags.ts'
import { stretchTexts } from '../../shared/markup/stretch-texts.ts'
import { fromXml, toXml } from '../../shared/markup/xml.ts'
import { adaptNumbers, adaptTags } from '../../shared/memory/adapt-target.ts'
import { findSimilarRows, readSimilarityIndex, writeTokenRows } from '../../shared/memory/similar-rows.ts'
import { memoryTokens } from '../../shared/memory/tokens.ts'
import type { Engine } from '../../shared/ports/engine.ts'
import { compareDocuments } from '../../shared/revision/compare-revisions.ts'
import { mine } from '../glossary/mining.ts'
import { articleOf, minter } from '../revision/article.ts'
import { type Case, filled, grown } from './harness.ts'

/** A case of more than a text: it goes to its process as JSON. */
const given = <Input>(name: string, make: (chars: number) => Input, run: (input: Input) => unknown): Case => ({
  name,
  make: (chars) => JSON.stringify(make(chars)),
  run: (input) => run(JSON.parse(input) as Input),
})

const list = <Item>(count: number, item: (n: number) => Item): Item[] =>
  Array.from({ length: count }, (_, n) => item(n))
/** No article has more (`shared/document/parse/parse.ts`). */
const sentencesIn = (chars: number, length: number): number => Math.min(5000, Math.ceil(chars / length))

/** A word of letters alone for each number. */
const wordOf = (n: number): string =>
  `w${n.toString(26).replace(/./g, (digit) => 'bcdfghjklmnpqrstvwxyzaeiou'[Number.parseInt(digit, 26)] ?? '')}`

// Terms.

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

// Numbers.

type Numbers = { source: string; target: string }
const numbers: Record<string, (chars: number) => Numbers> = {
  'numbers that are all answered': (chars) => {
    const text = grown((n) => `${n} `, chars)
    return { source: text, target: text }
  },
  'numbers that are none answered': (chars) => ({
    source: grown((n) => `${2 * n} `, chars),
    target: grown((n) => `${2 * n + 1} `, chars),
  }),
  'one number again and again': (chars) => ({ source: filled('7 a ', chars), target: filled('8 a ', chars) }),
  'numbers in another order': (chars) => ({
    source: grown((n) => `${n} a `, chars),
    target: list(chars / 8, (n) => `${chars / 8 - n} a`).join(' '),
  }),
  'the clock in two ways': (chars) => ({ source: filled('2:30 p.m. ', chars), target: filled('14:30 02:30 ', chars) }),
  'numbers in words': (chars) => ({
    source: filled('twenty-five of ', chars),
    target: filled('douăzeci și cinci de ', chars),
  }),
  percentages: (chars) => ({ source: filled('5% ', chars), target: filled('5 la sută ', chars) }),
}

const useNumbers = ({ source, target }: Numbers): unknown => [
  checkPair({ source: { text: source }, target: { text: target }, from: 'en', to: 'ro' }),
  adaptNumbers(source, { source: { text: target }, target: { text: target } }, 'en', 'ro'),
]

// Tags.

type Tagged = { text: string; translated: string; spans: [start: number, end: number][] }
const words = 'the council met behind closed doors and said nothing '
const onWords = (text: string): [number, number][] =>
  [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => [index, index + word.length])
const tags: Record<string, (chars: number) => Tagged> = {
  'tags side by side': (chars) => {
    const text = filled(words, chars)
    return {
      text,
      translated: filled('the met council behind closed doors nothing and said ', chars),
      spans: onWords(text),
    }
  },
  'tags on one word again and again': (chars) => {
    const text = filled('a ', chars)
    return { text, translated: text, spans: onWords(text) }
  },
  'tags on words that come back otherwise': (chars) => {
    const text = grown((n) => `${wordOf(n)}ought `, chars)
    return { text, translated: grown((n) => `${wordOf(n)}ouhgt `, chars), spans: onWords(text) }
  },
  'tags in tags': (chars) => ({
    text: filled(words, chars),
    translated: filled(`un ${words}`, chars),
    spans: list(chars / 16, (n) => [n, chars - n]),
  }),
  'tags in tags on the same words': (chars) => ({
    text: filled(words, chars),
    translated: filled(`un ${words}`, chars),
    spans: list(chars / 16, () => [0, chars / 2]),
  }),
  'tags that cross': (chars) => ({
    text: filled(words, chars),
    translated: filled(`un ${words}`, chars),
    spans: list(chars / 16, (n) => [n, n + chars / 2]),
  }),
  'tags without length in one place': (chars) => ({
    text: filled(words, chars),
    translated: filled(`un ${words}`, chars),
    spans: list(chars / 4, () => [chars / 2, chars / 2]),
  }),
  'tags in one long word': (chars) => ({
    text: filled('a', chars),
    translated: filled('b', chars),
    spans: list(chars / 8, (n) => [n, n + 1]),
  }),
  'tags on the halves of one long word': (chars) => ({
    text: `b${filled('a', chars)}`,
    translated: filled('a', chars),
    spans: list(chars / 16, (n) => [0, chars / 2 + n]),
  }),
  'tags on white space': (chars) => ({
    text: `a${filled(' ', chars)}b`,
    translated: `a${filled(' ', chars)}b`,
    spans: list(chars / 16, (n) => [1 + n, chars - n]),
  }),
}

const engineOf = (xml: boolean): Engine => ({
  ...{ name: 'hostile', limits: { items: 50, characters: 20_000 }, takes: { xml } },
  translate: async ({ texts }) => ({ ok: true, texts }),
})

function useTags({ text, translated, spans }: Tagged): unknown {
  const tags = spans.map(([start, end], n): Tag => ({ id: String(n), start, end, name: n % 2 ? 'em' : 'strong' }))
  const source: RichText = { text, tags }
  const parts = new Map(stretchTexts(source).map((unit) => [unit, unit]))
  const projected = projectTags(source, translated, parts)
  const used = [true, false].map((xml) => {
    const engine = engineOf(xml)
    const known = new Map(requestTexts(engine, source).map((unit) => [unit, unit]))
    return [rebuildTarget(engine, source, known, 'en', 'ro'), cutBatches(engine, [{ source }], new Map())]
  })
  return [
    ...[used, fromXml(source, toXml(source)), inlineMarkdown(text, tags)],
    checkPair({ source, target: projected.target, from: 'en', to: 'ro' }),
    adaptTags(source, { source: { text: `${text} `, tags }, target: projected.target }),
  ]
}

// Revisions.

type Revision = { before: string[][]; after: string[][]; gone?: boolean }
const sentence = (n: number) => `${wordOf(n)} ${wordOf(n * 7)} met behind closed ${wordOf(n * 13)} and said nothing.`
const length = 50
const revisions: Record<string, (chars: number) => Revision> = {
  'sentences that are all one': (chars) => ({
    before: [list(sentencesIn(chars, length), () => 'The council met behind closed doors on this day.')],
    after: [list(sentencesIn(chars, length), () => 'The council met behind closed doors on this day.')],
  }),
  'sentences that are all one and become another': (chars) => ({
    before: [list(sentencesIn(chars, length), () => 'The council met behind closed doors on this day.')],
    after: [list(sentencesIn(chars, length), () => 'The council met behind open doors on this day.')],
  }),
  'sentences of which none stays': (chars) => ({
    before: [
      list(sentencesIn(chars, length), (n) => `${wordOf(n)} ${wordOf(n + 1e6)} ${wordOf(n + 2e6)} ${wordOf(n + 3e6)}.`),
    ],
    after: [
      list(
        sentencesIn(chars, length),
        (n) => `${wordOf(n + 4e6)} ${wordOf(n + 5e6)} ${wordOf(n + 6e6)} ${wordOf(n + 7e6)}.`,
      ),
    ],
  }),
  'sentences in the other order': (chars) => ({
    before: list(sentencesIn(chars, length), (n) => [sentence(n)]),
    after: list(sentencesIn(chars, length), (n) => [sentence(sentencesIn(chars, length) - n)]),
  }),
  'sentences in the other order with a word more': (chars) => ({
    before: [list(sentencesIn(chars, length), sentence)],
    after: [list(sentencesIn(chars, length), (n) => `${sentence(sentencesIn(chars, length) - n)} Again.`)],
  }),
  'sentences of one word': (chars) => ({
    before: [list(sentencesIn(chars, 3), () => 'A.')],
    after: [list(sentencesIn(chars, 3), (n) => (n % 2 ? 'A.' : 'B.'))],
  }),
  'sentences that are split': (chars) => ({
    before: [list(sentencesIn(chars, length), sentence)],
    after: [list(sentencesIn(chars, 2 * length), (n) => sentence(n).split(/(?<=closed) /)).flat()],
  }),
  'sentences that are merged': (chars) => ({
    before: [list(sentencesIn(chars, 2 * length), (n) => sentence(n).split(/(?<=closed) /)).flat()],
    after: [list(sentencesIn(chars, length), sentence)],
  }),
  'sentences with a slip each': (chars) => ({
    before: [list(sentencesIn(chars, length), sentence)],
    after: [list(sentencesIn(chars, length), (n) => sentence(n).replace('nothing', 'nothinq'))],
  }),
  'sentences of the same words in another order': (chars) => ({
    before: [list(sentencesIn(chars, length), (n) => ['one two', 'two one'][n % 2] ?? '')],
    after: [list(sentencesIn(chars, length), (n) => ['three two one', 'one two three'][n % 2] ?? '')],
  }),
  'long sentences that are all alike': (chars) => ({
    before: [list(sentencesIn(chars, 3000), (n) => filled(`${wordOf(n)} said ${wordOf(n + 1)} `, 3000))],
    after: [list(sentencesIn(chars, 3000), (n) => filled(`${wordOf(n)} tells ${wordOf(n + 1)} `, 3000))],
  }),
  'sentences that come back': (chars) => ({
    before: [list(sentencesIn(chars, length), sentence)],
    after: [list(sentencesIn(chars, length), (n) => `New ${sentence(n + 1e6)}`)],
    gone: true,
  }),
  'paragraphs that become one': (chars) => ({
    before: list(sentencesIn(chars, length), (n) => [sentence(n)]),
    after: [list(sentencesIn(chars, length), sentence)],
  }),
}

function useRevision({ before, after, gone = false }: Revision): unknown {
  const mint = minter()
  const documentOf = (paragraphs: string[][]): Document => articleOf(paragraphs, 'en', mint)
  const first = documentOf(before)
  const second = inheritDocument(first, documentOf(after), 2).document
  const third = gone ? inheritDocument(second, documentOf(before), 3).document : second
  return compareDocuments(first, third)
}

// Memory.

type Remembered = { rows: string[]; asked: string[] }
const memories: Record<string, (chars: number) => Remembered> = {
  'rows that are all one': (chars) => ({
    rows: list(chars / 2000, () => filled('council ', 2000)),
    asked: [filled('council ', 1900), `other ${filled('council ', 1990)}`],
  }),
  'rows of the same words in another order': (chars) => ({
    rows: list(chars / 2000, (n) => list(250, (m) => wordOf((m * (2 * n + 1)) % 250)).join(' ')),
    asked: [list(250, wordOf).join(' ')],
  }),
  'an article of sentences that are nearly one': (chars) => {
    const rows = list(chars / 200, (n) => `Number ${n} ${filled('of the many words here ', 390)}`)
    return { rows, asked: list(64, (n) => rows[n % rows.length] ?? '') }
  },
  'an article of the same words, each time in another order': (chars) => {
    const rows = list(chars / 200, (n) => list(60, (m) => wordOf((m * (2 * n + 1)) % 61)).join(' '))
    return { rows, asked: list(64, (n) => rows[n % rows.length] ?? '') }
  },
  'rows of one word': (chars) => ({ rows: list(chars / 8, () => 'council'), asked: ['council', 'councils'] }),
}

function useMemory({ rows, asked }: Remembered): unknown {
  const shards: ReturnType<typeof readSimilarityIndex>[] = []
  for (let at = 0; at < rows.length; at += 8192) {
    const part = rows.slice(at, at + 8192).map((text) => ({ tokens: memoryTokens(text), approved: false }))
    shards.push(readSimilarityIndex(writeTokenRows(part), part.length))
  }
  return findSimilarRows(shards, asked.map(memoryTokens), { least: 60, limit: 6 })
}

// Mining.

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

// Tables.

const row = (n: number) => `,preferred,${wordOf(n)},,${wordOf(n)},,noun,,a note,\n`
const header = 'id,rule,ro,ro_variants,en,en_variants,part_of_speech,case,note,etag\n'
const tables: Record<string, (chars: number) => string> = {
  rows: (chars) => header + grown(row, chars),
  'rows of one term': (chars) => header + filled(row(1), chars),
  'rows that are wrong': (chars) => header + grown((n) => `,wrong,${wordOf(n)},,,,,,,\n`, chars),
  'columns nobody knows': (chars) => `${filled('x,', chars)}ro\n`,
  'columns that are there twice': (chars) => `${filled('x,', chars / 2)}${filled('ro,', chars / 2)}\n`,
  'cells without a header': (chars) => `ro\n${filled('a,', chars)}`,
  'quotes in quotes': (chars) => `ro\n"${filled('""', 2 * Math.floor(chars / 2))}"\n`,
  'a quote that is never closed': (chars) => `ro\n${filled('a\n', chars)}"${filled('a\n', chars)}`,
  'quotes that open': (chars) => `ro\n${filled('"a""', chars)}`,
  'lines in a cell': (chars) => `ro\n"${filled('a\r\n', chars)}"x\n`,
  'blank lines': (chars) => `ro\n${filled('\r\n', chars)}`,
  variants: (chars) => `ro,ro_variants\na,${filled('a|', chars)}\n`,
  'variants of backslashes': (chars) => `ro,ro_variants\na,${filled('\\', chars)}\n`,
  semicolons: (chars) => `ro;en\n${filled('a;b\n', chars)}`,
}

const pair: LanguagePair = { name: 'en-ro', locales: ['ro', 'en'] }

function useTable(csv: string): unknown {
  const read = readTermRows(csv, pair)
  let ids = 0
  return read.ok
    ? planImport(
        [],
        read.rows,
        pair,
        () => String(ids++),
        ({ id }) => id,
      )
    : read.issues
}

const casesOf = <Input>(shapes: Record<string, (chars: number) => Input>, run: (input: Input) => unknown): Case[] =>
  Object.entries(shapes).map(([name, make]) => given(name, make, run))

const ofSentence = new Set([glossaries, numbers, tags].flatMap((shapes) => Object.keys(shapes)))
/** What is done to one sentence and its translation. */
export const isOfSentence = ({ name }: Case): boolean => ofSentence.has(name)

export const cases: Case[] = [
  ...casesOf(glossaries, useGlossary),
  ...casesOf(numbers, useNumbers),
  ...casesOf(tags, useTags),
  ...casesOf(revisions, useRevision),
  ...casesOf(memories, useMemory),
  ...casesOf(minings, useMining),
  ...casesOf(tables, useTable),
]
