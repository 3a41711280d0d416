import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Format } from '../../shared/document/format.ts'
import { parse } from '../../shared/document/parse/parse.ts'
import { carryTags } from '../../shared/revision/carry-tags.ts'
import { type RevisedDocument, reviseDocument, type SegmentChangeKind } from '../../shared/revision/revise-document.ts'
import { articleOf, minter, textsOf } from './article.ts'

const mint = minter()

function read(content: string, format: Format = 'markdown') {
  const result = parse({ format, content, locale: 'en' }, () => mint('s'))
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.document
}

const texts = ({ document, changes }: RevisedDocument, ...kinds: SegmentChangeKind[]) =>
  textsOf(document).flatMap(({ text }, at) => (kinds.includes(changes[at]?.kind ?? 'new') ? [text] : []))

describe('revise, on an article of 60 segments', () => {
  const original = readFileSync(join(import.meta.dirname, '../samples/articles/sixty.en.md'), 'utf8')
  const before = read(original.replace('which is cheapest', 'which is cheapset'))
  const edits: [string, string][] = [
    ['5,200 loaves', '5,300 loaves'],
    ['Some need the daylight', 'Nobody paid them to answer. Some need the daylight'],
    ['Nothing has gone astray yet except a crate of mussels. ', ''],
    ['The cleaners come out of the offices, and the', 'The cleaners come out of the offices. The'],
  ]
  const paragraphs = edits.reduce((text, [old, now]) => text.replace(old, now), original).split('\n\n')
  const moved = paragraphs.toSpliced(3, 1).toSpliced(7, 1)
  const after = read([...moved, paragraphs[3], paragraphs[8]].join('\n\n'))
  const revision = reviseDocument(before, after)
  const counts = Map.groupBy(revision.changes, ({ kind }) => kind)

  it('leaves the number and the split sentence stale, one new, one removed, none lost', () => {
    expect(before.blocks.flatMap(({ segments }) => segments).length).toBe(60)
    expect(texts(revision, 'changed')).toEqual([
      "By four o'clock there will be 5,300 loaves on the racks, most of them already sold.",
    ])
    expect(texts(revision, 'split')).toEqual(['The cleaners come out of the offices.', 'The first clerks go in.'])
    expect(texts(revision, 'new')).toEqual(['Nobody paid them to answer.'])
    expect(texts(revision, 'typographic')).toEqual([
      'Electricity, which is cheapest after one in the morning, has come down a little.',
    ])
    expect(revision.removed.length).toBe(1)
    const kept = (counts.get('same')?.length ?? 0) + (counts.get('moved')?.length ?? 0)
    expect(kept).toBe(60 - ['number', 'slip', 'dropped', 'split'].length)
  })

  it('leaves their ids to the moved paragraphs, too', () => {
    expect(counts.get('moved')?.length).toBeGreaterThan(4)
    const ids = new Set(before.blocks.map(({ id }) => id))
    expect(revision.document.blocks.filter(({ id }) => !ids.has(id))).toEqual([])
  })
})

