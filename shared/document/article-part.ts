/**
 * Finds the article in what a page holds: the smallest element with most of its prose, and the headline above that.
 * What stands elsewhere, or in an element that is no part of an article, is the site's. Of other formats it judges only
 * the elements that raw HTML brought.
 */
import type { Draft, Reading } from './draft.ts'
import { decide } from './draft.ts'
import { type Region, upwards } from './region.ts'

/** Part of the prose that the article's element must hold. */
const minShare = 0.7
/** An element with more of the prose is no side matter, whatever it is called. */
const maxJunkShare = 0.5
const minProseChars = 60

type Weights = Map<Region, number>

export function markOutside(reading: Reading): void {
  const { drafts } = reading
  if (!drafts.some((draft) => draft.region)) return
  const all = weigh(drafts, () => true)
  const total = drafts.reduce((sum, draft) => sum + prose(draft), 0)
  const isJunk = (draft: Draft): boolean =>
    [...upwards(draft.region)].some((region) => junkReason(region) && (all.get(region) ?? 0) <= total * maxJunkShare)
  const junk = new Set(drafts.filter(isJunk))
  const clean = weigh(drafts, (draft) => !junk.has(draft))
  const cleanTotal = drafts.reduce((sum, draft) => sum + (junk.has(draft) ? 0 : prose(draft)), 0)
  if (reading.page && cleanTotal > 0) markBeside(reading, junk, clean, cleanTotal)
  for (const draft of junk) {
    const reason = [...upwards(draft.region)].map(junkReason).find((found) => found !== undefined)
    if (!isHeadline(draft, reading)) decide(draft, 'chrome', reason)
  }
}

function junkReason(region: Region) {
  if (region.junk) return region.junk
  if (region.header) return 'landmark'
  return region.hint === 'chrome' ? 'markup' : undefined
}

/** The prose in each region, that of the regions within it included. */
function weigh(drafts: Draft[], counts: (draft: Draft) => boolean): Weights {
  const weights: Weights = new Map()
  for (const draft of drafts) {
    const weight = counts(draft) ? prose(draft) : 0
    for (const region of upwards(draft.region)) weights.set(region, (weights.get(region) ?? 0) + weight)
  }
  return weights
}

/** Characters of a block that reads as prose: long enough, and most of it no link. */
function prose(draft: Draft): number {
  if (draft.kind === 'code' || draft.kind === 'image' || draft.text.length < minProseChars) return 0
  return linked(draft) > draft.text.length / 2 ? 0 : draft.text.length
}

export function linked(draft: Draft): number {
  return draft.tags.reduce((sum, tag) => sum + (tag.name === 'a' ? tag.end - tag.start : 0), 0)
}

function markBeside(reading: Reading, junk: Set<Draft>, weights: Weights, total: number): void {
  const { drafts } = reading
  const root = findRoot(drafts, weights, total)
  if (!root) return
  const inside = drafts.map((draft) => [...upwards(draft.region)].includes(root))
  const first = inside.indexOf(true)
  const headline = drafts.findLastIndex((draft, index) => index < first && isHeadline(draft, reading))
  const hasHeadline = drafts.some((draft, index) => inside[index] && draft.kind === 'heading' && draft.level === 1)
  for (const [index, draft] of drafts.entries()) {
    if (inside[index] || junk.has(draft)) continue
    const between = !hasHeadline && headline >= 0 && index >= headline && index < first
    if (!between || linked(draft) > draft.text.length / 2) decide(draft, 'chrome', 'outside-article')
  }
}

/** An `article` with enough of the prose, or the deepest element that has. */
function findRoot(drafts: Draft[], weights: Weights, total: number): Region | undefined {
  const regions = [...new Set(drafts.flatMap((draft) => [...upwards(draft.region)]))]
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

/** A first-level heading that says what the page calls itself. */
export function isHeadline(draft: Draft, reading: Reading): boolean {
  if (draft.kind !== 'heading' || draft.level !== 1) return false
  if ([...upwards(draft.region)].some((region) => region.junk)) return false
  const title = reading.pageTitle?.toLowerCase()
  if (!title) return ![...upwards(draft.region)].some((region) => region.header)
  const text = draft.text.toLowerCase()
  return text.length > 15 ? title.includes(text) || text.includes(title) : title === text
}
