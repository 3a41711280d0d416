/**
 * Finds the article in a page. A fitted model scores each block by its text, its elements, its containers and its place;
 * what scores low belongs to the site. Of a fragment only what its elements name as the site's is judged, because an
 * editor chose the rest.
 */
import type { Role } from '../model/document.ts'
import { assignRole, type ParsedBlock, type ParsedSource } from '../model/parsed-block.ts'
import { ancestors } from '../model/region.ts'
import { type Judged, settleDoubts } from './article/doubt.ts'
import { blockFeatures } from './article/features.ts'
import { isMute, takeNeighbours } from './article/mute-blocks.ts'
import { countPage } from './article/page-facts.ts'
import { scoreFeatures } from './article/score.ts'
import { apartFrom, firmSites, siteReasons } from './article/site-elements.ts'
import { isBesideHeadline, isKicker } from './headline-rules.ts'
import { isRelatedLink, roleFromLabel } from './label-rules.ts'
import { isLink } from './position-rules.ts'

/** The score at which a block is the article's; more is needed where an element says that it is the site's. */
const enough = 0.5
const enoughInSite = 0.7

/** @param headline never judged. */
export function assignOutsideArticle(source: ParsedSource, headline: ParsedBlock | undefined): void {
  const { blocks, page } = source
  if (!blocks.some((block) => block.region)) return
  const isApart = apartFrom(headline)
  const facts = countPage(blocks, isApart)
  const scores = blockFeatures(source, facts, headline).map(scoreFeatures)
  const isFirm = firmSites(facts)
  const reasonOf = siteReasons(facts)
  const sites = blocks.map((block) => (isApart(block) ? 'landmark' : reasonOf(block)))
  const inside = blocks.map((block, index) => {
    if (block === headline) return true
    if (isFirm(block) || isApart(block)) return false
    return (scores[index] ?? 0) >= (sites[index] ? enoughInSite : enough)
  })
  const judged = { blocks, scores, sites, inside }
  settleDoubts(judged, facts, headline)
  keepHeadLines(judged, headline)
  takeNeighbours(blocks, inside, sites)
  for (const [index, block] of blocks.entries()) {
    if (inside[index] || (!page && !sites[index]) || isRelated(block)) continue
    assignRole(block, 'chrome', sites[index] ?? 'outside-article')
  }
}

/** Left to the rules that read the words, which say so more exactly. */
const isRelated = (block: ParsedBlock): boolean =>
  roleFromLabel(block.text)?.role === 'related' || (isLink(block) && isRelatedLink(block.text))

/**
 * Bylines, dates, rubrics and the like between the headline and the end of the article stay, to get their roles. An
 * author may sign below the last paragraph.
 */
function keepHeadLines({ blocks, inside, sites }: Judged, headline: ParsedBlock | undefined): void {
  const top = headline ? blocks.indexOf(headline) : inside.indexOf(true)
  const end = inside.lastIndexOf(true) + 1
  for (let index = Math.max(0, top - 2); index <= end; index++) {
    const block = blocks[index]
    if (!block || inside[index] || isMute(block) || sites[index]) continue
    inside[index] =
      index < top ? isKicker(block) && headline !== undefined && isBesideHeadline(headline, block) : isHeadLine(block)
  }
}

const maxLineChars = 200
const headRoles = new Set<Role>(['byline', 'date', 'credit', 'update', 'correction'])

function isHeadLine({ text, region }: ParsedBlock): boolean {
  if (text.length > maxLineChars) return false
  const told = roleFromLabel(text)?.role
  const near = [...ancestors(region)].slice(0, 3).flatMap(({ hint }) => hint ?? [])
  return [...near, ...(told ? [told] : [])].some((role) => headRoles.has(role))
}
