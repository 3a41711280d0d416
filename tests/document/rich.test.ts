import { describe, expect, it } from 'vitest'
import type { Block, RichText } from '../../shared/document/model/document.ts'
import { joinTargets, segmentText } from '../../shared/document/model/rich-text.ts'
import { parsed } from './parsed.ts'

function blockOf(html: string): Block {
  const [block] = parsed('html', html).blocks
  if (!block) throw new Error('no block')
  return block
}

const block = blockOf('<p>Primarul <b>a plecat. Nu se</b> știe unde. <a href="/x">Poate acasă.</a></p>')
const [first, second, third] = block.segments.map((segment) => segmentText(block, segment))

describe('segmentText', () => {
  it('cuts the tags to the segment', () => {
    expect([first, second, third]).toEqual([
      { text: 'Primarul a plecat.', tags: [{ id: '1', name: 'strong', start: 9, end: 18 }] },
      { text: 'Nu se știe unde.', tags: [{ id: '1', name: 'strong', start: 0, end: 5 }] },
      { text: 'Poate acasă.', tags: [{ id: '2', name: 'a', href: '/x', start: 0, end: 12 }] },
    ])
  })
})

describe('joinTargets', () => {
  it('gives the source back where there is no target', () => {
    expect(joinTargets(block, () => null)).toEqual({ text: block.text, tags: block.tags, segments: block.segments })
  })

  it('joins parts of a tag that goes on over the gap', () => {
    const targets: (RichText | null)[] = [
      { text: 'The mayor has left.', tags: [{ id: '1', name: 'strong', start: 10, end: 19 }] },
      { text: 'Nobody knows where.', tags: [{ id: '1', name: 'strong', start: 0, end: 6 }] },
      null,
    ]
    const joined = joinTargets(block, (id) => targets[block.segments.findIndex((segment) => segment.id === id)] ?? null)
    expect(joined.text).toBe('The mayor has left. Nobody knows where. Poate acasă.')
    expect(joined.tags).toEqual([
      { id: '1', name: 'strong', start: 10, end: 26 },
      { id: '2', name: 'a', href: '/x', start: 40, end: 52 },
    ])
    expect(joined.segments.map(({ start, end }) => joined.text.slice(start, end))).toEqual([
      'The mayor has left.',
      'Nobody knows where.',
      'Poate acasă.',
    ])
    expect(joined.segments.map(({ id }) => id)).toEqual(block.segments.map(({ id }) => id))
  })

  it('gives parts that no longer touch ids of their own, and keeps offsets in the text', () => {
    const targets: RichText[] = [
      { text: 'Left has the mayor.', tags: [{ id: '1', name: 'strong', start: 0, end: 8 }] },
      { text: 'Where?', tags: [{ id: '1', name: 'strong', start: 0, end: 99 }] },
    ]
    const joined = joinTargets(block, (id) => targets[block.segments.findIndex((segment) => segment.id === id)] ?? null)
    expect(joined.tags.map(({ id, start, end }) => [id, start, end])).toEqual([
      ['1', 0, 8],
      ['1-2', 20, 26],
      ['2', 27, 39],
    ])
  })
})
