/** Roles that an HTML page's classes and properties name, where the element holds no more text than its role would. */

import type { Role } from '../model/document.ts'
import { type Draft, decide } from '../model/draft.ts'
import { type Region, upwards } from '../model/region.ts'
import { isName } from './labels.ts'

/** A class or property says something of the element itself and the two around it. */
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

/** What of the hinted role a block of its kind can be. The picture in a byline is the author's. */
function fitting({ kind, text }: Draft, hint: Role): Role | undefined {
  if (kind === 'code' || kind === 'embed' || kind === 'break') return undefined
  if (kind === 'image') return hint === 'byline' ? 'chrome' : hint === 'related' ? hint : undefined
  if (kind === 'heading' && hint === 'byline') return isName(text) ? hint : undefined
  if (kind === 'heading') return hint === 'standfirst' || hint === 'related' ? hint : undefined
  return hint
}
