import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignSentences } from '../../shared/alignment/align-sentences.ts'
import type { FixedLink, Texts, Unit } from '../../shared/alignment/model.ts'

const english = [
  'Night buses return to the harbour line after six years',
  'The city council voted on Tuesday to bring back the night buses on line 14.',
  'The service was stopped in 2019, when the operator lost 1.2 million euros a year.',
  '"People who work in the port had no way home," said Maria Dobrescu, who drove the last bus.',
  'Will the passengers come back?',
  'The first bus leaves on 3 March at midnight.',
]
const romanian = [
  'Autobuzele de noapte revin pe linia portului după șase ani',
  'Consiliul local a votat marți reluarea autobuzelor de noapte pe linia 14.',
  'Serviciul a fost oprit în 2019, când operatorul pierdea 1,2 milioane de euro pe an.',
  '„Oamenii care lucrează în port nu aveau cu ce să ajungă acasă”, a spus Maria Dobrescu, care a condus ultimul autobuz.',
  'Se vor întoarce pasagerii?',
  'Primul autobuz pleacă pe 3 martie, la miezul nopții.',
]
const units = (texts: readonly string[]): Unit[] => texts.map((text) => ({ text }))
const align = (source: Unit[], target: Unit[], more: Partial<Texts> = {}) =>
  alignSentences({ source, target, from: 'en', to: 'ro', ...more }).links
const places = (source: readonly string[], target: readonly string[], more: Partial<Texts> = {}) =>
  align(units(source), units(target), more).map((link) => [link.source, link.target])
const straight = (count: number) => Array.from({ length: count }, (_, at) => [[at], [at]])

describe('alignSentences', () => {
  it('links each sentence with its translation', () => {
    expect(places(english, romanian)).toEqual(straight(6))
  })

  it('aligns from Romanian into English as from English into Romanian', () => {
    expect(places(romanian, english, { from: 'ro', to: 'en' })).toEqual(straight(6))
  })

  it('leaves a sentence alone that was not translated', () => {
    expect(places(english, romanian.toSpliced(2, 1))).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], []],
      [[3], [2]],
      [[4], [3]],
      [[5], [4]],
    ])
  })

  it('leaves sentences alone that the translation adds', () => {
    const added = ['Redacția a verificat orarul la sediul companiei.', 'Biletele costă 5 lei.']
    const found = places(english, romanian.toSpliced(3, 0, ...added))
    expect(found).toContainEqual([[], [3]])
    expect(found).toContainEqual([[], [4]])
    expect(found.filter(([source, target]) => source?.length === 1 && target?.length === 1)).toHaveLength(6)
  })

  it('links a sentence with the two that it was translated as', () => {
    const joined = english.toSpliced(1, 2, `${english[1]} ${english[2]}`)
    expect(places(joined, romanian)).toContainEqual([[1], [1, 2]])
  })

  it('links two sentences with the one that they were joined to', () => {
    const joined = romanian.toSpliced(1, 2, `${romanian[1]} ${romanian[2]}`)
    expect(places(english, joined)).toContainEqual([[1, 2], [1]])
  })

  it('gives the link that is wrong less confidence than those that are right', () => {
    const other = 'Vânzările de biciclete au scăzut la începutul toamnei, arată un raport al comercianților.'
    const links = align(units(english), units(romanian.with(4, other)))
    const least = links.toSorted((a, b) => a.confidence - b.confidence)[0]
    expect([least?.source, least?.target]).toContainEqual([4])
  })

  // Nothing alike in both languages, and the third sentence of the source has no counterpart.
  const words = ['gorse', 'fjord', 'knave', 'heath', 'yeast', 'plumb', 'quill', 'loom']
  const others = ['zăvoi', 'strâmt', 'șotron', 'bucium', 'țânțar', 'măciuc', 'viscol', 'rugină']
  const strange = words.map((word) => `They found ${word} inside.`)
  const itsTarget = others.map((word) => `Ei aflară ${word} acolo.`).toSpliced(2, 1)
  const withoutThird = words.map((_, at) => [[at], at === 2 ? [] : [at < 2 ? at : at - 1]])

  it('finds counterparts by the glossary', () => {
    const terms = words.map((word, at) => ({ source: word, target: others[at] ?? '' }))
    expect(places(strange, itsTarget)).not.toEqual(withoutThird)
    expect(places(strange, itsTarget, { terms })).toEqual(withoutThird)
  })

  it('finds counterparts by an engine’s translation', () => {
    const source = strange.map((text, at) => ({ text, translation: `Au găsit ${others[at]} înăuntru.` }))
    expect(align(source, units(itsTarget)).map((link) => [link.source, link.target])).toEqual(withoutThird)
  })

  it('does not link a caption with a paragraph that says something else', () => {
    const source = [
      { text: 'The port at night', kind: 'caption' },
      { text: 'Trams stopped.', kind: 'paragraph' },
    ]
    const target = [{ text: 'Tramvaiele s-au oprit.', kind: 'paragraph' }]
    expect(align(source, target).map((link) => [link.source, link.target])).toEqual([
      [[0], []],
      [[1], [0]],
    ])
  })

  it('links the sentence that begins a paragraph with the one that does', () => {
    const source = [
      { text: 'The port closed.', block: 0 },
      { text: 'No.', block: 0 },
      { text: 'No.', block: 1 },
      { text: 'It snows.', block: 1 },
    ]
    const target = [
      { text: 'Portul s-a închis.', block: 0 },
      { text: 'Nu.', block: 1 },
      { text: 'Ninge.', block: 1 },
    ]
    expect(align(source, target).map((link) => [link.source, link.target])).toContainEqual([[2], [1]])
  })

  it('joins sentences of one paragraph rather than of two', () => {
    const source = [
      { text: 'It rained.', block: 0 },
      { text: 'It snowed.', block: 1 },
      { text: 'It hailed.', block: 1 },
    ]
    const target = [
      { text: 'A plouat.', block: 0 },
      { text: 'A nins și a căzut grindină.', block: 1 },
    ]
    expect(align(source, target).map((link) => [link.source, link.target])).toEqual([
      [[0], [0]],
      [[1, 2], [1]],
    ])
  })

  it('keeps links that people made, and aligns the rest around them', () => {
    const fixed = [
      { source: [2], target: [] },
      { source: [4], target: [1] },
    ]
    const links = align(units(english), units(romanian), { fixed })
    expect(links).toContainEqual({ source: [2], target: [], confidence: 1 })
    expect(links).toContainEqual({ source: [4], target: [1], confidence: 1 })
    expect(links).toContainEqual({ source: [0], target: [0], confidence: expect.any(Number) })
    expect(links).toContainEqual({ source: [5], target: [5], confidence: expect.any(Number) })
  })

  it('keeps links that people made across each other', () => {
    const fixed = [
      { source: [0], target: [5] },
      { source: [5], target: [0] },
      { source: [2, 3], target: [2, 3] },
    ]
    const links = align(units(english), units(romanian), { fixed })
    for (const link of fixed) expect(links).toContainEqual({ ...link, confidence: 1 })
    expect(links).toContainEqual({ source: [1], target: [1], confidence: expect.any(Number) })
  })

  it('does not join sentences across one that a person left alone', () => {
    const joined = romanian.toSpliced(1, 2, `${romanian[1]} ${romanian[2]}`)
    const inserted = english.toSpliced(2, 0, 'Trams are not affected.')
    const links = align(units(inserted), units(joined), { fixed: [{ source: [2], target: [] }] })
    for (const link of links)
      expect(link.source.every((unit, at) => at === 0 || unit === (link.source[at - 1] ?? 0) + 1)).toBe(true)
  })

  it('aligns empty texts and empty sentences', () => {
    expect(places([], [])).toEqual([])
    expect(places(['One.', 'Two.'], [])).toEqual([
      [[0], []],
      [[1], []],
    ])
    expect(places([], ['Unu.'])).toEqual([[[], [0]]])
    expect(places(['', ''], ['']).flatMap(([source]) => source)).toEqual([0, 1])
  })
})

