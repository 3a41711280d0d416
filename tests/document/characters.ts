/** Compares a document with an independent reading of its upload, character by character. White space does not count. */
import { type DefaultTreeAdapterTypes, parse as parseTree } from 'parse5'
import { expect } from 'vitest'
import type { Document } from '../../shared/document/model/document.ts'

/** How often each UTF-16 unit occurs. */
type Counts = Map<string, number>

/** What nobody sees counts as white space. */
const unseen = /[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|\u034f/g

export const visible = (text: string): string => text.replace(unseen, '')

function count(text: string): Counts {
  const counts: Counts = new Map()
  for (const unit of visible(text).split('')) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return counts
}

const size = (counts: Counts): number => [...counts.values()].reduce((sum, n) => sum + n, 0)

function subtract(from: Counts, what: Counts): Counts {
  return new Map([...from].map(([unit, n]) => [unit, n - (what.get(unit) ?? 0)] as const).filter(([, n]) => n > 0))
}

/** The text that parse5's own tree of a page has, scripts and all. */
export function treeText(html: string): string {
  const open: DefaultTreeAdapterTypes.Node[] = [parseTree(html, { scriptingEnabled: false })]
  const texts: string[] = []
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value)
    if ('content' in node) open.push(node.content)
    if ('childNodes' in node) open.push(...node.childNodes)
  }
  return texts.join('')
}

/**
 * Expects every character of the upload's text in a block or among what was left out, and none twice. Only a picture's
 * words and an embed's address or title may have come from an attribute.
 */
export function expectAllAccounted({ blocks, dropped = [] }: Document, text: string): void {
  const isNamed = ({ kind }: Document['blocks'][number]) => kind === 'image' || kind === 'embed'
  const upload = count(text)
  const sure = count(blocks.map((block) => (isNamed(block) ? '' : block.text)).join(''))
  const maybe = count(blocks.map((block) => (isNamed(block) ? block.text : '')).join(''))
  const left = dropped.reduce((sum, { characters }) => sum + characters, 0)
  expect(Object.fromEntries(subtract(sure, upload)), 'characters that the upload does not have').toEqual({})
  const rest = subtract(upload, sure)
  expect(size(rest), 'characters in no block').toBeGreaterThanOrEqual(left)
  expect(size(subtract(rest, maybe)), 'characters in no block and not left out').toBeLessThanOrEqual(left)
}
