/**
 * Finds the article in a page: the smallest element with most of the prose, and the headline above it. Blocks
 * elsewhere, or in an element that is not part of an article, belong to the site. For other formats it only judges
 * elements from raw HTML.
 */
import type { ParsedBlock, ParsedSource } from '../model/parsed-block.ts'
import { assignRole } from '../model/parsed-block.ts'
import { ancestors, type Region } from '../model/region.ts'
import { findHeadline } from './find-headline.ts'
import { isForeignPost } from './foreign-post.ts'
import { isBesideHeadline, isKicker } from './headline-rules.ts'
import { looksLikeName } from './label-rules.ts'
import { linkLength, proseLength } from './prose-length.ts'

/** The share of the prose that the article's element must contain. */
const minShare = 0.7
/** An element with a larger share of the prose is not treated as a side element, whatever its name... */
const maxJunkShare = 0.5
/** ...unless an article of this length is above it: comments can be longer than that. */
const minArticleChars = 300

type Weights = Map<Region, number>

export function assignOutsideArticle(reading: ParsedSource): void {
  const { blocks: drafts } = reading
  if (!drafts.some((draft) => draft.region)) return
  const all = weigh(drafts, () => true)
  const total = drafts.reduce((sum, draft) => sum + proseLength(draft), 0)
  const headline = findHeadline(reading)
  const above = proseAbove(drafts, headline)
  const isSide = (region: Region): boolean =>
    (all.get(region) ?? 0) <= total * maxJunkShare || (above.get(region) ?? 0) >= minArticleChars
  const withText = new Set(drafts.flatMap((draft) => (isForeignPost(draft) ? [] : [...ancestors(draft.region)])))
  const isJunk = (draft: ParsedBlock): boolean =>
    [...ancestors(draft.region)].some(
      // A class like "social" around nothing but a post is no share bar.
      (region) => junkReason(region) && isSide(region) && (withText.has(region) || junkReason(region) !== 'markup'),
    )
  const junk = new Set(drafts.filter(isJunk))
  const clean = weigh(drafts, (draft) => !junk.has(draft))
  const cleanTotal = drafts.reduce((sum, draft) => sum + (junk.has(draft) ? 0 : proseLength(draft)), 0)
  if (reading.page && cleanTotal > 0) markBeside(drafts, headline, junk, clean, cleanTotal)
  for (const draft of junk) {
    const reason = [...ancestors(draft.region)].map(junkReason).find((found) => found !== undefined)
    if (draft !== headline) assignRole(draft, 'chrome', reason)
  }
}

function junkReason(region: Region) {
  if (region.junk) return region.junk
  if (region.header) return 'landmark'
  return region.hint === 'chrome' ? 'markup' : undefined
}

/** The prose in each region, including the regions inside it. */
function weigh(drafts: ParsedBlock[], counts: (draft: ParsedBlock) => boolean): Weights {
  const weights: Weights = new Map()
  for (const draft of drafts) {
    const weight = counts(draft) ? proseLength(draft) : 0
    for (const region of ancestors(draft.region)) weights.set(region, (weights.get(region) ?? 0) + weight)
  }
  return weights
}

/** The prose between the headline and the start of each region below it. */
function proseAbove(drafts: ParsedBlock[], headline: ParsedBlock | undefined): Weights {
  const above: Weights = new Map()
  let sum = 0
  for (const draft of headline ? drafts.slice(drafts.indexOf(headline)) : []) {
    for (const region of ancestors(draft.region)) if (!above.has(region)) above.set(region, sum)
    sum += proseLength(draft)
  }
  return above
}

function markBeside(
  drafts: ParsedBlock[],
  headline: ParsedBlock | undefined,
  junk: Set<ParsedBlock>,
  weights: Weights,
  total: number,
): void {
  const root = findRoot(drafts, weights, total)
  if (!root) return
  const inside = drafts.map((draft) => [...ancestors(draft.region)].includes(root))
  const first = inside.indexOf(true)
  const top = headline ? drafts.indexOf(headline) : -1
  for (const [index, draft] of drafts.entries()) {
    if (inside[index] || junk.has(draft)) continue
    const between = top >= 0 && index >= top && index < first
    const above = headline && index < top && index >= top - 2 && isKicker(draft) && isBesideHeadline(headline, draft)
    if (above || (between && isAuthor(draft))) continue
    if (!between || linkLength(draft) > draft.text.length / 2) assignRole(draft, 'chrome', 'outside-article')
  }
}

/** An author's name above the text is usually a link. */
function isAuthor({ text, region }: ParsedBlock): boolean {
  return looksLikeName(text) && [...ancestors(region)].slice(0, 3).some(({ hint }) => hint === 'byline')
}

/** An `article` element with enough of the prose, or the deepest element that has enough. */
function findRoot(drafts: ParsedBlock[], weights: Weights, total: number): Region | undefined {
  const regions = [...new Set(drafts.flatMap((draft) => [...ancestors(draft.region)]))]
  const enough = regions.filter((region) => (weights.get(region) ?? 0) >= total * minShare)
  const article = enough.filter((region) => region.name === 'article')
  const deepest = (list: Region[]) =>
    list.reduce<Region | undefined>((best, region) => (best && best.depth >= region.depth ? best : region), undefined)
  if (article.length > 0) return deepest(article)
  const largest = regions
    .filter((region) => region.name === 'article')
    .reduce<Region | undefined>(
      (best, region) => ((weights.get(region) ?? 0) > (best ? (weights.get(best) ?? 0) : 0) ? region : best),
      undefined,
    )
  if (largest && (weights.get(largest) ?? 0) >= total * 0.4) return largest
  return deepest(enough)
}
