import { expect, it } from 'vitest'
import { cutMarkdown } from '../../shared/document/parse/cut-markdown.ts'
import { maxParseCost, pieceCost, withinBudget } from '../../shared/document/parse/markdown-budget.ts'
import { parse } from '../../shared/document/parse/parse.ts'
import { exact, miscounted, visible } from '../document/characters.ts'
import { counter } from '../document/parsed.ts'
import { KiB } from './harness.ts'
import { cases as markdown } from './markdown.ts'
import { cases as text } from './text.ts'

const packed = (text: string) => text.replace(/\s+/g, '')

it.each(markdown)(
  'Markdown gives its parser no more than it affords, and every character to some reader: $name',
  ({ make }) => {
    const content = make(256 * KiB)
    const pieces = withinBudget(cutMarkdown(content))
    const cost = pieces.map((piece) =>
      piece.kind === 'plain' ? 0 : (pieceCost({ ...piece, kind: piece.kind }) ?? Infinity),
    )
    expect(cost.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(maxParseCost)
    // A long fence is opened again in each of its pieces.
    if (!pieces.some(({ kind }) => kind === 'code'))
      expect(packed(pieces.map((piece) => piece.text).join(''))).toBe(packed(content))
  },
)

it.each(text)('text keeps every character that can be seen, or says what it leaves out: $name', ({ make }) => {
  const content = make(24 * KiB)
  const result = parse({ format: 'text', content, locale: 'en' }, counter())
  if (!result.ok) return
  expect(miscounted(result.document, content)).toEqual(exact)
  const blocks = result.document.blocks.filter(({ roleReason }) => roleReason !== 'named')
  if (!result.document.dropped) expect(visible(blocks.map((block) => block.text).join(''))).toBe(visible(content))
})