const pieces = [
  ...english,
  ...romanian,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '((((',
  '1.234.567',
  'a'.repeat(500),
  '„',
  '\u0301'.repeat(50),
]
const text = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 60 }))
const someUnits = fc.array(
  fc.record(
    { text, kind: fc.constantFrom('title', 'paragraph'), block: fc.nat(5), translation: text },
    { requiredKeys: ['text'] },
  ),
  { maxLength: 12 },
)
const someFixed = fc.array(
  fc.record({ source: fc.array(fc.nat(14), { maxLength: 3 }), target: fc.array(fc.nat(14), { maxLength: 3 }) }),
  { maxLength: 4 },
)

describe('whatever the texts, alignSentences', () => {
  it('gives every unit of both sides once, with a confidence from 0 to 1', () => {
    fc.assert(
      fc.property(someUnits, someUnits, someFixed, (source, target, fixed) => {
        const links = align(source, target, { fixed })
        const sorted = (side: 'source' | 'target') => links.flatMap((link) => link[side]).toSorted((a, b) => a - b)
        expect(sorted('source')).toEqual(source.map((_, at) => at))
        expect(sorted('target')).toEqual(target.map((_, at) => at))
        for (const { confidence } of links) expect(confidence >= 0 && confidence <= 1).toBe(true)
      }),
    )
  })

  it('keeps both in order where nobody fixed a link, and gives the same again', () => {
    fc.assert(
      fc.property(someUnits, someUnits, (source, target) => {
        const links = align(source, target)
        expect(links.flatMap((link) => link.source)).toEqual(source.map((_, at) => at))
        expect(links.flatMap((link) => link.target)).toEqual(target.map((_, at) => at))
        expect(align(source, target)).toEqual(links)
      }),
    )
  })

  it('gives back each link that a person made, unless an earlier one has its units', () => {
    fc.assert(
      fc.property(someUnits, someUnits, someFixed, (source, target, fixed) => {
        const links = align(source, target, { fixed })
        const taken = { source: new Set<number>(), target: new Set<number>() }
        for (const link of fixed) {
          if (!isFree(link, source.length, target.length, taken)) continue
          for (const unit of link.source) taken.source.add(unit)
          for (const unit of link.target) taken.target.add(unit)
          const unique = (list: readonly number[]) => [...new Set(list)].toSorted((a, b) => a - b)
          expect(links).toContainEqual({ source: unique(link.source), target: unique(link.target), confidence: 1 })
        }
      }),
    )
  })
})

function isFree(
  link: FixedLink,
  sources: number,
  targets: number,
  taken: { source: Set<number>; target: Set<number> },
) {
  if (link.source.length + link.target.length === 0) return false
  return (
    link.source.every((unit) => unit < sources && !taken.source.has(unit)) &&
    link.target.every((unit) => unit < targets && !taken.target.has(unit))
  )
}
