import { describe, expect, it } from 'vitest'
import { inheritDocument } from '../../shared/article/inherit-document.ts'
import type { Document } from '../../shared/document/model/document.ts'
import { compareDocuments } from '../../shared/revision/compare-revisions.ts'
import { articleOf, minter, textsOf } from './article.ts'

/** Each list of paragraphs as the next revision of the one before. */
function revisions(...all: string[][][]): Document[] {
  const mint = minter()
  const documents: Document[] = []
  for (const [at, paragraphs] of all.entries()) {
    const now = articleOf(paragraphs, 'en', mint)
    const last = documents.at(-1)
    documents.push(last ? inheritDocument(last, now, at + 1).document : now)
  }
  return documents
}

const [quay, boat, mayor] = [
  'The quay is open.',
  'The boat carries fourteen cars and nobody complains.',
  'The mayor waved.',
]
const parts = ['The boat carries fourteen cars.', 'And nobody complains.']

const cases: [
  what: string,
  revisions: string[][][],
  differences: [kind: string, before: string[], after: string[]][],
][] = [
  ['nothing', [[[quay, boat]], [[quay, boat]]], []],
  [
    'a move',
    [
      [[quay], [boat]],
      [[boat], [quay]],
    ],
    [],
  ],
  ['a changed sentence', [[[quay, mayor]], [[quay, 'The mayor left.']]], [['changed', [mayor], ['The mayor left.']]]],
  [
    'one new and one gone',
    [[[quay, mayor]], [[parts[0] ?? '', quay]]],
    [
      ['new', [], [parts[0] ?? '']],
      ['removed', [mayor], []],
    ],
  ],
  ['a split', [[[quay, boat, mayor]], [[quay, ...parts, mayor]]], [['split', [boat], parts]]],
  ['a merge', [[[quay, ...parts, mayor]], [[quay, boat, mayor]]], [['merged', parts, [boat]]]],
  [
    'a split and a part of it dropped',
    [[[boat, mayor]], [[...parts, mayor]], [[parts[0] ?? '', mayor]]],
    [['changed', [boat], [parts[0] ?? '']]],
  ],
  ['a split taken back', [[[boat, mayor]], [[...parts, mayor]], [[boat, mayor]]], []],
]

const turned = new Map(Object.entries({ split: 'merged', merged: 'split', new: 'removed', removed: 'new' }))

function shown(before: Document, after: Document) {
  const textIn = (document: Document) => {
    const texts = new Map(textsOf(document).map(({ id, text }) => [id, text]))
    return (id: string) => texts.get(id)
  }
  return compareDocuments(before, after).map(({ kind, before: olds, after: news }) => [
    kind,
    olds.map(textIn(before)),
    news.map(textIn(after)),
  ])
}

describe('revisions compared', () => {
  it.each(cases)('show %s, and the other way round what takes it back', (_, texts, expected) => {
    const documents = revisions(...texts)
    const [first, last] = [documents[0], documents.at(-1)]
    if (!first || !last) throw new Error('no revisions')
    expect(shown(first, last)).toEqual(expected)
    const back = expected.map(([kind, before, after]) => [turned.get(kind) ?? kind, after, before])
    expect(shown(last, first).toSorted()).toEqual(back.toSorted())
  })
})
