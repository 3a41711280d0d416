/** Aligns two texts that translate each other: which units of the one are the translation of which of the other. */
import { lexiconOf } from '../lexicon/lexicon.ts'
import { rememberStems } from '../lexicon/lexicon-words.ts'
import { findAnchors } from './anchors.ts'
import { bestPath } from './best-path.ts'
import { scoreCells, shapes } from './cells.ts'
import { corridorOf, isSmall } from './corridor.ts'
import { type Evidence, pairingsOf, weigh } from './evidence.ts'
import { faithOf } from './faith.ts'
import { weights } from './weights.ts'
import { probabilitiesOf } from './lattice.ts'
import type { Link, Texts } from './model.ts'
import { outsideOf } from './outside.ts'
import { firstPriors, priorsFrom } from './priors.ts'
import { type Side, sideOf } from './side.ts'
import { partOf, type Stretch } from './stretch.ts'
import { tokenReader } from './tokens.ts'

const rounds = 3

export function alignSentences({ source, target, from, to, lexicon = lexiconOf(from, to) }: Texts): { links: Link[] } {
  const sides = {
    source: sideOf(source, tokenReader(rememberStems(from))),
    target: sideOf(target, tokenReader(rememberStems(to))),
  }
  return alignSides(sides, lexicon)
}
export function alignSides(sides: {source: Side, target: Side}, lexicon: any, gold?: [number[], number[]][]) {
  const all = (side: Side) => Int32Array.from(side.units, (_, at) => at)
  const stretch = { source: partOf(sides.source, all(sides.source)), target: partOf(sides.target, all(sides.target)) }
  const pairings = pairingsOf(sides.source, sides.target, lexicon)
  const faith = weights.faith
  return alignStretch(stretch, weigh(sides.source, sides.target, pairings, faith), gold)
}

function alignStretch(stretch: Stretch, evidence: Evidence, gold?: [number[], number[]][]): any {
  const { source, target } = stretch
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  const ratio = (sum(target.side.lengths) + 100) / (sum(source.side.lengths) + 100)
  const anchors = isSmall(source.units.length, target.units.length) ? [] : findAnchors(stretch, evidence)
  const corridor = corridorOf(source.units.length, target.units.length, anchors)
  const cells = scoreCells(stretch, corridor, evidence, outsideOf(stretch, ratio))
  let probabilities = probabilitiesOf(cells, firstPriors())
  for (let round = 1; round < rounds; round++) probabilities = probabilitiesOf(cells, priorsFrom(probabilities.counts))
  let goldNll = 0
  if (gold) for (const [a, b] of gold) {
    const shape = shapes.findIndex(([h, w]) => h === a.length && w === b.length)
    const p = a.length === 0 ? probabilities.target[b[0]!]! : b.length === 0 ? probabilities.source[a[0]!]! : shape < 0 ? 1 : probabilities.links[shapes.length * corridor.place(a.at(-1)! + 1, b.at(-1)! + 1) + shape]!
    goldNll -= Math.log(Math.max(p, 0.002))
  }
  return { goldNll, links: bestPath(cells, probabilities).map(({ row, column, height, width, confidence }) => ({
    source: Array.from(source.at.slice(row, row + height)),
    target: Array.from(target.at.slice(column, column + width)),
    confidence,
  })) }
}
