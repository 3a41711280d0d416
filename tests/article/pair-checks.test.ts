import { describe, expect, it } from 'vitest'
import { checksOf, recheckTerms } from '../../shared/article/pair-checks.ts'
import type { Term } from '../../shared/glossary/term.ts'
import { readTable } from '../check/planted.ts'

const terms: Term[] = [
  { id: '1', rule: 'preferred', forms: { ro: { base: 'primar' }, en: { base: 'mayor' } } },
  { id: '2', rule: 'forbidden', forms: { ro: { base: 'oraș' }, en: { base: 'town' } } },
  { id: '3', rule: 'preferred', forms: { ro: { base: 'leu' }, en: { base: 'leu' } } },
]
const { pairs } = readTable('planted')
const spoken = { source: { text: 'Mayor.' }, target: { text: '' }, origin: 'person' as const }

describe('the checks of a segment pair', () => {
  it('are the same whether all are made with a glossary, or only the terms again', () => {
    let changed = 0
    for (const { from, to, source, target, tags } of pairs) {
      const pair = {
        source: { text: source, ...(tags ? { tags: tags.source } : {}) },
        target: { text: target, ...(tags ? { tags: tags.target } : {}) },
        tagsGuessed: true,
      }
      const [before, after] = [[], terms].map((glossary) => checksOf(pair, from, to, glossary))
      expect(recheckTerms({ ...pair, checks: before ?? [] }, from, to, terms)).toEqual(after)
      expect(recheckTerms({ ...pair, checks: after ?? [] }, from, to, [])).toEqual(before)
      if (before?.length !== after?.length) changed++
    }
    expect(changed).toBeGreaterThan(5)
  })

  it('are none where an earlier part of a split sentence has the words', () => {
    expect(checksOf(spoken, 'en', 'ro', terms)).toEqual([])
    expect(recheckTerms({ ...spoken, checks: [] }, 'en', 'ro', terms)).toEqual([])
  })

  it('are that it is empty, and no term, for a machine’s blank target', () => {
    const pair = { ...spoken, origin: 'engine' as const }
    const checks = checksOf(pair, 'en', 'ro', terms)
    expect(checks.map(({ check }) => check)).toEqual(['empty'])
    expect(recheckTerms({ ...pair, checks }, 'en', 'ro', terms)).toEqual(checks)
  })
})
