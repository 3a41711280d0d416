/** What reads a text, each over every shape of it. */

import { readAnswer } from '../../infra/engines/openai/read-answer.ts'
import { authorsInByline, sectionInRubric } from '../../shared/article/byline.ts'
import { toSlug } from '../../shared/article/slug.ts'
import { checkPair } from '../../shared/check/check-pair.ts'
import { confidenceOf } from '../../shared/check/confidence.ts'
import { inlineMarkdown } from '../../shared/document/render/markdown-inline.ts'
import { answerFlaw } from '../../shared/engine/answer-flaw.ts'
import { omissionSigns } from '../../shared/engine/omission.ts'
import { phrasesIn, targetNgrams } from '../../shared/glossary/phrases.ts'
import type { Term } from '../../shared/glossary/term.ts'
import { allTermHitsIn } from '../../shared/glossary/term-hits.ts'
import { readTermRows } from '../../shared/glossary/term-table.ts'
import { identify } from '../../shared/language/identify.ts'
import { finishTranslation } from '../../shared/markup/finish-translation.ts'
import { mendAnswer } from '../../shared/markup/mend-answer.ts'
import { fromXml, toXml } from '../../shared/markup/xml.ts'
import { adaptNumbers } from '../../shared/memory/adapt-target.ts'
import { memoryTokens } from '../../shared/memory/tokens.ts'
import { comparableText } from '../../shared/revision/tokens.ts'
import { isTypographicChange } from '../../shared/revision/typographic-change.ts'
import { snippetOf } from '../../shared/search/snippet.ts'
import { stemWeights } from '../../shared/search/stem-weights.ts'
import { splitSentences } from '../../shared/segment/split-sentences.ts'
import { diffWords } from '../../shared/text/diff-words.ts'
import type { Case } from './harness.ts'
import { sentences } from './sentences.ts'

const terms: Term[] = [
  { id: '1', rule: 'preferred', forms: { ro: { base: 'consiliu' }, en: { base: 'council' } } },
  { id: '2', rule: 'preferred', forms: { ro: { base: 'a' }, en: { base: 'a', variants: ['a a a', 'a-a'] } } },
  { id: '3', rule: 'name', forms: { ro: { base: 'Ana Pop' }, en: { base: 'Anna Pop' } } },
  { id: '4', rule: 'forbidden', forms: { ro: { base: 'nimic' }, en: { base: 'nothing' } } },
  { id: '5', rule: 'keep', forms: { ro: { base: 'GUVERNUL' } } },
]

/** The same words in another order, so that a text of as many is compared with it. */
const other = (text: string): string => text.slice(text.length / 2) + text.slice(0, text.length / 2)

const readers: Record<string, (text: string) => unknown> = {
  'segmenting Romanian': (text) => splitSentences(text, 'ro'),
  'segmenting English': (text) => splitSentences(text, 'en'),
  identifying: identify,
  'finding terms': (text) => allTermHitsIn(terms, 'en', text),
  'finding phrases': (text) => [phrasesIn(text, 'ro'), targetNgrams(text, 'en')],
  checking: (text) =>
    checkPair({ source: { text }, target: { text: other(text) }, from: 'en', to: 'ro', terms: [...terms] }),
  'checking what is the same': (text) => checkPair({ source: { text }, target: { text }, from: 'ro', to: 'en' }),
  'checking against a short source': (text) =>
    checkPair({ source: { text: 'A source.' }, target: { text }, from: 'en', to: 'ro' }),
  'rating a translation': (text) =>
    confidenceOf({ source: { text }, target: { text: other(text) }, from: 'en', to: 'ro', checks: [] }),
  'finishing Romanian': (text) => finishTranslation({ text }, other(text), 'en', 'ro'),
  'finishing English': (text) => finishTranslation({ text }, other(text), 'ro', 'en'),
  'reading XML': (text) => fromXml({ text }, text),
  'mending an answer': (text) => mendAnswer({ text }, other(text)),
  'judging an answer': (text) => [answerFlaw(other(text), text), omissionSigns(text, other(text), 'en', 'ro')],
  'reading a chat': (text) => [readAnswer(text, new Set([1])), readAnswer(`{"id":1,"text":${text}}`, new Set([1]))],
  'writing XML': (text) => toXml({ text }),
  'writing Markdown': (text) => inlineMarkdown(text, []),
  remembering: (text) => memoryTokens(text),
  'adapting numbers': (text) =>
    adaptNumbers(text, { source: { text: other(text).replaceAll('1', '2') }, target: { text } }, 'en', 'ro'),
  'comparing words': (text) => diffWords(text, other(text)),
  'comparing typography': (text) => [isTypographicChange(text, other(text), 'ro'), comparableText(text)],
  searching: (text) => [
    stemWeights({ title: text, names: [], lead: '', headings: [], texts: [text] }, 'ro'),
    snippetOf(text, new Set(['consil']), 'ro'),
  ],
  naming: (text) => [toSlug(text, ''), authorsInByline(text), sectionInRubric(text)],
  'reading a table': (text) => readTermRows(text, { name: 'en-ro', locales: ['ro', 'en'] }),
}

/** What is done to a whole article or table at once, and not to a sentence. */
const whole = new Set(['segmenting Romanian', 'identifying', 'searching', 'reading a table'])
export const isWhole = ({ name }: Case): boolean => whole.has(name.slice(0, name.indexOf(':')))

export const cases: Case[] = Object.entries(readers).flatMap(([reader, run]) =>
  Object.entries(sentences).map(([shape, make]) => ({ name: `${reader}: ${shape}`, make, run })),
)
