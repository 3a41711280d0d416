/** What is known of each block of a page when it is judged: its text, its elements, its containers, its place. */
import type { ParsedBlock, ParsedSource } from '../../model/parsed-block.ts'
import type { Region } from '../../model/region.ts'
import { containerFeatures } from './container-features.ts'
import { elementFeatures } from './element-features.ts'
import { type Features, flags } from './feature-values.ts'
import { bodyTester } from './linked-body.ts'
import type { PageFacts } from './page-facts.ts'
import { placeFeatures } from './place-features.ts'
import { textFacts, textFeatures } from './text-features.ts'

export function blockFeatures(
  { blocks, evidence }: ParsedSource,
  facts: PageFacts,
  headline: ParsedBlock | undefined,
  boxes: ReadonlySet<Region>,
): Features[] {
  const ofElements = elementFeatures(facts, boxes)
  const ofContainers = containerFeatures(facts)
  const ofPlace = placeFeatures(blocks, facts, headline)
  const inBody = bodyTester(evidence.body)
  return blocks.map((block, index) => {
    const text = textFacts(block, facts.prose[index] ?? 0)
    const told = inBody(block.text)
    return {
      ...textFeatures(block, text),
      ...ofElements(block.region),
      ...ofContainers(block.region, block.kind, text),
      ...ofPlace(index, text),
      ...flags({ 'in the body that JSON-LD gives': told === true, 'not in that body': told === false }),
    }
  })
}