describe('revise', () => {
  const one = (before: string[], after: string[]) =>
    reviseDocument(articleOf([before], 'en', mint), articleOf([after], 'en', mint))

  it('leaves templated sentences to their numbers, and a changed one to its place', () => {
    const line = (n: number) => `Sentence number ${n} of the list says no more than this.`
    const before = [1, 2, 3, 4, 5, 6, 7, 8].map(line)
    expect(texts(one(before, [1, 2, 4, 5, 6, 7, 8, 3].map(line)), 'changed', 'new')).toEqual([])
    expect(texts(one(before, [1, 2, 3, 44, 5, 6, 7, 8].map(line)), 'changed')).toEqual([line(44)])
    expect(texts(one(before, [9, 1, 2, 3, 4, 5, 6, 7].map(line)), 'new')).toEqual([line(9)])
  })

  it('gives a sentence that comes back its id', () => {
    const first = articleOf([['It rained.', 'The river rose by two metres.', 'Nobody slept.']], 'en', mint)
    const second = reviseDocument(first, articleOf([['It rained.', 'The river rose by three metres.']], 'en', mint))
    const third = reviseDocument(
      second.document,
      articleOf([['Nobody slept.', 'It rained.']], 'en', mint),
      textsOf(first),
    )
    expect(second.changes.map(({ kind }) => kind)).toEqual(['same', 'changed'])
    const ids = textsOf(first).map(({ id }) => id)
    expect(third.changes.map(({ kind, segment }) => [kind, segment])).toEqual([
      ['revived', ids[2]],
      ['same', ids[0]],
    ])
    expect(third.removed).toEqual([ids[1]])
  })

  it('gives an earlier text its id where nothing else says so: put back, and moved at once', () => {
    const [rain, sleep, rose] = ['It rained.', 'Nobody slept.', 'The river rose by two metres.']
    const first = articleOf([[rain, rose, sleep]], 'en', mint)
    const second = reviseDocument(
      first,
      articleOf([[rain, 'The river rose by nine metres in one night.', sleep]], 'en', mint),
    )
    expect(second.changes.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same'])
    const back = () => articleOf([[rain, sleep], [rose]], 'en', mint)
    const third = reviseDocument(second.document, back(), textsOf(first))
    expect(third.changes[2]).toMatchObject({ segment: textsOf(first)[1]?.id, kind: 'changed' })
    expect(reviseDocument(second.document, back()).changes[2]?.kind).toBe('new')
  })

  it('keeps the ids of tags where a link is put before them, and tells of those it could not', () => {
    const before = read('It was *never* dull. The [mayor](https://example.org/a) left.\n\nThey **sang** for hours.')
    const put = read(
      'It [was](https://example.org/b) *never* dull. The [mayor](https://example.org/a) left.\n\nThey **sang** for hours.',
    )
    const [block] = reviseDocument(before, put).document.blocks
    expect(block?.tags.map(({ id, name }) => `${id} ${name}`)).toEqual(['3 a', '1 em', '2 a'])
    const { changes } = reviseDocument(before, put)
    expect(changes.map(({ kind, markup }) => [kind, markup === true])).toEqual([
      ['same', true],
      ['same', false],
      ['same', false],
    ])
    const joined = read('They **sang** for hours. It was *never* dull. The [mayor](https://example.org/a) left.')
    const revision = reviseDocument(before, joined)
    expect(revision.document.blocks[0]?.tags.map(({ id }) => id)).toEqual(['1', '3', '2'])
    expect(revision.changes.map(({ renamed }) => renamed)).toEqual([undefined, { '1': '3' }, undefined])
  })

  it("brings a target's tags up to a source with other addresses, and drops those that it has no more", () => {
    const tag = { start: 0, end: 3, name: 'a' } as const
    const target = {
      text: 'Primarul',
      tags: [
        { ...tag, id: '1', href: 'https://example.org/a' },
        { ...tag, id: '2' },
      ],
    }
    const source = { text: 'The mayor', tags: [{ ...tag, id: '1', start: 4, end: 9, href: 'https://example.org/b' }] }
    expect(carryTags(target, source)).toEqual({
      text: 'Primarul',
      tags: [{ ...tag, id: '1', href: 'https://example.org/b' }],
    })
  })

  it('leaves a picture without words its block, and a paragraph cut in two the longer part', () => {
    const before = read('![](https://example.org/a.jpg)\n\nA story with a long beginning that goes on. An end.')
    const after = read('A story with a long beginning that goes on.\n\nAn end.\n\n![](https://example.org/a.jpg)')
    const [picture, text] = before.blocks.map(({ id }) => id)
    const ids = reviseDocument(before, after).document.blocks.map(({ id }) => id)
    expect([ids[0], ids[2]]).toEqual([text, picture])
    expect(ids[1]).not.toBe(text)
  })

  it('throws when the new document has old ids', () => {
    const document = articleOf([['It rained.']], 'en', mint)
    expect(() => reviseDocument(document, document)).toThrow('has an old one')
  })

  it('matches 5,000 segments that changed, and 5,000 that are all the same', () => {
    const article = (text: (n: number) => string) =>
      articleOf(
        Array.from({ length: 500 }, (_, p) => Array.from({ length: 10 }, (_, s) => text(10 * p + s))),
        'en',
        mint,
      )
    const of = (text: (n: number) => string, now: (n: number) => string) =>
      Map.groupBy(reviseDocument(article(text), article(now)).changes, ({ kind }) => kind)
    const numbered = (n: number) =>
      `The count of house ${n} was taken by ${n % 7} people in the year ${1900 + (n % 90)}.`
    const changed = of(numbered, (n) => (n % 10 === 3 ? numbered(n).replace('people', 'old men') : numbered(n)))
    expect([changed.get('same')?.length, changed.get('changed')?.length]).toEqual([4500, 500])
    expect(
      of(
        () => 'Yes.',
        () => 'Yes.',
      ).get('same')?.length,
    ).toBe(5000)
    expect(
      of(
        () => 'Yes.',
        () => 'No.',
      ).get('new')?.length,
    ).toBe(5000)
  })
})
