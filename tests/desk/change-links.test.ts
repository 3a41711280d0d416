import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Link } from '../../functions/desk/browser/api/types.ts'
import {
  type Action,
  changeOf,
  type Joined,
  keysOf,
  likelyCut,
  withLinks,
} from '../../functions/desk/browser/links/change-links.ts'

/** `ab|x` is a link of the sentences a and b with x. */
const link = (text: string, more: Partial<Link> = {}): Link => {
  const [source = '', target = ''] = text.split('|')
  return { source: [...source], target: [...target], confidence: 0.4, ...more }
}
const show = ({ source, target }: Joined): string => `${source.join('')}|${target.join('')}`
/** What is sent for an action on a text such as "a|x bc|y", and the links after it. */
const act = (links: string, action: Action) => {
  const before = links.split(' ').map((text) => link(text))
  const change = changeOf(before, action)
  return change && [change.after.map(show).join(' '), withLinks(before, change.after, 'ana').map(show).join(' ')]
}

describe('mending links', () => {
  it.each<[string, string, Action, string, string]>([
    ['merges two', 'a|x b|y c|z', { kind: 'merge', row: 1 }, 'bc|yz', 'a|x bc|yz'],
    ['merges a sentence with none beside it', 'a|x b| c|z', { kind: 'merge', row: 0 }, 'ab|x', 'ab|x c|z'],
    ['splits', 'ab|xy', { kind: 'split', row: 0, source: 1, target: 1 }, 'a|x b|y', 'a|x b|y'],
    [
      'splits off a sentence with no counterpart',
      'ab|x',
      { kind: 'split', row: 0, source: 1, target: 1 },
      'a|x b|',
      'a|x b|',
    ],
    ['splits off several', 'abc|x', { kind: 'split', row: 0, source: 1, target: 1 }, 'a|x b| c|', 'a|x b| c|'],
    ['moves a target up', 'a|x b|yz', { kind: 'move', row: 1, side: 'target', by: -1 }, 'a|xy b|z', 'a|xy b|z'],
    ['moves a source down', 'ab|x c|z', { kind: 'move', row: 0, side: 'source', by: 1 }, 'a|x bc|z', 'a|x bc|z'],
    [
      'moves the only target down',
      'a|x b| c|z',
      { kind: 'move', row: 0, side: 'target', by: 1 },
      'a| b|x',
      'a| b|x c|z',
    ],
    [
      'moves a sentence without a counterpart',
      'a|x b|',
      { kind: 'move', row: 1, side: 'source', by: -1 },
      'ab|x',
      'ab|x',
    ],
    ['unlinks', 'a|x bc|y', { kind: 'unlink', row: 1 }, '|y b| c|', 'a|x |y b| c|'],
    ['confirms', 'a|x b|', { kind: 'confirm', row: 1 }, 'b|', 'a|x b|'],
  ])('%s', (_, links, action, sent, after) => {
    expect(act(links, action)).toEqual([sent, after])
  })

  it.each<[string, string, Action]>([
    ['a merge below the last', 'a|x', { kind: 'merge', row: 0 }],
    ['a merge of two sources', 'a| b|', { kind: 'merge', row: 0 }],
    ['a split that leaves one side of it empty', 'ab|x', { kind: 'split', row: 0, source: 2, target: 1 }],
    ['a move above the first', 'ab|x', { kind: 'move', row: 0, side: 'source', by: -1 }],
    ['a move of nothing', 'a|x |y', { kind: 'move', row: 1, side: 'source', by: -1 }],
    ['a move of a source to a source', 'a| b|y', { kind: 'move', row: 1, side: 'source', by: -1 }],
    ['unlinking what is not linked', 'a|', { kind: 'unlink', row: 0 }],
    ['an action where no link is', 'a|x', { kind: 'confirm', row: 1 }],
    ['a link of more than twenty sentences', `${'a'.repeat(20)}|x b|y`, { kind: 'merge', row: 0 }],
  ])('does not do %s', (_, links, action) => {
    expect(act(links, action)).toBeUndefined()
  })

  it('makes a link its person’s, and confirms only what no person made', () => {
    const links = [link('a|x'), link('b|y', { by: 'dan', confidence: 1 })]
    expect(changeOf(links, { kind: 'confirm', row: 1 })).toBeUndefined()
    const change = changeOf(links, { kind: 'confirm', row: 0 })
    expect(withLinks(links, change?.after ?? [], 'ana')[0]).toMatchObject({ by: 'ana', confidence: 1 })
  })
})

