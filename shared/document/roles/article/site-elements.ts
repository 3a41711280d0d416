/** What the elements around a block say for themselves: a dialog, hidden, a landmark, a class of the site's. */
import type { ParsedBlock } from '../../model/parsed-block.ts'
import { ancestors, type Region } from '../../model/region.ts'
import type { RoleReason } from '../../model/role-reason.ts'
import type { PageFacts } from './page-facts.ts'
import { remembered } from './remembered.ts'

/** An element with a larger share of the page's prose holds the article, whatever it says. */
const maxShare = 0.5

/** Dialogs never count, however long their text, unless the headline is in one. */
export function apartFrom(headline: ParsedBlock | undefined): (block: ParsedBlock) => boolean {
  const around = new Set(ancestors(headline?.region))
  const isApart = remembered((region: Region | undefined) =>
    [...ancestors(region)].some((element) => element.dialog && !around.has(element)),
  )
  return ({ region }) => isApart(region)
}

/** A score never takes a block out of what is hidden, or out of a navigation. */
export function firmSites({ regions, page }: PageFacts): (block: ParsedBlock) => boolean {
  const isFirm = remembered((region: Region | undefined) =>
    [...ancestors(region)].some(
      (around) =>
        (around.junk === 'hidden' || around.name === 'nav') &&
        (regions.get(around)?.prose ?? 0) <= page.prose * maxShare,
    ),
  )
  return ({ region }) => isFirm(region)
}

/** @param boxes hold only sentences, so what they call themselves does not count. */
export function siteReasons(
  { regions, page }: PageFacts,
  boxes: ReadonlySet<Region>,
): (block: ParsedBlock) => RoleReason | undefined {
  const reasonOf = remembered((region: Region | undefined) => {
    let reason: RoleReason | undefined
    for (const around of ancestors(region)) {
      if ((regions.get(around)?.prose ?? 0) > page.prose * maxShare) break
      if (around.junk === 'hidden') return 'hidden'
      if (boxes.has(around)) continue
      reason ??= around.junk ?? (around.header ? 'landmark' : around.hint === 'chrome' ? 'markup' : undefined)
    }
    return reason
  })
  return ({ region }) => reasonOf(region)
}
