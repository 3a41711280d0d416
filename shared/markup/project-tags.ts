/**
 * Puts a segment's tags into a translation by an engine that did not see them. Whatever the engine returned, each tag
 * is there once, inside the text, on word boundaries, and nested as before. `exact` says whether every tag is where its
 * own words were found.
 */
import type { RichText, Tag } from '../document/model/document.ts'
import { findExactSpans, findSimilarSpans, type WorkBudget } from './find-stretch.ts'
import { stretchReader } from './stretch-texts.ts'
import { nestTags, type TagNode } from './tree.ts'
import { readWordBoundaries, spanTrimmer, type TextSpan, type WordBoundaries } from './word-boundaries.ts'

/** `exact` is false when a tag's place was guessed: the segment pair then gets a `tags` warning. */
export type TagProjection = { target: RichText; exact: boolean }

type Ground = {
  source: WordBoundaries
  target: WordBoundaries
  parts: ReadonlyMap<string, string>
  trim: (span: TextSpan) => TextSpan
  stretchOf: (span: TextSpan) => string
  /** By character of the target: the last node that was placed on it. */
  owner: (TagNode | undefined)[]
  placed: Map<Tag, TextSpan>
  budget: WorkBudget
  exact: boolean
}

/** The tags directly inside `parent`, or the outermost ones, and the part of the target that they may be in. */
type Level = { parent?: TagNode; children: TagNode[]; room: TextSpan }

/**
 * The budget for a text: some hundred tags in a long sentence. Tags beyond it become empty. It grows with the text, so
 * a document of such sentences costs in proportion to its length.
 */
const workFor = (chars: number): number => Math.min(20_000_000, 200_000 + 100 * chars)

/** @param parts the translation of each stretch that `stretchTexts` returned; a missing stretch is searched as it is */
export function projectTags(source: RichText, translated: string, parts: ReadonlyMap<string, string>): TagProjection {
  const tags = source.tags ?? []
  if (tags.length === 0) return { target: { text: translated }, exact: true }
  const ground: Ground = {
    source: readWordBoundaries(source.text),
    target: readWordBoundaries(translated),
    parts,
    trim: spanTrimmer(source.text),
    stretchOf: stretchReader(source.text),
    owner: new Array<TagNode | undefined>(translated.length).fill(undefined),
    placed: new Map(),
    budget: { left: workFor(source.text.length + translated.length) },
    exact: true,
  }
  // Outermost first, without recursion, because hostile markup may nest to any depth.
  const whole = { start: 0, end: translated.length }
  const levels: Level[] = [{ children: nestTags(tags, source.text.length), room: whole }]
  for (const level of levels) {
    placeChildren(ground, level)
    for (const parent of level.children) {
      const room = ground.placed.get(parent.tag)
      if (room && parent.children.length > 0) levels.push({ parent, children: parent.children, room })
    }
  }
  const target = { text: translated, tags: tags.map((tag) => ({ ...tag, ...(ground.placed.get(tag) ?? whole) })) }
  return { target, exact: ground.exact }
}

/** Places the tags that are found, the longest before those inside it, then guesses the others in what is left. */
function placeChildren(ground: Ground, { parent, children, room }: Level): void {
  const from = parent?.span ?? { start: 0, end: ground.source.text.length }
  const place = (node: TagNode, span: TextSpan) => {
    ground.placed.set(node.tag, span)
    ground.budget.left -= span.end - span.start
    // Without budget nothing is free, so owners no longer matter.
    if (ground.budget.left >= 0) ground.owner.fill(node, span.start, span.end)
  }
  const isFree = ({ start, end }: TextSpan): boolean => {
    ground.budget.left -= end - start
    if (start < room.start || end > room.end || ground.budget.left < 0) return false
    for (let at = start; at < end; at++) if (ground.owner[at] !== parent) return false
    return true
  }
  const whole = ground.trim(from)
  const guessed = children
    .toSorted((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))
    .filter((node) => {
      const own = ground.trim(node.span)
      const fills = own.end > own.start && own.start === whole.start && own.end === whole.end
      const span = fills ? room : find(ground, node, from, room, isFree)
      if (span) place(node, span)
      return !span
    })
  for (const node of guessed) {
    ground.exact &&= isAtEdge(node.span, from)
    place(node, guess(ground, node.span, from, room, isFree))
  }
}

type IsFree = (span: TextSpan) => boolean

