/**
 * Finds elements that call themselves the site's but hold only sentences: the text behind a paywall, a box of context in
 * an aside, a correction in an article's footer. A box of the site's has links, buttons, or lines that are no sentences.
 */
import type { ParsedBlock } from '../../model/parsed-block.ts'
import { ancestors, type Region } from '../../model/region.ts'
import { isBoxHeading, isCallToAction, isListLabel, roleFromLabel } from '../label-rules.ts'
import { linkLength } from '../prose-length.ts'
import { endsSentence } from '../sentence-line.ts'
import { groupsIn } from './class-groups.ts'
import { remembered } from './remembered.ts'

const maxTitleChars = 60

/** @param headline if it is in an article element, asides and footers in that element count too. */
export function proseBoxes(blocks: ParsedBlock[], headline: ParsedBlock | undefined): ReadonlySet<Region> {
  const articles = new Set([...ancestors(headline?.region)].filter(({ name }) => name === 'article'))
  const boxes = new Set<Region>()
  const others = new Set<Region>(ancestors(headline?.region))
  const isBox = remembered((region: Region) => isMarked(region, articles))
  for (const block of blocks) {
    if (block.text === '') continue
    const marked = [...ancestors(block.region)].filter(isBox)
    if (marked.length === 0) continue
    const sentence = isSentence(block)
    const title = isTitleLine(block)
    for (const region of marked) {
      if (sentence || (title && !boxes.has(region))) boxes.add(region)
      else others.add(region)
    }
  }
  return new Set([...boxes].filter((region) => !others.has(region)))
}

/** A class alone, except one of comments, which are sentences too; or an aside or footer in the headline's article. */
function isMarked(region: Region, articles: ReadonlySet<Region>): boolean {
  if (region.junk === undefined)
    return (region.hint === 'chrome' || region.hint === 'related') && !groupsIn(region.classes).has('comments')
  const isBox = region.junk === 'landmark' && (region.name === 'aside' || region.name === 'footer')
  return isBox && [...ancestors(region.parent ?? undefined)].some((around) => articles.has(around))
}

/** A heading, or a short bold line, that is no label of the site's. */
function isTitleLine({ kind, text, tags }: ParsedBlock): boolean {
  const bold = tags.some(({ name, start, end }) => name === 'strong' && end - start === text.length)
  if (kind !== 'heading' && !(bold && text.length <= maxTitleChars)) return false
  return !isBoxHeading(text) && !isListLabel(text) && !isCallToAction(text) && roleFromLabel(text) === undefined
}

function isSentence(block: ParsedBlock): boolean {
  const role = roleFromLabel(block.text)?.role
  if (role !== undefined && role !== 'correction' && role !== 'update' && role !== 'byline') return false
  return (endsSentence(block.text) || /[:;]$/.test(block.text)) && linkLength(block) < block.text.length / 3
}