describe('where a link falls in two', () => {
  it.each([
    [['A long sentence.', 'Short.'], ['Scurt.', 'O propoziție lungă.'], { source: 1, target: 1 }],
    [['One two three.', 'Four.'], ['Unu doi trei.'], { source: 1, target: 1 }],
    [['One.', 'Two three four.'], ['Doi trei patru.'], { source: 1, target: 0 }],
    [['Aaaa.', 'Bbbb.', 'Cccc.'], ['Aaaa bbbb.', 'Cccc.'], { source: 2, target: 1 }],
  ])('%s and %s', (source, target, cut) => {
    expect(likelyCut(source, target)).toEqual(cut)
  })
})

describe('any row of actions', () => {
  /** Links that partition two texts, whose sentences are numbered. */
  const linksArbitrary = fc
    .array(
      fc.tuple(fc.nat(3), fc.nat(3)).filter(([source, target]) => source + target > 0),
      { minLength: 1, maxLength: 12 },
    )
    .map((sizes) => {
      let [source, target] = [0, 0]
      return sizes.map(
        ([sources, targets]): Link => ({
          source: Array.from({ length: sources }, () => `${source++}`),
          target: Array.from({ length: targets }, () => `${target++}`),
          confidence: 0.5,
        }),
      )
    })
  const row = fc.nat(12)
  const actionArbitrary: fc.Arbitrary<Action> = fc.oneof(
    fc.record({ kind: fc.constantFrom('confirm' as const, 'merge' as const, 'unlink' as const), row }),
    fc.record({ kind: fc.constant('split' as const), row, source: fc.nat(4), target: fc.nat(4) }),
    fc.record({
      ...{ kind: fc.constant('move' as const), row },
      ...{ side: fc.constantFrom('source' as const, 'target' as const), by: fc.constantFrom(-1 as const, 1 as const) },
    }),
  )
  const sentences = (links: readonly Joined[]) => links.flatMap(keysOf).toSorted()

  it('keeps every sentence of both sides in one link, and undone gives the links from before', () => {
    let done = 0
    fc.assert(
      fc.property(linksArbitrary, fc.array(actionArbitrary, { maxLength: 12 }), (links, actions) => {
        let now = links
        for (const action of actions) {
          const change = changeOf(now, action)
          if (!change) continue
          done++
          expect(sentences(change.after)).toEqual(sentences(change.before))
          const next = withLinks(now, change.after, 'ana')
          expect(sentences(next)).toEqual(sentences(links))
          expect(next.every(({ source, target }) => source.length + target.length > 0)).toBe(true)
          expect(withLinks(next, change.before, 'ana').map(show)).toEqual(now.map(show))
          now = next
        }
      }),
    )
    expect(done).toBeGreaterThan(100)
  })

  it('keeps every sentence whatever links are asked for', () => {
    fc.assert(
      fc.property(
        linksArbitrary,
        fc.array(fc.subarray(['0', '1', '2', '3', '4']), { minLength: 1 }),
        (links, asked) => {
          const known = new Set(sentences(links))
          const free = new Set(known)
          const joined = asked
            .map((ids) => ({
              source: ids.filter((id) => free.delete(`s-${id}`)),
              target: ids.filter((id) => free.delete(`t-${id}`)),
            }))
            .filter(({ source, target }) => source.length + target.length > 0)
          expect(sentences(withLinks(links, joined, 'ana'))).toEqual([...known].toSorted())
        },
      ),
    )
  })
})
