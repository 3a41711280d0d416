/**
 * What lengths, sentences within units, kinds and blocks say for a link. Lengths as in Gale and Church, "A Program for
 * Aligning Sentences in Bilingual Corpora" (1993), by the logarithm of their ratio, which long and short units share.
 */
import type { Side } from './side.ts'
import type { Stretch } from './stretch.ts'
import { weights } from './weights.ts'

export type Outside = {
  /** @param row the first unit of the source, and `column` of the target. −∞: these units can't be one link. */
  score(row: number, column: number, height: number, width: number): number
}

/** Letters that are added to every length, so that a word more says little of short units. */
const extra = 6

export function outsideOf(stretch: Stretch): Outside {
  const { source, target } = stretch
  const [ofSource, ofTarget] = [totals(source.side, source.at), totals(target.side, target.at)]
  const ratio = lettersOf(target.side) / lettersOf(source.side)
  const usual = usualLength(target.side)
  const counts = countsSay(source.side, target.side)
  return {
    score(row, column, height, width) {
      const given = (ofSource.letters[row + height] ?? 0) - (ofSource.letters[row] ?? 0)
      const found = (ofTarget.letters[column + width] ?? 0) - (ofTarget.letters[column] ?? 0)
      const sentences =
        (ofSource.sentences[row + height] ?? 0) -
        (ofSource.sentences[row] ?? 0) -
        (ofTarget.sentences[column + width] ?? 0) +
        (ofTarget.sentences[column] ?? 0)
      return (
        weights.length * lengthScore(given * ratio, found, usual, width) +
        counts * (weights.sentences[Math.min(2, Math.abs(sentences))] ?? 0) +
        joinScore(source.side, source.at, row, height) +
        joinScore(target.side, target.at, column, width) +
        beginScore(source.side, source.at[row] ?? 0, target.side, target.at[column] ?? 0) +
        kindScore(source.side.kinds[source.at[row] ?? 0], target.side.kinds[target.at[column] ?? 0])
      )
    },
  }
}

/** Where nearly every unit is one sentence, as a splitter makes them, their number says nothing of a link. */
function countsSay(source: Side, target: Side): number {
  const several = (side: Side) => side.sentences.reduce((sum, count) => sum + (count > 1 ? 1 : 0), 0)
  const share = (several(source) + several(target)) / Math.max(1, source.units.length + target.units.length)
  return Math.min(1, share / weights.severalSentences)
}

type Usual = { mean: number; variance: number }

/** A short text doesn't tell how much longer one language is. */
const lettersOf = ({ lengths }: Side): number => lengths.reduce((sum, length) => sum + length, 100)

function usualLength({ lengths }: Side): Usual {
  const logs = Array.from(lengths, (length) => Math.log(length + extra))
  const mean = logs.reduce((sum, log) => sum + log, 0) / Math.max(1, logs.length)
  const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / Math.max(1, logs.length)
  return { mean, variance: Math.max(0.15, variance) }
}

/** How much more probable the target's length is for this source than for any. */
function lengthScore(expected: number, found: number, usual: Usual, width: number): number {
  const off = Math.log((found + extra) / (expected + extra))
  const variance = weights.ratio + weights.shortRatio / (expected + extra)
  const unusual = Math.log(found + extra) - usual.mean - Math.log(width)
  const byChance = -(unusual ** 2) / (2 * usual.variance) - Math.log(usual.variance) / 2
  return Math.max(weights.leastLength, -(off ** 2) / (2 * variance) - Math.log(variance) / 2 - byChance)
}

/** Units that stand apart, because a person linked what is between them, can't be in one link. */
function joinScore({ blocks, kinds }: Side, at: Int32Array, first: number, count: number): number {
  let score = 0
  for (let unit = first + 1; unit < first + count; unit++) {
    const [here, before] = [at[unit] ?? 0, at[unit - 1] ?? 0]
    if (here !== before + 1) return Number.NEGATIVE_INFINITY
    if (blocks[here] !== blocks[before]) score += weights.acrossBlocks
    if (kinds[here] !== kinds[before]) score += weights.otherKind
  }
  return score
}

/** A translation mostly begins a paragraph where its source does. */
function beginScore(source: Side, unit: number, target: Side, other: number): number {
  if (source.blocks[unit] === undefined || target.blocks[other] === undefined) return 0
  return begins(source, unit) === begins(target, other) ? weights.sameBegin : weights.otherBegin
}

const begins = ({ blocks }: Side, unit: number): boolean => unit === 0 || blocks[unit] !== blocks[unit - 1]

const kindScore = (one: string | undefined, other: string | undefined): number =>
  one === undefined || other === undefined ? 0 : one === other ? weights.sameKind : weights.otherKind

function totals({ lengths, sentences }: Side, at: Int32Array) {
  const letters = new Float64Array(at.length + 1)
  const counts = new Int32Array(at.length + 1)
  at.forEach((unit, place) => {
    letters[place + 1] = (letters[place] ?? 0) + (lengths[unit] ?? 0)
    counts[place + 1] = (counts[place] ?? 0) + (sentences[unit] ?? 0)
  })
  return { letters, sentences: counts }
}
