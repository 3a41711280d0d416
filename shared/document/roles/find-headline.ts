/**
 * Finds the headline of a page. Each heading or short line gets a score: how many words it shares with what the page
 * calls itself, its level, and the elements around it. The best one is the headline, if it has enough.
 */
import { normaliseLabel } from '../../text/normalise-label.ts'
import type { ParsedBlock, ParsedSource } from '../model/parsed-block.ts'
import { ancestors } from '../model/region.ts'
import { isLinked, proseLength } from './prose-length.ts'

const maxChars = 500
/** A line that is not a heading needs as many words, most of them the title's. */
const minLineWords = 3
const minLineShare = 0.8
const minScore = 1

/** What counts for or against a headline. A part of a title is what its separators cut off: often the site's name. */
const weights = {
  /** The share of words that the line and a title have in common, as F1. */
  title: 2,
  /** All of its words are a title's, and no more. */
  same: 0.5,
  level1: 1.2,
  level2: 0.5,
  otherLevel: 0.2,
  /** In a navigation, side column, footer or dialog, or hidden. */
  apart: -1,
  /** In an article or main element. */
  inArticle: 0.3,
  /** A link to the front page: the site's name. */
  home: -1.5,
  /** Only what a title has at its start or end beside a longer part: the site's name, as its logo. */
  siteName: -1.5,
  /** A link in a list: a headline of another article. */
  listed: -0.8,
  /** Below this many characters of prose, which a headline is not. */
  below: -1,
} as const
const belowChars = 1200

/** @returns the block of the headline, or undefined if no line looks like one. */
export function findHeadline({ blocks, page, evidence }: ParsedSource): ParsedBlock | undefined {
  const titles = evidence.titles.flatMap(titleParts)
  const names = new Set(evidence.titles.flatMap(siteNames))
  let best: { block: ParsedBlock; score: number } | undefined
  let prose = 0
  for (const block of blocks) {
    const isName = names.size > 0 && names.has(keyOf(block.text))
    const score = scoreOf(block, titles, page === true, prose) + (isName ? weights.siteName : 0)
    if (score >= minScore && (!best || score > best.score)) best = { block, score }
    prose += proseLength(block)
  }
  return best?.block
}

function scoreOf(block: ParsedBlock, titles: Title[], page: boolean, prose: number): number {
  const { kind, text, level = 2 } = block
  if (text === '' || text.length > maxChars) return 0
  const heading = kind === 'heading'
  if (!heading && (!page || (kind !== 'paragraph' && kind !== 'table-cell'))) return 0
  const own = wordsOf(text)
  const shared = Math.max(0, ...titles.map((title) => f1(own, title.words)))
  if (!heading && (own.size < minLineWords || shared < minLineShare)) return 0
  const chain = [...ancestors(block.region)]
  const has = (test: (name: string) => boolean): boolean => chain.some(({ name }) => test(name))
  const linked = isLinked(block)
  return (
    weights.title * shared +
    (shared === 1 ? weights.same : 0) +
    (!heading ? 0 : level === 1 ? weights.level1 : level === 2 ? weights.level2 : weights.otherLevel) +
    (chain.some(({ junk }) => junk) && !has((name) => name === 'form') ? weights.apart : 0) +
    (has((name) => name === 'article' || name === 'main') ? weights.inArticle : 0) +
    (linked && block.tags.some(({ href }) => isHome(href)) ? weights.home : 0) +
    (linked && has((name) => name === 'li') ? weights.listed : 0) +
    (prose > belowChars ? weights.below : 0)
  )
}

type Title = { words: ReadonlySet<string> }

/** The whole title, and its longest part where separators cut it. */
function titleParts(title: string): Title[] {
  const parts = partsOf(title)
  const whole = { words: wordsOf(title) }
  const [longest] = parts.toSorted((a, b) => b.size - a.size)
  return parts.length > 1 && longest && longest.size >= minLineWords ? [whole, { words: longest }] : [whole]
}

const partsOf = (title: string): ReadonlySet<string>[] => title.split(/\s[|–—»·•:-]+\s|:\s/).map(wordsOf)

function siteNames(title: string): string[] {
  const parts = partsOf(title)
  const longest = Math.max(...parts.map(({ size }) => size))
  return [parts[0], parts.at(-1)].flatMap((part) => (part && part.size < longest ? [...part].join(' ') : []))
}

const keyOf = (text: string): string => [...wordsOf(text)].join(' ')

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(normaliseLabel(text).match(/[\p{L}\p{N}]+/gu) ?? [])
}

function f1(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return a.size + b.size > 0 ? (2 * shared) / (a.size + b.size) : 0
}

/** "/", "https://site.example/" or an anchor on the page's top. */
function isHome(href: string | undefined): boolean {
  return href !== undefined && /^(?:https?:\/\/[^/?#]+)?\/?(?:index\.\w+)?(?:#.*)?$/i.test(href)
}
