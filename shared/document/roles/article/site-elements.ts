/** What the elements around a block say for themselves: a dialog, hidden, a landmark, a class of the site's. */
import type { ParsedBlock } from '../../model/parsed-block.ts'
import { ancestors, type Region } from '../../model/region.ts'
import type { RoleReason } from '../../model/role-reason.ts'
import type { PageFacts } from './page-facts.ts'

/** An element with a larger share of the page's prose holds the article, whatever it says. */
const maxShare = 0.5

/** Dialogs never count, however long their text, unless the headline is in one. */
export function apartFrom(headline: ParsedBlock | undefined): (block: ParsedBlock) => boolean {
  const around = new Set(ancestors(headline?.region))
  return ({ region }) => [...ancestors(region)].some((element) => element.dialog && !around.has(element))
}

/** A score never takes a block out of what is hidden, or out of a navigation. */
export function isFirm({ region }: ParsedBlock, { regions, page }: PageFacts): boolean {
  return [...ancestors(region)].some(
    (around) =>
      (around.junk === 'hidden' || around.name === 'nav') && (regions.get(around)?.prose ?? 0) <= page.prose * maxShare,
  )
}

/** @param boxes hold only sentences, so what they call themselves does not count. */
export function siteReason(
  { region }: ParsedBlock,
  { regions, page }: PageFacts,
  boxes: ReadonlySet<Region>,
): RoleReason | undefined {
  let reason: RoleReason | undefined
  for (const around of ancestors(region)) {
    if ((regions.get(around)?.prose ?? 0) > page.prose * maxShare) break
    if (around.junk === 'hidden') return 'hidden'
    if (boxes.has(around)) continue
    reason ??= around.junk ?? (around.header ? 'landmark' : around.hint === 'chrome' ? 'markup' : undefined)
  }
  return reason
}
