/** Many sentences in two or three revisions of an article. */
import { inheritDocument } from '../../../shared/article/inherit-document.ts'
import type { Document } from '../../../shared/document/model/document.ts'
import { compareDocuments } from '../../../shared/revision/compare-revisions.ts'
import { articleOf, minter } from '../../revision/article.ts'
import { filled } from '../harness.ts'
import { casesOf, list, sentencesIn, wordOf } from './cases-of.ts'

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

export const revisionsCases = casesOf(revisions, useRevision)