function find(ground: Ground, node: TagNode, from: TextSpan, room: TextSpan, isFree: IsFree): TextSpan | undefined {
  const { source, target, parts, budget } = ground
  const stretch = ground.stretchOf(node.span)
  budget.left -= stretch.length
  if (!stretch || budget.left < 0) return undefined
  const part = tidyPart(parts.get(stretch)?.trim() ?? '', stretch)
  const ways = [
    () => findExactSpans(target, part, budget),
    () => findExactSpans(target, stretch, budget),
    () => findSimilarSpans(target, part, budget).map((span) => withEdges(target, span, stretch)),
  ]
  for (const way of ways) {
    const places = way()
    if (places.length === 0) continue
    const twins = findExactSpans(source, stretch, budget)
    const nth = twins.findIndex(({ start }) => start === ground.trim(node.span).start)
    const same = twins.length === places.length ? places[nth] : undefined
    if (same && isFree(same)) return same
    const near = nearestFree(places, middle(scale(node.span, from, room)), isFree)
    if (near) return near
  }
  return undefined
}

function nearestFree(places: readonly TextSpan[], aim: number, isFree: IsFree): TextSpan | undefined {
  let near: TextSpan | undefined
  const distance = (span: TextSpan) => Math.abs(middle(span) - aim)
  for (const span of places) if ((!near || distance(span) < distance(near)) && isFree(span)) near = span
  return near
}

/** Removes the full stop that an engine adds to a stretch it takes for a sentence. In its sentence there is none. */
const tidyPart = (part: string, stretch: string): string => (/[.!?]$/.test(stretch) ? part : part.replace(/\.$/, ''))

/** Adds the quotation mark or bracket next to found words if the source's stretch has one. */
function withEdges({ text, isBoundary }: WordBoundaries, { start, end }: TextSpan, stretch: string): TextSpan {
  const opens = /^[^\p{L}\p{N}\s]/u.test(stretch) && /[^\p{L}\p{N}\s]/u.test(text.charAt(start - 1))
  const closes = /[^\p{L}\p{N}\s]$/u.test(stretch) && /[^\p{L}\p{N}\s]/u.test(text.charAt(end))
  return {
    start: opens && isBoundary(start - 1) ? start - 1 : start,
    end: closes && isBoundary(end + 1) ? end + 1 : end,
  }
}

/** An empty tag at an end of its parent is not a guess. */
const isAtEdge = ({ start, end }: TextSpan, from: TextSpan): boolean =>
  start === end && (start === from.start || start === from.end)

/** The free words nearest to the proportional place of the tag; if none is free, an empty span. */
function guess(
  { stretchOf, target, budget }: Ground,
  span: TextSpan,
  from: TextSpan,
  room: TextSpan,
  isFree: IsFree,
): TextSpan {
  const aim = scale(span, from, room)
  const point = nearestBoundary(target, aim.start, room)
  budget.left -= target.words.length
  if (budget.left < 0 || !stretchOf(span)) return { start: point, end: point }
  const { words } = target
  let best = -1
  const distance = (index: number) => Math.abs(middle(words[index] ?? aim) - middle(aim))
  for (const [index, word] of words.entries()) {
    if ((best < 0 || distance(index) < distance(best)) && isFree(word)) best = index
  }
  const found = words[best]
  if (!found) return { start: point, end: point }
  const result = { start: found.start, end: found.end }
  for (let i = best - 1; i >= 0; i--) {
    const word = words[i]
    if (!word || middle(word) < aim.start || !isFree({ start: word.start, end: result.start })) break
    result.start = word.start
  }
  for (let i = best + 1; i < words.length; i++) {
    const word = words[i]
    if (!word || middle(word) > aim.end || !isFree({ start: result.end, end: word.end })) break
    result.end = word.end
  }
  return result
}

const nearestBoundary = ({ boundaryFrom }: WordBoundaries, offset: number, room: TextSpan): number =>
  Math.min(room.end, boundaryFrom(Math.min(room.end, Math.max(room.start, Math.round(offset)))))

function scale({ start, end }: TextSpan, from: TextSpan, to: TextSpan): TextSpan {
  const ratio = (to.end - to.start) / Math.max(1, from.end - from.start)
  return { start: to.start + (start - from.start) * ratio, end: to.start + (end - from.start) * ratio }
}

const middle = ({ start, end }: TextSpan): number => (start + end) / 2
