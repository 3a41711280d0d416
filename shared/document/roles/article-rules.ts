/**
 * Finds the article in a page. A fitted model scores each block by its text, its elements, its containers and its place;
 * what scores low belongs to the site. Of a fragment only what its elements name as the site's is judged, because an
 * editor chose the rest.
 */
import type { Role } from '../model/document.ts'
import { assignRole, type ParsedBlock, type ParsedSource } from '../model/parsed-block.ts'
import { ancestors, type Region } from '../model/region.ts'
import { consentTester } from './article/consent.ts'
import { settleDoubts } from './article/doubt.ts'
import { blockFeatures } from './article/features.ts'
import type { Judged } from './article/judged.ts'
import { isMute, takeNeighbours } from './article/mute-blocks.ts'
import { countPage } from './article/page-facts.ts'
import { proseBoxes } from './article/prose-boxes.ts'
import { remembered } from './article/remembered.ts'
import { scoreFeatures } from './article/score.ts'
import { isPlainSentence } from './article/siblings.ts'
import { apartFrom, firmSites, siteReasons } from './article/site-elements.ts'
import { teaserTester } from './article/teasers.ts'
import { isBesideHeadline, isKicker } from './headline-rules.ts'
import { isRelatedLink, roleFromLabel } from './label-rules.ts'
import { isLink } from './position-rules.ts'

/** The score at which a block is the article's; more is needed where an element says that it is the site's. */
const enough = 0.5
const enoughInSite = 0.7
/** Less is needed in an article's own aside or footer that holds only sentences. */
const enoughInBox = 0.05

/** @param headline never judged. */
export function assignOutsideArticle(source: ParsedSource, headline: ParsedBlock | undefined): void {
  const { blocks, page } = source
  if (!blocks.some((block) => block.region)) return
  const isInDialog = apartFrom(headline)
  const isNotice = page ? consentTester(blocks, headline) : () => false
  const isDialog = (block: ParsedBlock): boolean => isInDialog(block) || isNotice(block)
  const isTeaser = page ? teaserTester(blocks, headline) : () => false
  const isApart = (block: ParsedBlock): boolean => isDialog(block) || isTeaser(block)
  const facts = countPage(blocks, isApart)
  const boxes = proseBoxes(blocks, headline)
  const reasonOf = siteReasons(facts, boxes)
  const sites = blocks.map((block) => {
    if (isDialog(block)) return 'landmark'
    return isTeaser(block) ? 'outside-article' : reasonOf(block)
  })
  if (!page && !sites.some(Boolean)) return
  const scores = blockFeatures(source, facts, headline, boxes).map(scoreFeatures)
  const isInBox = remembered((region: Region | undefined) =>
    [...ancestors(region)].some((element) => element.junk && boxes.has(element)),
  )
  const isFirm = firmSites(facts)
  const inside = blocks.map((block, index) => {
    if (block === headline) return true
    if (isFirm(block) || isApart(block)) return false
    const inBox = isInBox(block.region)
    return (scores[index] ?? 0) >= (sites[index] ? enoughInSite : inBox ? enoughInBox : enough)
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
  // A header belongs to the site, but what is below the headline in the same one belongs to the headline.
  const header = [...ancestors(headline?.region)].find((region) => region.header)
  const inHeader = (index: number, block: ParsedBlock): boolean =>
    header !== undefined && index > top && siteElement(block) === header
  for (let index = Math.max(0, top - 2); index <= end; index++) {
    const block = blocks[index]
    if (!block || inside[index] || isMute(block) || (sites[index] && !inHeader(index, block))) continue
    inside[index] =
      index < top
        ? isKicker(block) && headline !== undefined && isBesideHeadline(headline, block)
        : isHeadLine(block) ||
          (index <= top + maxLeads && isPlainSentence(block) && (inHeader(index, block) || isLead(block)))
  }
}

const maxLineChars = 200
const maxLeads = 4
const headRoles = new Set<Role>(['byline', 'date', 'credit', 'update', 'correction'])

/** The nearest element that says it is the site's. */
const siteElement = ({ region }: ParsedBlock): Region | undefined =>
  [...ancestors(region)].find(({ junk, header, hint }) => junk ?? header ?? hint === 'chrome')

function isHeadLine({ text, region }: ParsedBlock): boolean {
  if (text.length > maxLineChars) return false
  const told = roleFromLabel(text)?.role
  return [...hintsNear(region), ...(told ? [told] : [])].some((role) => headRoles.has(role))
}

const isLead = ({ region }: ParsedBlock): boolean => hintsNear(region).includes('standfirst')

const hintsNear = (region: Region | undefined): Role[] =>
  [...ancestors(region)].slice(0, 3).flatMap(({ hint }) => hint ?? [])
