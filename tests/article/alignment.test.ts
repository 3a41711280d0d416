/** Links hold every sentence of both sides once, whatever people change and revisions take away. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignedDrafts, alignedIds, documentLinks } from '../../shared/article/aligned-drafts.ts'
import { type AlignmentRecord, currentAlignment, type Link, linksOver } from '../../shared/article/alignment.ts'
import { segmentsToTranslate } from '../../shared/article/source-segment.ts'
import { parse } from '../../shared/document/parse/parse.ts'

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n}`)

const sizes = fc.record({ sources: fc.nat(9), targets: fc.nat(9) })

/** Links of any shape over these sentences, each named at most once. */
const linksFor = ({ sources, targets }: { sources: number; targets: number }) =>
  fc
    .record({
      source: fc.shuffledSubarray(names('s', sources)),
      target: fc.shuffledSubarray(names('t', targets)),
      cuts: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 6 }),
    })
    .map(({ source, target, cuts }) => {
      const [left, right] = [[...source], [...target]]
      return cuts
        .map(([m, n]) => ({ source: left.splice(0, m), target: right.splice(0, n) }))
        .filter((link) => link.source.length + link.target.length > 0)
    })

const history = sizes.chain((size) =>
  fc.record({
    size: fc.constant(size),
    first: linksFor(size),
    changes: fc.array(linksFor(size), { maxLength: 5 }),
    gone: fc.record({
      source: fc.subarray(names('s', size.sources)),
      target: fc.subarray(names('t', size.targets)),
    }),
  }),
)

const about = { v: 1, source: 'o', translation: 't', first: 1, round: 1, at: 0 } as const

function records(
  first: Pick<Link, 'source' | 'target'>[],
  changes: Pick<Link, 'source' | 'target'>[][],
): AlignmentRecord[] {
  const whole = first.map((link) => ({ ...link, confidence: 0.5 }))
  return [
    { kind: 'whole', ...about, n: 1, links: whole },
    ...changes.map((links, n) => ({ kind: 'change' as const, ...about, n: n + 2, by: 'ana', links })),
  ]
}

const without = (all: string[], gone: string[]) => all.filter((id) => !gone.includes(id))

describe('links', () => {
  it('partition both sides after any changes, also of sentences that are gone or new', () => {
    fc.assert(
      fc.property(history, ({ size, first, changes, gone }) => {
        const sources = without(names('s', size.sources), gone.source)
        const targets = without(names('t', size.targets), gone.target)
        const links = linksOver(currentAlignment(records(first, changes))?.links ?? [], sources, targets)
        expect(links.flatMap(({ source }) => source).sort()).toEqual([...sources].sort())
        expect(links.flatMap(({ target }) => target).sort()).toEqual([...targets].sort())
      }),
    )
  })

  it('of the last change stay as the person made them', () => {
    fc.assert(
      fc.property(history, ({ size, first, changes }) => {
        const last = changes.at(-1) ?? []
        const current = currentAlignment(records(first, changes))?.links ?? []
        const links = linksOver(current, names('s', size.sources), names('t', size.targets))
        const sorted = ({ source, target }: Pick<Link, 'source' | 'target'>) =>
          JSON.stringify([[...source].sort(), [...target].sort()])
        const shapes = new Set(links.filter(({ by }) => by === 'ana').map(sorted))
        expect(last.map(sorted).filter((shape) => !shapes.has(shape))).toEqual([])
      }),
    )
  })

  it('are in the order of the original, and a sentence of the translation alone follows the one before it', () => {
    const links = linksOver(
      [
        { source: ['s1'], target: ['t2'], confidence: 1 },
        { source: ['s0'], target: ['t0'], confidence: 1 },
      ],
      ['s0', 's1'],
      ['t0', 't1', 't2', 't3'],
    )
    expect(links.map(({ source, target }) => [...source, ...target].join(' '))).toEqual(['s0 t0', 't1', 's1 t2', 't3'])
  })
})

describe('drafts of links', () => {
  let minted = 0
  const document = (text: string, prefix: string, locale: 'en' | 'ro') => {
    const parsed = parse({ format: 'markdown', content: text, locale }, () => `${prefix}${++minted}`)
    if (!parsed.ok) throw new Error('the text does not parse')
    return parsed.document
  }
  const source = document('# One\n\nTwo is here. Three is here.\n\nFour is here.', 'o', 'en')
  const target = document('# Unu\n\nDoi e aici. Trei e aici. Cinci e aici.\n\nȘase e aici.\n\nPatru e aici.', 't', 'ro')
  const [sources, targets] = [alignedIds(source), alignedIds(target)]

  /** Any links over the sentences of both documents. */
  const anyLinks = linksFor({ sources: sources.length, targets: targets.length }).map((links) =>
    links.map(
      (link): Link => ({
        source: link.source.map((name) => sources[Number(name.slice(1))] ?? ''),
        target: link.target.map((name) => targets[Number(name.slice(1))] ?? ''),
        confidence: 0.5,
      }),
    ),
  )

  it('have every sentence of the translation once, whatever is linked', () => {
    fc.assert(
      fc.property(anyLinks, (links) => {
        const all = documentLinks(links, source, target)
        const drafts = alignedDrafts(source, target, all)
        const shown = drafts.flatMap(({ target, link }) => [
          target?.text ?? '',
          ...[...(link?.before ?? []), ...(link?.after ?? [])].map(({ text }) => text),
        ])
        const words = (text: string) => text.match(/\p{L}+/gu) ?? []
        const ofTranslation = segmentsToTranslate(target).flatMap(({ source: { text } }) => words(text))
        expect(shown.flatMap(words).sort()).toEqual([...ofTranslation].sort())
        expect(drafts.map(({ segment }) => segment).sort()).toEqual([...sources].sort())
      }),
    )
  })
})
