/** Aligns stretches of one document, each on its own; what the document shows of its translation holds for all of them. */
import { findAnchors } from './anchors.ts'
import { bestPath } from './best-path.ts'
import { scoreCells } from './cells.ts'
import { type Corridor, corridorOf } from './corridor.ts'
import type { Evidence } from './evidence.ts'
import { probabilitiesOf } from './lattice.ts'
import type { Link } from './model.ts'
import { outsideOf } from './outside.ts'
import { firstPriors, priorsFrom } from './priors.ts'
import { isSmall } from './small.ts'
import type { Stretch } from './stretch.ts'

/**
 * How often the shares of links and of units without counterpart are estimated. A text of so many places is long enough to
 * show them at once.
 */
const [rounds, long] = [2, 60_000]

/** @returns the links of each stretch */
export function alignStretches(stretches: readonly Stretch[], evidence: Evidence): Link[][] {
  const cells = stretches.map((stretch) =>
    scoreCells(stretch, corridorFor(stretch, evidence), evidence, outsideOf(stretch)),
  )
  let priors = firstPriors()
  const size = cells.reduce((sum, { corridor }) => sum + corridor.size, 0)
  for (let round = 0; round < (size > long ? 1 : rounds); round++)
    priors = priorsFrom(cells.map((one) => probabilitiesOf(one, priors).counts))
  return cells.map((one, at) => {
    const { source, target } = stretches[at] ?? {}
    return bestPath(one, probabilitiesOf(one, priors)).map(({ row, column, height, width, confidence }) => ({
      source: Array.from(source?.at.slice(row, row + height) ?? []),
      target: Array.from(target?.at.slice(column, column + width) ?? []),
      confidence: Math.min(1, confidence),
    }))
  })
}

export function corridorFor(stretch: Stretch, evidence: Evidence): Corridor {
  const [rows, columns] = [stretch.source.units.length, stretch.target.units.length]
  return corridorOf(rows, columns, isSmall(rows, columns) ? [] : findAnchors(stretch, evidence))
}
