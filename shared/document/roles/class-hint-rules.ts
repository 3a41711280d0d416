/**
 * Assigns roles that an HTML page's classes and properties name, if the element holds no more text than fits the role.
 */

import type { Role } from '../model/document.ts'
import { assignRole, type ParsedBlock } from '../model/parsed-block.ts'
import { ancestors, type Region } from '../model/region.ts'
import { proseBoxes } from './article/prose-boxes.ts'
import { looksLikeName } from './label-rules.ts'
import { proseLength } from './prose-length.ts'
import { endsSentence } from './sentence-line.ts'

/** A class or property applies to the block's element and its two nearest ancestors. */
const hintDepth = 3

const maxChars: Partial<Record<Role, number>> = {
  byline: 200,
  date: 120,
  section: 80,
  standfirst: 1000,
  caption: 600,
  credit: 250,
}
const maxOtherChars = 2000
/** An element with a larger share of the text holds the article, whatever its class: "entry-content-read-more". */
const maxShare = 0.4

export function assignClassHints(drafts: ParsedBlock[]): void {
  const weights = new Map<Region, number>()
  let total = 0
  // Where the text begins no line of a name or date is a whole sentence, whatever its class. Below it may be a note on the author.
  const first = drafts.find(
    (draft) => !draft.role && proseLength(draft) > 0 && endsSentence(draft.text) && !isStandfirst(draft),
  )
  for (const draft of drafts) {
    if (draft.role !== 'chrome') total += draft.text.length
    for (const region of near(draft)) weights.set(region, (weights.get(region) ?? 0) + draft.text.length)
  }
  const boxes = proseBoxes(
    drafts,
    drafts.find(({ role }) => role === 'title'),
  )
  for (const draft of drafts) {
    const region = near(draft).find((around) => around.hint && around.hint !== 'chrome' && !boxes.has(around))
    if (!region?.hint || (weights.get(region) ?? 0) > (maxChars[region.hint] ?? maxOtherChars)) continue
    if (!maxChars[region.hint] && (weights.get(region) ?? 0) > total * maxShare) continue
    if (draft === first) continue
    const role = fitting(draft, region.hint)
    if (role) assignRole(draft, role, 'markup')
  }
}

const isStandfirst = (draft: ParsedBlock): boolean => near(draft).find(({ hint }) => hint)?.hint === 'standfirst'

function near(draft: ParsedBlock): Region[] {
  const regions: Region[] = []
  for (const region of ancestors(draft.region)) if (regions.push(region) === hintDepth) break
  return regions
}

/** The hinted role if it fits a block of this kind. An image in a byline shows the author. */
function fitting({ kind, text }: ParsedBlock, hint: Role): Role | undefined {
  if (kind === 'code' || kind === 'embed' || kind === 'break') return undefined
  if (kind === 'image') return hint === 'byline' ? 'chrome' : hint === 'related' ? hint : undefined
  if (kind === 'heading' && hint === 'byline') return looksLikeName(text) ? hint : undefined
  if (kind === 'heading') return hint === 'standfirst' || hint === 'related' ? hint : undefined
  return hint
}
