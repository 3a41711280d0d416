import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type InlineTag, normalizeTags } from '../../shared/document/model/inline-tags.ts'

const text = 'Guvernul a anunțat măsuri.'
const mark: fc.Arbitrary<InlineTag> = fc
  .tuple(
    fc.nat(text.length),
    fc.nat(text.length),
    fc.constantFrom('em', 'strong', 'a', 'abbr'),
    fc.constantFrom('1', '2'),
  )
  .map(([start, end, name, variant]) => ({
    name: name as InlineTag['name'],
    start: Math.min(start, end),
    end: Math.max(start, end),
    ...(name === 'a' && { href: `https://exemplu.ro/${variant}` }),
    ...(name === 'abbr' && { title: variant }),
  }))

describe('normalizeTags', () => {
  it('joins a link that another tag had cut, in whatever order they stood', () => {
    const link = { name: 'a' as const, href: 'https://exemplu.ro/1' }
    const abbr = { name: 'abbr' as const, title: 'o notă' }
    const [inner, rest] = [
      { ...link, start: 3, end: 5 },
      { ...link, start: 5, end: 8 },
    ]
    expect(normalizeTags(text, [{ ...abbr, start: 0, end: 5 }, inner, rest])).toEqual(
      normalizeTags(text, [rest, { ...abbr, start: 0, end: 5 }, inner]),
    )
  })

  it('gives back what it gave', () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 6 }), (marks) => {
        const tags = normalizeTags(text, marks)
        expect(normalizeTags(text, tags)).toEqual(tags)
      }),
      { numRuns: 2000 },
    )
  })
})
