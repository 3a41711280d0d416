/**
 * What the tokens of a unit say for and against a link. A token that has a counterpart in the other unit speaks for the
 * link, the more the rarer the counterpart; one that has none speaks against it, the more the surer it would have one.
 * Both are logarithms of how much more probable that is in a translation than by chance.
 */
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Side } from './side.ts'
import { eachSimilar } from './similar-words.ts'
import type { TokenKind } from './tokens.ts'
import { weights } from './weights.ts'

/**
 * The types of the target that each type of the source may be translated as, with what finding them says of the source's
 * token (`there`) and of the target's (`back`); and what finding none says of each type.
 */
export type Evidence = {
  others: Int32Array[]
  there: Float32Array[]
  back: Float32Array[]
  againstSource: Float64Array
  againstTarget: Float64Array
}

/** Two types that may translate each other, by how probable the one is translated as the other, and back. */
export type Pairing = { source: string; target: string; there: number; back: number }

/**
 * `table`: by the source's type and the target's, how probable they translate each other in both directions. `source` and
 * `target`: how probable each type is to have any counterpart, be it in the other text or not.
 */
type Pairings = { table: Table; source: Float64Array; target: Float64Array }
type Table = Map<number, [there: number, back: number]>[]

export function pairingsOf(source: Side, target: Side, lexicon: Lexicon, learnt: readonly Pairing[] = []): Pairings {
  const table: Table = source.types.map(() => new Map())
  eachSimilar(source, target, (one, other, alike) => {
    const isName = source.types[one]?.kind === 'name' && target.types[other]?.kind === 'name'
    const probability = (isName ? weights.name : weights.similar) * alike
    put(table, one, other, probability, probability)
  })
  source.types.forEach(({ key, kind }, at) => {
    const same = target.numberOf.get(key)
    if ((kind === 'number' || kind === 'mark') && same !== undefined) put(table, at, same, weights[kind], weights[kind])
    const translated = kind === 'translated' ? target.numberOf.get(key.slice(1)) : undefined
    if (translated !== undefined) put(table, at, translated, weights.translated, weights.translated)
  })
  target.types.forEach(({ key, kind }, at) => {
    const translated = kind === 'translated' ? source.numberOf.get(key.slice(1)) : undefined
    if (translated !== undefined) put(table, translated, at, weights.translated, weights.translated)
  })
  for (const { source: one, target: other, there, back } of learnt) {
    const [from, to] = [source.numberOf.get(one), target.numberOf.get(other)]
    if (from !== undefined && to !== undefined) put(table, from, to, there, back)
  }
  const expected = lookUp(source, target, lexicon.there, (at, found, share) => put(table, at, found, share, 0))
  const expectedBack = lookUp(target, source, lexicon.back, (at, found, share) => put(table, found, at, 0, share))
  table.forEach((row, one) => {
    for (const [other, [there, back]] of row) {
      expected[one] = (expected[one] ?? 0) + there
      expectedBack[other] = (expectedBack[other] ?? 0) + back
    }
  })
  return { table, source: expected.map(cut), target: expectedBack.map(cut) }
}

const most = 0.95
const cut = (probability: number): number => Math.min(most, probability)

/** Two reasons for the same counterpart make it more probable than either. */
function put(table: Table, one: number, other: number, there: number, back: number): void {
  const known = table[one]?.get(other) ?? [0, 0]
  table[one]?.set(other, [1 - (1 - known[0]) * (1 - there), 1 - (1 - known[1]) * (1 - back)])
}

/** @returns how probable each type is to be translated by words that the other text lacks */
function lookUp(
  side: Side,
  other: Side,
  lexicon: Lexicon['there'],
  visit: (at: number, found: number, probability: number) => void,
): Float64Array {
  const missing = new Float64Array(side.types.length)
  side.types.forEach(({ key, kind }, at) => {
    if (kind !== 'word' && kind !== 'name') return
    for (const { stem, probability } of lexicon.counterparts(key)) {
      const found = other.numberOf.get(stem)
      if (found === undefined) missing[at] = (missing[at] ?? 0) + weights.known * probability
      else visit(at, found, weights.known * probability)
    }
  })
  return missing
}

export function weigh(source: Side, target: Side, { table, ...expected }: Pairings): Evidence {
  const [often, oftenBack] = [oftenOf(source), oftenOf(target)]
  const [chance, chanceBack] = [new Float64Array(source.types.length), new Float64Array(target.types.length)]
  table.forEach((row, one) => {
    for (const [other] of row) {
      chance[one] = (chance[one] ?? 0) + (oftenBack[other] ?? 0)
      chanceBack[other] = (chanceBack[other] ?? 0) + (often[one] ?? 0)
    }
  })
  const againstSource = againstOf(source, expected.source, chance)
  const againstTarget = againstOf(target, expected.target, chanceBack)
  const evidence: Evidence = { others: [], there: [], back: [], againstSource, againstTarget }
  table.forEach((row, one) => {
    const gain = (probability: number, share: number, against: number) =>
      probability === 0 ? 0 : Math.log(probability / share) - against
    const found = [...row].map(([other, [there, back]]) => ({
      other,
      there: gain(there, oftenBack[other] ?? 1, againstSource[one] ?? 0),
      back: gain(back, often[one] ?? 1, againstTarget[other] ?? 0),
    }))
    const useful = found.filter(({ there, back }) => there > 0 || back > 0)
    evidence.others.push(Int32Array.from(useful, ({ other }) => other))
    evidence.there.push(Float32Array.from(useful, ({ there }) => there))
    evidence.back.push(Float32Array.from(useful, ({ back }) => back))
  })
  return evidence
}

/** The share of the units that have each type. */
function oftenOf({ frequency, units }: Side): Float64Array {
  return Float64Array.from(frequency, (count) => (count + 0.5) / (units.length + 1))
}

const againstOf = ({ types }: Side, expected: Float64Array, chance: Float64Array): Float64Array =>
  expected.map((probability, at) => {
    const sure =
      chance[at] === 0 ? Math.max(weights.faith * probability, lonely(types[at]?.kind)) : weights.faith * probability
    return Math.min(0, Math.log(1 - cut(sure)) - Math.log(1 - cut(chance[at] ?? 0)))
  })

/** How probable a token of this kind is to have a counterpart that the other text lacks altogether. */
const lonely = (kind: TokenKind = 'mark'): number =>
  ({
    number: weights.lonelyNumber,
    name: weights.lonelyName,
    word: weights.lonely,
    translated: weights.lonely,
    mark: 0,
  })[kind]
