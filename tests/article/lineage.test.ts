import { describe, expect, it } from 'vitest'
import { inheritDocument } from '../../shared/article/inherit-document.ts'
import type { Document } from '../../shared/document/model/document.ts'
import { chance } from '../memory/pairs.ts'
import { articleOf, minter } from '../revision/article.ts'
import { articles, revised } from '../revision/script.ts'

const scripts = 1000

describe(`a document's blocks, over ${scripts} random edit scripts and back`, () => {
  const next = chance(7)
  const runs = Array.from({ length: scripts }, (_, n) => {
    const { paragraphs, locale } = articles[n % articles.length] ?? { paragraphs: [], locale: 'en' }
    const mint = minter()
    const first = articleOf(paragraphs, locale, mint)
    const edited = articleOf(revised(paragraphs, locale, 1 + Math.floor(next() * 20), next), locale, mint)
    const there = inheritDocument(first, edited, 2).document
    return { first, there, back: inheritDocument(there, articleOf(paragraphs, locale, mint), 3).document }
  })
  const idsOf = ({ blocks }: Document) => blocks.map(({ id }) => id)

  it('have ids of their own, and those that are gone are not there', () => {
    for (const { there, back } of runs)
      for (const document of [there, back]) {
        const ids = [...idsOf(document), ...(document.removedBlocks ?? []).map(({ id }) => id)]
        expect(new Set(ids).size).toBe(ids.length)
      }
  })

  it('have the ids again that they had, where these were gone', () => {
    let gone = 0
    for (const { first, there, back } of runs) {
      const kept = new Set(idsOf(there))
      const texts = Map.groupBy(back.blocks, ({ text }) => text)
      for (const block of first.blocks) {
        const [now, ...others] = texts.get(block.text) ?? []
        if (kept.has(block.id) || others.length > 0) continue
        gone++
        expect([block.text, now?.id]).toEqual([block.text, block.id])
      }
    }
    expect(gone).toBeGreaterThan(1000)
  })
})
