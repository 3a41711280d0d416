/**
 * Keeps sentences, and headings over them, that stand in an element like those of the article: the second of two sections, with an
 * advertisement between them, or a last short paragraph in a row of its own.
 */
import type { ParsedBlock } from '../../model/parsed-block.ts'
import { ancestors, type Region } from '../../model/region.ts'
import { isCallToAction, roleFromLabel } from '../label-rules.ts'
import { linkLength } from '../prose-length.ts'
import { endsSentence } from '../sentence-line.ts'
import { groupAlike } from './alike.ts'
import type { Judged } from './judged.ts'

/** Elements so near around a block are compared. */
const height = 3
/** Below this score a block is the site's, whatever is beside it. */
const minScore = 0.03

export function keepSiblings({ blocks, scores, sites, inside }: Judged, headline: ParsedBlock | undefined): void {
  const others = otherArticles(blocks, headline)
  const chars = new Map<Region, { told: number; all: number }>()
  for (const [index, block] of blocks.entries())
    for (const region of near(block)) {
      const sum = chars.get(region) ?? { told: 0, all: 0 }
      chars.set(region, sum)
      sum.all += block.text.length
      if (inside[index]) sum.told += block.text.length
    }
  const articles = new Set<Region>()
  for (const group of groupAlike(chars.keys())) {
    const sum = (key: 'told' | 'all'): number =>
      group.reduce((total, region) => total + (chars.get(region)?.[key] ?? 0), 0)
    if (group.length > 1 && sum('told') > sum('all') / 2) for (const region of group) articles.add(region)
  }
  const isOverText = (index: number): boolean =>
    blocks[index]?.kind === 'heading' &&
    inside[index + 1] === true &&
    blocks[index]?.region?.parent === blocks[index + 1]?.region?.parent
  for (const [index, block] of blocks.entries()) {
    if (inside[index] || sites[index] || (scores[index] ?? 0) < minScore) continue
    if (!isPlainSentence(block) && !isOverText(index)) continue
    if ([...ancestors(block.region)].some((region) => others.has(region))) continue
    if (near(block).some((region) => articles.has(region))) inside[index] = true
  }
}

/** Elements with a headline of their own. */
function otherArticles(blocks: ParsedBlock[], headline: ParsedBlock | undefined): ReadonlySet<Region> {
  const isOther = (block: ParsedBlock): boolean =>
    block.kind === 'heading' && block !== headline && (block.level ?? 2) <= (headline?.level ?? 1)
  const holder = ({ region }: ParsedBlock): Region | null | undefined =>
    [...ancestors(region)].find(({ name }) => name === 'article') ?? region?.parent
  const others = new Set(blocks.filter(isOther).flatMap((block) => holder(block) ?? []))
  const around = new Set(ancestors(headline?.region))
  return new Set([...others].filter((region) => !around.has(region)))
}

const near = ({ region }: ParsedBlock): Region[] => [...ancestors(region)].slice(0, height)

export const isPlainSentence = (block: ParsedBlock): boolean =>
  endsSentence(block.text) &&
  linkLength(block) === 0 &&
  !isCallToAction(block.text) &&
  roleFromLabel(block.text) === undefined
