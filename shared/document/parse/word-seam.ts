/**
 * Tells whether two words that only a tag separates are two words. A browser sets labels, names and dates apart by
 * styles; without them "Ana Pop" and "12 martie" would become "Ana Pop12 martie". Initials and highlighted parts of a
 * word must stay in it, so most tags separate nothing.
 */
import { roleHint } from '../model/class-hints.ts'
import type { Attributes } from './html-token.ts'

/**
 * `sure`: always its own words. `label`: its class says that it is a label, name or date. `part`: outside of sentences.
 * `styled`: it has a class or style of its own. `link`: apart from another link beside it. `plain`: only after capitals.
 */
type Kind = 'sure' | 'label' | 'part' | 'styled' | 'link' | 'plain'
export type SeamSide = { kind: Kind; href?: string }
/** The tag that ends before the seam, and the one that starts after it. */
export type Seam = { after?: SeamSide; before?: SeamSide }

const rank: Record<Kind, number> = { sure: 5, label: 4, part: 3, styled: 2, link: 1, plain: 0 }

/**
 * @param href the address of a link, if it is one that is kept
 * @param inSentence whether the element is in a paragraph or the like
 * @returns undefined if the element's words may be part of others.
 */
export function seamSide(
  name: string,
  attributes: Attributes,
  href: string | undefined,
  inSentence: boolean,
): SeamSide | undefined {
  const style = (attributes.get('style') ?? '').slice(0, 1000)
  if (name === 'time' || blockStyle.test(style)) return { kind: 'sure' }
  const classes = (attributes.get('class') ?? '').slice(0, 300).split(/\s+/).filter(Boolean)
  const own = classes.filter((word) => !partOfWord.test(word))
  const isOwn = own.length > 0 && own.length === classes.length
  if (isOwn && (roleHint(own.join(' ')) || own.some((word) => label.test(word)))) return { kind: 'label' }
  if (href !== undefined) return { kind: inSentence ? (isOwn ? 'styled' : 'link') : 'part', href }
  if (partElements.has(name) || own.length < classes.length) return undefined
  if (!generic.has(name) && !name.includes('-')) return { kind: 'plain' }
  if (inlineBlockStyle.test(style)) return { kind: 'styled' }
  if (!inSentence && style === '') return { kind: 'part' }
  return { kind: isOwn || name === 'label' || name === 'small' ? 'styled' : 'plain' }
}

const blockStyle = /display\s{0,9}:\s{0,9}(?:block|flex|grid|list-item|table)(?![\w-])/i
const inlineBlockStyle = /display\s{0,9}:\s{0,9}inline-(?:block|flex|grid|table)|float\s{0,9}:/i
/** Elements whose text is often part of a word. */
const partElements = new Set(['sub', 'sup', 'code', 'kbd', 'samp', 'tt', 'var', 'ruby', 'rt', 'rp', 'a'])
const generic = new Set(['span', 'small', 'label', 'font', 'data', 'output', 'bdi'])
const label =
  /(?:^|[-_])(?:label|badge|tag|tags|kicker|pill|chip|flag|rubric|meta|time|date|author|byline|role|read|views|source|location|exclusive|breaking|live)(?:$|[-_])/i
/** Classes of runs of text: what editors write for each run, initials, highlights, notes, code. */
const partOfWord =
  /^(?:[cstp]\d+|ql-.*|mso.*|spelle|grame|apple-.*|hl.*|highlight.*|.*drop-?cap.*|initial.*|.*first.*|.*letter.*|caps?|small-?caps|has-.*|text-.*|font.*|colou?r.*|bold|italic|underline|no-?br.*|nowrap|keyword.*|mark.*|term.*|glossar.*|tooltip.*|abbr.*|.*footnote.*|fn.*|ref.*|note.*|su[bp].*|math.*|katex.*|mjx.*|mord|hljs.*|token|searchmatch)$/i

export function addSide(seam: Seam, place: 'after' | 'before', side: SeamSide): void {
  const held = seam[place]
  const isStronger = !held || rank[side.kind] > rank[held.kind]
  if (isStronger || (place === 'before' && rank[side.kind] === rank[held.kind])) seam[place] = side
}

/** @param left ends the text before the seam; `right` begins the text after it. */
export function isSeam({ after, before }: Seam, left: string, right: string): boolean {
  if (!after && !before) return false
  // A single letter may be an initial or the mark of a note.
  if (!/[\p{L}\p{N}]{2}$|[.!?…:;,)”"»%]$/u.test(left) || !/^[\p{L}\p{N}„“"«(]/u.test(right)) return false
  const sides = [after, before].flatMap((side) => side?.kind ?? [])
  if (sides.includes('sure')) return true
  const siblings = after !== undefined && before !== undefined
  const newWord = /^(?:\p{Lu}\p{Ll}|[„“"«(])/u.test(right)
  if (sides.includes('label')) return siblings || newWord || !/\p{Ll}$/u.test(left) || !/^\p{Ll}/u.test(right)
  const links = siblings && after.href !== undefined && before.href !== undefined
  if (links) return after.href !== before.href
  if (sides.includes('part') && siblings && (newWord || isDigit(left.at(-1)) !== isDigit(right[0]))) return true
  // "EXCLUSIV" before "Premierul" is no part of a word, whatever the tag between them.
  return newWord && (sides.includes('styled') || (/\p{Lu}{3}$/u.test(left) && /^\p{Lu}/u.test(right)))
}

const isDigit = (character = ''): boolean => /\d/.test(character)
