import { describe, expect, it } from 'vitest'
import type { Document } from '../../shared/document/model/document.ts'
import { type RevisedDocument, reviseDocument } from '../../shared/revision/revise-document.ts'
import { chance } from '../memory/pairs.ts'
import { articleOf, minter, textsOf } from './article.ts'
import { articles, revised } from './script.ts'

const scripts = 1000

/** Ids by text, in reading order. */
const idsByText = (document: Document) => Map.groupBy(textsOf(document), ({ text }) => text)

/** What is wrong with a revision, whatever it was. */
function troubles(before: Document, { document, changes, removed }: RevisedDocument): string[] {
  const trouble: string[] = []
  const [olds, news] = [textsOf(before), textsOf(document)]
  const ids = [...news.map(({ id }) => id), ...document.blocks.map(({ id }) => id)]
  if (new Set(ids).size !== ids.length) trouble.push('an id is there twice')
  if (changes.map(({ segment }) => segment).join() !== news.map(({ id }) => id).join()) trouble.push('changes differ')
  const wasOf = new Map(olds.map(({ id, text }) => [id, text]))
  const now = idsByText(document)
  for (const [text, held] of idsByText(before)) {
    const kept = now.get(text)?.filter(({ id }) => wasOf.get(id) === text).length ?? 0
    if (kept < Math.min(held.length, now.get(text)?.length ?? 0)) trouble.push(`lost: ${text}`)
  }
  for (const [at, { kind, from, segment }] of changes.entries()) {
    const same = wasOf.get(segment) === news[at]?.text
    if (same !== (kind === 'same' || kind === 'moved')) trouble.push(`${kind}: ${news[at]?.text}`)
    if (['typographic', 'changed'].includes(kind) && from.join() !== segment) trouble.push(`${kind} from ${from}`)
    if (['split', 'merged', 'new'].includes(kind) && wasOf.has(segment)) trouble.push(`${kind} has an old id`)
    if (kind === 'merged' ? from.length < 2 : kind === 'new' ? from.length > 0 : from.length !== 1)
      trouble.push(`${kind} from ${from.length}`)
  }
  const parents = new Set(changes.flatMap(({ from }) => from))
  if (removed.join() !== olds.flatMap(({ id }) => (parents.has(id) ? [] : [id])).join()) trouble.push('removed')
  return trouble
}

describe(`revise, over ${scripts} random edit scripts`, () => {
  const next = chance(6)
  const runs = Array.from({ length: scripts }, (_, n) => {
    const { paragraphs, locale } = articles[n % articles.length] ?? { paragraphs: [], locale: 'en' }
    const mint = minter()
    const first = articleOf(paragraphs, locale, mint)
    const edited = revised(paragraphs, locale, 1 + Math.floor(next() * 20), next)
    const there = reviseDocument(first, articleOf(edited, locale, mint))
    const back = reviseDocument(there.document, articleOf(paragraphs, locale, mint), textsOf(first))
    return { first, there, back }
  })

  it('keeps ids unique, loses no unchanged sentence and accounts for every old one', () => {
    expect(runs.flatMap(({ first, there }) => troubles(first, there))).toEqual([])
  })

  it('brings every id back with its text when the script is undone', () => {
    const trouble = runs.flatMap(({ first, there, back }) => {
      const [olds, middle] = [textsOf(first), idsByText(there.document)]
      const repeated = new Set([...middle].flatMap(([text, held]) => (held.length > 1 ? [text] : [])))
      return textsOf(back.document).flatMap(({ id, text }, at) => {
        if (id === olds[at]?.id) return []
        // Which of two that read alike comes back is any one's guess, not that one of them does.
        const heldBy = [...(middle.get(text) ?? []), ...olds.filter((old) => old.text === text)]
        const isTwin = repeated.has(text) || olds.filter((old) => old.text === text).length > 1
        return isTwin && heldBy.some((held) => held.id === id) ? [] : [`${id} for ${olds[at]?.id}: ${text}`]
      })
    })
    expect(trouble).toEqual([])
  })

  it('has met every kind of change', () => {
    const kinds = new Set(
      runs.flatMap(({ there, back }) => [...there.changes, ...back.changes].map(({ kind }) => kind)),
    )
    expect([...kinds].sort()).toEqual(
      ['same', 'moved', 'revived', 'typographic', 'changed', 'split', 'merged', 'new'].sort(),
    )
  })
})
