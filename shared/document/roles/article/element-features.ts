/**
 * What the elements around a block say: their names, roles and classes. An element speaks as loud as the share of the
 * page's prose that is outside of it, because one with most of the prose holds the article, whatever it calls itself. A
 * second feature of each name holds whatever the share.
 */
import { ancestors, type Region } from '../../model/region.ts'
import { groupsIn } from './class-groups.ts'
import { type Features, share } from './feature-values.ts'
import type { PageFacts } from './page-facts.ts'
import { remembered } from './remembered.ts'

const names =
  'nav aside footer header form dialog button section article main ul noscript details table figure blockquote'
const elements = new Set(names.split(' '))

/** The classes of so many elements around a block are near; those further out count as around it. */
const nearElements = 3

const noGroups: ReadonlySet<string> = new Set()

type Add = (features: Features, region: Region) => void

/**
 * @param boxes hold only sentences, so their names and classes do not count.
 * @returns the features of an element's blocks. Each element's are computed once, so depth costs nothing.
 */
export function elementFeatures(
  { page, regions }: PageFacts,
  boxes: ReadonlySet<Region>,
): (region: Region | undefined) => Features {
  const strength = (region: Region): number => 1 - share(regions.get(region)?.prose ?? 0, page.prose)
  const raise = (features: Features, name: string, region: Region): void => {
    features[name] = Math.max(features[name] ?? 0, strength(region))
  }
  const named = inherited((features, region) => {
    if (boxes.has(region)) return
    for (const name of [region.junk, ...(elements.has(region.name) ? [region.name] : [])]) {
      if (!name) continue
      raise(features, `in ${name}`, region)
      features[`in ${name}, any share`] = 1
    }
  })
  const groups = remembered((region: Region) => (boxes.has(region) ? noGroups : groupsIn(region.classes)))
  const classed = inherited((features, region) => {
    for (const group of groups(region)) raise(features, `around: ${group}`, region)
  })
  return (region) => {
    if (!region) return {}
    const features = { ...named(region) }
    let height = 0
    for (const element of ancestors(region)) {
      if (height++ === nearElements) return Object.assign(features, classed(element))
      for (const group of groups(element)) raise(features, `near: ${group}`, element)
    }
    return features
  }
}

/** Features of an element and of all elements around it. */
function inherited(add: Add): (region: Region) => Features {
  const all = remembered((region: Region): Features => {
    const features = region.parent ? { ...all(region.parent) } : {}
    add(features, region)
    return features
  })
  return all
}
