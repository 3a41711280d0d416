import { describe, expect, it } from 'vitest'
import type { Link } from '../../functions/desk/browser/api/types.ts'
import { withLinks } from '../../functions/desk/browser/links/change-links.ts'
import {
  blockStarts,
  isUnsure,
  nextUnsure,
  orderOf,
  placesOf,
  rowsOf,
  surenessOf,
} from '../../functions/desk/browser/links/rows.ts'

const link = (source: string, target: string, confidence: number, by?: string): Link => ({
  ...{ source: [...source], target: [...target], confidence },
  ...(by && { by }),
})
const links = [
  link('a', 'w', 0.95),
  link('b', 'x', 0.3),
  link('c', '', 0.8),
  link('d', 'y', 0.6),
  link('e', 'z', 1, 'ana'),
]
const shown = (order: 'reading' | 'unsure', now = links) =>
  rowsOf(now, order, placesOf(links, order)).map(({ link, at }) => `${link.source.join('')}${at}`)

describe('the links that the page shows', () => {
  it('are all, as they are read, or those that no person made with the least sure first', () => {
    expect(shown('reading')).toEqual(['a0', 'b1', 'c2', 'd3', 'e4'])
    expect(shown('unsure')).toEqual(['b1', 'd3', 'c2', 'a0'])
  })

  it('keep their places while they are mended', () => {
    const merged = withLinks(links, [{ source: ['d', 'e'], target: ['y', 'z'] }], 'ana')
    expect(shown('unsure', merged)).toEqual(['b1', 'de3', 'c2', 'a0'])
    const split = withLinks(
      links,
      [
        { source: [], target: ['x'] },
        { source: ['b'], target: [] },
      ],
      'ana',
    )
    expect(shown('unsure', split)).toEqual(['b2', '1', 'd4', 'c3', 'a0'])
  })

  it('are in the order that the address names', () => {
    expect([orderOf('?order=unsure'), orderOf(''), orderOf('?order=none')]).toEqual(['unsure', 'reading', 'reading'])
  })
})

describe('a link', () => {
  it('is sure, likely or unsure, and sure if a person made it', () => {
    expect(links.map(surenessOf)).toEqual(['sure', 'unsure', 'likely', 'unsure', 'sure'])
    expect(isUnsure(link('a', 'w', 0.1, 'ana'))).toBe(false)
  })

  it('that is unsure is found after a place, and from the top again', () => {
    const rows = rowsOf(links, 'reading', placesOf(links, 'reading'))
    expect([-1, 0, 1, 3].map((place) => nextUnsure(rows, place)?.at)).toEqual([1, 1, 3, 1])
    expect(nextUnsure(rows.slice(4), 0)).toBeUndefined()
  })

  it('begins a block where its first sentence does', () => {
    const blocks: Record<string, string> = { a: 'one', b: 'one', c: 'two', d: 'two', w: 'eins', x: 'eins', n: 'zwei' }
    const text = [link('a', 'w', 1), link('b', 'x', 1), link('', 'n', 1), link('c', '', 1), link('d', '', 1)]
    expect(blockStarts(text, (_, id) => blocks[id])).toEqual([true, false, true, true, false])
  })
})
