/** What a block's place says: above or below the headline, before or after most of the prose, beside links or prose. */
import type { ParsedBlock } from '../../model/parsed-block.ts'
import { ancestors, type Region } from '../../model/region.ts'
import { endsArticle, isBoxHeading } from '../label-rules.ts'
import { isLinked } from '../prose-length.ts'
import { type Features, flags, share } from './feature-values.ts'
import { isLeaf, type PageFacts } from './page-facts.ts'
import type { TextFacts } from './text-features.ts'

const nearChars = 500
const farChars = 20_000
/** An article has this much prose before a label or another headline ends it. */
const minArticleChars = 300
const minTopHeadingChars = 20
const linksNear = 4
const proseNear = 3

/** Call it for each block in order, because it counts what came before. */
export function placeFeatures(
  blocks: ParsedBlock[],
  { page, prose }: PageFacts,
  headline: ParsedBlock | undefined,
): (index: number, text: TextFacts) => Features {
  const top = headline ? blocks.indexOf(headline) : -1
  const links = blocks.map(isLinked)
  const isProse = (index: number): boolean => (prose[index] ?? 0) > 0
  const isHeading = (index: number): boolean => blocks[index]?.kind === 'heading'
  let sum = 0
  let sinceTop = 0
  let anotherHeadline = false
  let ended = false
  let box: Region | undefined

  const isAnotherHeadline = (index: number): boolean => {
    const { kind, level = 2, text } = blocks[index] ?? { kind: 'paragraph', text: '' }
    if (kind !== 'heading' || top < 0 || index <= top || text.length <= minTopHeadingChars) return false
    return level <= (headline?.level ?? 1) && sinceTop > minArticleChars
  }

  const goOn = (index: number): void => {
    const block = blocks[index]
    if (!block) return
    sum += prose[index] ?? 0
    if (sinceTop > minArticleChars && endsArticle(block.text)) ended = true
    if (top >= 0 && index > top) sinceTop += prose[index] ?? 0
    if (block.kind === 'list-item' || !isBoxHeading(block.text)) return
    box = (block.region && isLeaf(block.region) ? block.region.parent : block.region) ?? undefined
  }

  return (index, { line, told }) => {
    anotherHeadline ||= isAnotherHeadline(index)
    const before = share(sum, page.prose)
    const heading = isHeading(index)
    const features: Features = {
      'prose before': before,
      'prose before, after the end': ended ? before : 0,
      'links around': links.slice(Math.max(0, index - linksNear), index + linksNear + 1).filter(Boolean).length / 9,
      'prose around': countProse(prose.slice(Math.max(0, index - proseNear), index + proseNear + 1)) / 7,
      'near the headline': top >= 0 && index > top ? 1 / (1 + sinceTop / nearChars) : 0,
      'far from the headline': top >= 0 && index > top ? Math.min(sinceTop / farChars, 1) : 0,
      ...flags({
        'no headline': top < 0,
        'above the headline': index < top,
        'below the headline': top >= 0 && index > top,
        'before all prose': sum === 0,
        'after all prose': sum >= page.prose * 0.98,
        'after another headline': anotherHeadline,
        'after the end of the article': ended,
        'prose after the end': ended && isProse(index),
        'under the heading of a box': box !== undefined && [...ancestors(blocks[index]?.region)].includes(box),
        'after a link': links[index - 1] ?? false,
        'before a link': links[index + 1] ?? false,
        'after prose': isProse(index - 1),
        'before prose': isProse(index + 1),
        'text under a linked heading':
          !links[index] && [1, 2, 3].some((back) => links[index - back] && isHeading(index - back)),
        'linked heading': heading && (links[index] ?? false),
        'heading over no prose': heading && !isProse(index + 1) && !isProse(index + 2),
        'heading at the end': heading && before >= 0.9,
        'short line at an edge': line && !told && (sum === 0 || before >= 0.95),
      }),
    }
    goOn(index)
    return features
  }
}

const countProse = (chars: number[]): number => chars.filter((count) => count > 0).length
