/**
 * Finds what leads to other articles by its form: at least three alike elements that each begin with a link over a line or
 * two, or another article whose headline is a link, or comments. Below a short article they may have more text than it has.
 */
import type { ParsedBlock } from '../../model/parsed-block.ts'
import { ancestors, type Region } from '../../model/region.ts'
import { isLinked, linkLength } from '../prose-length.ts'
import { endsSentence } from '../sentence-line.ts'
import { groupAlike } from './alike.ts'
import { isLeaf } from './page-facts.ts'
import { remembered } from './remembered.ts'

const minCards = 3
const maxCardChars = 250
/** With a smaller share of text beside them, the cards are the article: a list story. */
const minShareBeside = 0.4
const minBesideChars = 100
/** A rubric may be above a card's link. */
const headLines = 2

type Card = { region: Region; lines: number; chars: number; linked: boolean; title?: ParsedBlock }

/** @returns tells the blocks of teasers. Without a headline none are told. */
export function teaserTester(
  blocks: ParsedBlock[],
  headline: ParsedBlock | undefined,
): (block: ParsedBlock) => boolean {
  if (!headline) return () => false
  const around = new Set(ancestors(headline.region))
  const top = blocks.indexOf(headline)
  const cards = new Map<Region, Card>()
  let sentences = 0
  for (const [index, block] of blocks.entries()) {
    if (block.text === '' || block.kind === 'image') continue
    if (index > top && endsSentence(block.text) && linkLength(block) < block.text.length / 2)
      sentences += block.text.length
    for (const region of ancestors(block.region)) if (!around.has(region)) addTo(cards, region, block)
  }
  const teasers = new Set<Region>()
  const mayBeCards = [...cards.keys()].filter((region) => !isLeaf(region) || region.name === 'li')
  for (const regions of groupAlike(mayBeCards)) {
    const group = regions.flatMap((region) => cards.get(region) ?? [])
    const chars = group.reduce((sum, card) => sum + card.chars, 0)
    const beside = sentences - chars
    const enough = beside >= Math.max(minBesideChars, chars * minShareBeside)
    const isList =
      group.length >= minCards && group.every(({ linked }) => linked) && chars <= group.length * maxCardChars
    const isOther = group.length === 1 && group.every((card) => isOtherArticle(card, headline))
    const isComments = group.length === 1 && group.every(({ region }) => isCommentList(region))
    if (isComments ? sentences - chars >= minBesideChars : enough && (isList || isOther))
      for (const { region } of group) teasers.add(region)
  }
  const isTeaser = remembered((region: Region | undefined) =>
    [...ancestors(region)].some((element) => teasers.has(element)),
  )
  return ({ region }) => isTeaser(region)
}

function addTo(cards: Map<Region, Card>, region: Region, block: ParsedBlock): void {
  const card = cards.get(region) ?? { region, lines: 0, chars: 0, linked: false }
  cards.set(region, card)
  card.lines++
  if (card.lines <= headLines && isLinked(block)) card.linked = true
  if (card.lines === 1) card.title = block
  if (!isLinked(block) && endsSentence(block.text)) card.chars += block.text.length
}

const commentList = /(?:^|[\s_-])(?:comments|comment-?list|comentarii|disqus)(?:$|[\s_-])/i
const isCommentList = ({ hint, classes }: Region): boolean => hint === 'chrome' && commentList.test(classes)

function isOtherArticle({ region, title }: Card, headline: ParsedBlock): boolean {
  if (region.name !== 'article' || title?.kind !== 'heading' || !isLinked(title)) return false
  return (title.level ?? 2) <= (headline.level ?? 1)
}
