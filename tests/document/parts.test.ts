/** A long document is cut into parts of whole blocks. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutParts } from '../../shared/document/model/document-parts.ts'
import { parse } from '../../shared/document/parse/parse.ts'

function blocksOf(content: string) {
  let minted = 0
  const parsed = parse({ format: 'markdown', content, locale: 'en' }, () => `i${minted++}`)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.document.blocks
}

const limits = { segments: 4, characters: 200 }
const line = fc.constantFrom(
  'A boat came in.',
  'It rained. Nobody saw it. They slept.',
  '# Noon',
  '- one',
  '1. two',
  '> three',
)

it('cuts between blocks, loses none, and fills no part beyond twice its limit', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (lines) => {
      const blocks = blocksOf(lines.join('\n\n'))
      const parts = cutParts(blocks, limits)
      expect(parts.flat().map(({ id, text }) => [id, text])).toEqual(blocks.map(({ id, text }) => [id, text]))
      for (const part of parts) {
        const segments = part.reduce((sum, block) => sum + block.segments.length, 0)
        expect(part.length === 1 || segments <= 2 * limits.segments).toBe(true)
      }
    }),
  )
})

it('goes on with the number of a list that is longer than a part', () => {
  const list = Array.from({ length: 20 }, (_, at) => `${at + 3}. Item number ${at + 3}`).join('\n')
  const starts = cutParts(blocksOf(list), limits).map((part) => part[0]?.within?.find(({ ordered }) => ordered)?.start)
  expect(starts).toEqual([3, 11, 19])
})

it('leaves a short document whole', () => {
  expect(cutParts(blocksOf('# Noon\n\nA boat came in.'))).toHaveLength(1)
})
