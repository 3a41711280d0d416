/**
 * Finds a notice that asks for consent by its words, because a saved page has lost the styles that lay it over the page,
 * and its element may have any name. An article about such notices does not speak for the site.
 */
import { normaliseLabel } from '../../../text/normalise-label.ts'
import type { ParsedBlock } from '../../model/parsed-block.ts'
import { ancestors, type Region } from '../../model/region.ts'
import { newsroomWords } from '../newsroom-words.ts'
import { isLeaf } from './page-facts.ts'
import { remembered } from './remembered.ts'

const minChars = 100
const maxChars = 3000
/** So many parts of a notice are in one. */
const minParts = 4

/** @returns tells the blocks of notices and what else is in their elements: a heading, buttons. */
export function consentTester(
  blocks: ParsedBlock[],
  headline: ParsedBlock | undefined,
): (block: ParsedBlock) => boolean {
  const around = new Set(ancestors(headline?.region))
  const notices = new Set<ParsedBlock>()
  const boxes = new Set<Region>()
  for (const block of blocks) {
    const box = [...ancestors(block.region)].find((region) => !isLeaf(region))
    // What is beside the headline, or in its article, is the article's.
    if (!box || (around.has(box) && box.name !== 'body') || isInArticle(block, around) || !isNotice(block.text))
      continue
    notices.add(block)
    if (!around.has(box)) boxes.add(box)
  }
  const isInBox = remembered((region: Region | undefined) =>
    [...ancestors(region)].some((element) => boxes.has(element)),
  )
  return (block) => notices.has(block) || isInBox(block.region)
}

const isInArticle = ({ region }: ParsedBlock, around: ReadonlySet<Region>): boolean =>
  [...ancestors(region)].some((element) => element.name === 'article' && around.has(element))

function isNotice(text: string): boolean {
  if (text.length < minChars || text.length > maxChars) return false
  const line = normaliseLabel(text)
  if (newsroomWords.consent.filter((part) => line.includes(part)).length < minParts) return false
  const words = line.match(/[\p{L}\p{N}]+/gu) ?? []
  const said = ` ${words.join(' ')} `
  return newsroomWords.consentVoice.some((voice) => said.includes(` ${voice} `))
}
