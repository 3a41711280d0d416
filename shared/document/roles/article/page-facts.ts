/** What is counted in a page's elements before its blocks are judged: prose, links, blocks, and how often each repeats. */
import type { ParsedBlock } from '../../model/parsed-block.ts'
import { ancestors, type Region } from '../../model/region.ts'
import { linkLength, proseLength } from '../prose-length.ts'
import { groupAlike } from './alike.ts'

/** Counts over an element's blocks, those of the elements inside it included. In characters unless it says blocks. */
export type Facts = {
  prose: number
  text: number
  links: number
  blocks: number
  /** Blocks with less than `shortChars`. */
  short: number
  /** Prose of the blocks that are directly in it, as paragraphs are in their container. */
  own: number
  /** Blocks of such prose. */
  ownBlocks: number
}

export type PageFacts = {
  /** Of the whole page. */
  page: Facts
  regions: ReadonlyMap<Region, Facts>
  /** The prose of each block. */
  prose: readonly number[]
  /** The most prose that is directly in one element; at least 1. */
  maxOwn: number
  /** How many siblings have an element's name and class, itself included. */
  repeats: ReadonlyMap<Region, number>
}

const shortChars = 25

/** Elements that form a block of their own, and hold no other blocks as a container does. */
const leaves = new Set('p h1 h2 h3 h4 h5 h6 li dd dt td th blockquote figcaption pre summary span'.split(' '))

export const isLeaf = (region: Region): boolean => leaves.has(region.name)

/** @param apart tells the blocks whose prose does not count. */
export function countPage(blocks: ParsedBlock[], apart: (block: ParsedBlock) => boolean): PageFacts {
  const regions = new Map<Region, Facts>()
  const page = noFacts()
  const prose = blocks.map((block) => (apart(block) ? 0 : proseLength(block)))
  for (const [index, block] of blocks.entries()) {
    const links = linkLength(block)
    const text = block.kind === 'image' ? 0 : block.text.length
    const count = (facts: Facts, direct: boolean): void => {
      facts.prose += prose[index] ?? 0
      facts.text += text
      facts.links += links
      facts.blocks++
      if (text < shortChars) facts.short++
      if (!direct || !prose[index]) return
      facts.own += prose[index]
      facts.ownBlocks++
    }
    let height = 0
    const holder = block.region && isLeaf(block.region) ? 1 : 0
    for (const region of ancestors(block.region)) {
      const facts = regions.get(region) ?? noFacts()
      regions.set(region, facts)
      count(facts, height === holder)
      height++
    }
    count(page, height <= holder)
  }
  const maxOwn = [...regions.values()].reduce((most, { own }) => Math.max(most, own), Math.max(1, page.own))
  return { page, regions, prose, maxOwn, repeats: countRepeats(regions.keys()) }
}

const noFacts = (): Facts => ({ prose: 0, text: 0, links: 0, blocks: 0, short: 0, own: 0, ownBlocks: 0 })

function countRepeats(regions: Iterable<Region>): Map<Region, number> {
  const groups = groupAlike([...regions].filter((region) => !isLeaf(region) || region.name === 'li'))
  return new Map(groups.flatMap((group) => group.map((region) => [region, group.length] as const)))
}

/** @returns the deepest container with this share of the page's prose. */
export function deepestWith({ page, regions }: PageFacts, share: number): Region | undefined {
  let best: Region | undefined
  for (const [region, { prose }] of regions) {
    if (page.prose === 0 || prose < page.prose * share || isLeaf(region)) continue
    if (!best || region.depth > best.depth) best = region
  }
  return best
}

/** @returns the container with the most prose directly in it; undefined if that is the page. */
export function mainContainer({ page, regions }: PageFacts): Region | undefined {
  let best: Region | undefined
  let most = page.own
  for (const [region, { own }] of regions) {
    if (own <= most || isLeaf(region)) continue
    most = own
    best = region
  }
  return best
}
