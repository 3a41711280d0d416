/** Compares a document with an independent reading of its upload, character by character. White space does not count. */
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { parse as parseTree, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Block, Document } from '../../shared/document/model/document.ts'

type Node = Tree.Node
type Element = Tree.Element

/** How often each UTF-16 unit occurs. */
type Counts = Map<string, number>

/** What nobody sees counts as white space, and so does what no page may hold. */
const unfit = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu
const unseen = /[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|\u034f/g

export const visible = (text: string): string => text.replace(unfit, '').replace(unseen, '')

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
export const treeText = (html: string): string => textIn(html, () => false)

/** The same, but an element of raw text that would swallow the rest of the page is empty. */
export const pageText = (html: string): string => textIn(html, swallows)

function textIn(html: string, isEmpty: (element: Element, html: string) => boolean): string {
  const open: Node[] = [parseTree(html, { scriptingEnabled: false, sourceCodeLocationInfo: true })]
  const texts: string[] = []
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === '#text' && 'value' in node) {
      const { parentNode: parent, value } = node
      const isPage = parent && 'tagName' in parent && isEmpty(parent, html)
      texts.push(isPage ? textIn(value, isEmpty) : value)
    }
    if ('content' in node) open.push(node.content)
    if ('childNodes' in node) open.push(...node.childNodes)
  }
  return texts.join('')
}

const raw = new Set('script style iframe textarea title xmp noembed noframes plaintext'.split(' '))

/** It has no end tag, closes itself, or its end tag is of another element of its name. */
function swallows({ tagName, childNodes, sourceCodeLocation }: Element, html: string): boolean {
  if (!raw.has(tagName) || !sourceCodeLocation?.startTag) return false
  const { startTag, endTag } = sourceCodeLocation
  if (html[startTag.endOffset - 2] === '/') return true
  if (!endTag) return true
  return childNodes.some((node) => 'value' in node && node.value.toLowerCase().includes(`<${tagName}`))
}

/** The text of mdast's own tree: Markdown's text, and that of the HTML in it. */
export function markdownText(markdown: string, htmlText = treeText): string {
  const mdastExtensions = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension)
  const open: Nodes[] = [fromMarkdown(markdown, { extensions: [gfm({ singleTilde: false })], mdastExtensions })]
  let text = ''
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'html') text += htmlText(node.value)
    else if ('value' in node) text += node.value
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') text += `[${node.label}]`
    if (node.type === 'image' && node.title) text += node.title
    if ('children' in node) open.push(...node.children)
  }
  return text
}

/** Numbers of characters: `lost` ones are in no block and not left out, `twice` both, `foreign` not in the upload. */
type Miscounted = { foreign: Record<string, number>; lost: number; twice: number }
export const exact: Miscounted = { foreign: {}, lost: 0, twice: 0 }

/**
 * Every character of the upload's text must be in a block or among what was left out, and none twice. Only a picture's
 * words and an embed's address or title may have come from an attribute.
 */
export function miscounted({ blocks, dropped = [] }: Document, text: string): Miscounted {
  // A title that a mail's subject gives is there twice.
  const own = blocks.filter(({ roleReason }) => roleReason !== 'named')
  const isNamed = ({ kind }: Block) => kind === 'image' || kind === 'embed'
  const upload = count(text)
  const sure = count(own.map((block) => (isNamed(block) ? '' : block.text)).join(''))
  const maybe = count(own.map((block) => (isNamed(block) ? block.text : '')).join(''))
  // Definitions have no place in the text.
  const left = dropped.reduce((sum, { reason, characters }) => sum + (reason === 'definition' ? 0 : characters), 0)
  const rest = subtract(upload, sure)
  return {
    foreign: Object.fromEntries(subtract(sure, upload)),
    lost: Math.max(0, size(subtract(rest, maybe)) - left),
    twice: Math.max(0, left - size(rest)),
  }
}
