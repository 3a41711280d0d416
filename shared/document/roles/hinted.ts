/**
 * Assigns roles that an HTML page's classes and properties name, if the element holds no more text than fits the role.
 */

import type { Role } from '../model/document.ts'
import { type Draft, decide } from '../model/draft.ts'
import { type Region, upwards } from '../model/region.ts'
import { isName } from './labels.ts'

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

export function markHinted(drafts: Draft[]): void {
  const weights = new Map<Region, number>()
  for (const draft of drafts) {
    for (const region of near(draft)) weights.set(region, (weights.get(region) ?? 0) + draft.text.length)
  }
  for (const draft of drafts) {
    const region = near(draft).find(({ hint }) => hint !== undefined && hint !== 'chrome')
    if (!region?.hint || (weights.get(region) ?? 0) > (maxChars[region.hint] ?? maxOtherChars)) continue
    const role = fitting(draft, region.hint)
    if (role) decide(draft, role, 'markup')
  }
}

function near(draft: Draft): Region[] {
  const regions: Region[] = []
  for (const region of upwards(draft.region)) if (regions.push(region) === hintDepth) break
  return regions
}

/** The hinted role if it fits a block of this kind. An image in a byline shows the author. */
function fitting({ kind, text }: Draft, hint: Role): Role | undefined {
  if (kind === 'code' || kind === 'embed' || kind === 'break') return undefined
  if (kind === 'image') return hint === 'byline' ? 'chrome' : hint === 'related' ? hint : undefined
  if (kind === 'heading' && hint === 'byline') return isName(text) ? hint : undefined
  if (kind === 'heading') return hint === 'standfirst' || hint === 'related' ? hint : undefined
  return hint
}
