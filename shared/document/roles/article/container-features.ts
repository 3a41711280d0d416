/** What the containers of a block hold: how much prose directly, how many links, and how often they repeat. */
import type { Kind } from '../../model/document.ts'
import { ancestors, type Region } from '../../model/region.ts'
import { type Features, flags, share } from './feature-values.ts'
import { deepestWith, type Facts, isLeaf, mainContainer, type PageFacts } from './page-facts.ts'
import { remembered } from './remembered.ts'
import type { TextFacts } from './text-features.ts'

const manyBlocks = 8
const minBoxBlocks = 3
const minRepeats = 3
const repeatHeight = 6
const cardLinks = 0.3
const cardProse = 300
const boxProse = 1000

type Containers = (region: Region | undefined, kind: Kind, text: TextFacts) => Features

export function containerFeatures(facts: PageFacts): Containers {
  const { page, regions, maxOwn, repeats } = facts
  const most = deepestWith(facts, 0.7)
  const nearlyAll = deepestWith(facts, 0.95)
  const main = mainContainer(facts)
  const factsOf = (region: Region | undefined): Facts => (region && regions.get(region)) ?? page
  const isRepeated = (region: Region): boolean => (repeats.get(region) ?? 0) >= minRepeats
  const around = remembered((region: Region | undefined) => {
    const all = [...ancestors(region)]
    const containers = region && isLeaf(region) ? all.slice(1) : all
    const parent = factsOf(containers[0])
    const repeated = containers.slice(0, repeatHeight).find(isRepeated)
    return {
      parent,
      grandparent: factsOf(containers[1]),
      greatGrandparent: factsOf(containers[2]),
      box: containers.map(factsOf).find(({ blocks }) => blocks >= minBoxBlocks) ?? parent,
      card: repeated && factsOf(repeated),
      inMost: !most || all.includes(most),
      inNearlyAll: !nearlyAll || all.includes(nearlyAll),
      inMain: !main || all.includes(main),
    }
  })
  return (region, kind, { prose, link, stop }) => {
    const { parent, grandparent, greatGrandparent, box, card, inMost, inNearlyAll, inMain } = around(region)
    const own = share(parent.own, maxOwn)
    const above = share(grandparent.own, maxOwn)
    return {
      'prose of the parent': own,
      'blocks of the parent': Math.min(parent.ownBlocks / manyBlocks, 1),
      'prose of the grandparent': above,
      'blocks of the grandparent': Math.min(grandparent.ownBlocks / manyBlocks, 1),
      'prose of the great-grandparent': share(greatGrandparent.prose, page.prose),
      'prose, by the parent': prose > 0 ? own : 0,
      'heading, by the parent': kind === 'heading' ? own : 0,
      'heading, by the grandparent': kind === 'heading' ? above : 0,
      'list item, by the grandparent': kind === 'list-item' ? above : 0,
      'short text, by the parent': prose === 0 && kind !== 'heading' ? own : 0,
      'links, by the parent': link * own,
      'sentence, by the parent': stop ? own * (1 - link) : 0,
      'links of the box': share(box.links, box.text),
      'prose of the box': Math.min(box.prose / boxProse, 1),
      'short blocks of the box': share(box.short, box.blocks),
      'prose of a repeated element': card ? Math.min(card.prose / cardProse, 1) : 0,
      ...flags({
        'in a repeated element': card !== undefined,
        'in a repeated card of links': card !== undefined && share(card.links, card.text) > cardLinks,
        'a repeated element': region !== undefined && isRepeated(region),
        'in most of the prose': inMost,
        'in nearly all of the prose': inNearlyAll,
        'in the main container': inMain,
        'prose apart from most': prose > 0 && !inMost,
        'short text apart from most': prose === 0 && !inMost,
      }),
    }
  }
}
