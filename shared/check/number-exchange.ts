/**
 * Finds two numbers that changed places between what they count: "64 concerts in 23 cities" and „23 de concerte în 64
 * de orașe”. Told only if each stands beside the other's words, and beside none of its own.
 */
import { registry } from '../locales/registry.ts'
import type { Anchors } from '../locales/shape/anchors.ts'
import type { Compared } from './compared.ts'
import type { Figure } from './decimal.ts'
import type { CheckFinding } from './model.ts'
import { type Anchor, anchorsOf, isSameAnchor } from './number-anchors.ts'
import { kindOf } from './units.ts'

/** How many numbers on, the other may stand. */
const reach = 2

/** What the words of two numbers say: they changed places, or each has its own; nothing, if neither is sure. */
type Verdict = (one: Figure, other: Figure) => 'exchanged' | 'own' | undefined

/** @returns the verdict on two numbers of the source */
export function exchangeJudge({ pair: { source, target, from, to }, pairs }: Compared): Verdict {
  const sure = pairs.filter(({ given, found }) => isCounted(given) && isCounted(found))
  const words = wordsOf(
    source.text,
    sure.map(({ given }) => given),
    registry[from].numbers.anchors,
  )
  const read = wordsOf(
    target.text,
    sure.map(({ found }) => found),
    registry[to].numbers.anchors,
  )
  const matches = new Map(sure.map(({ given, found }) => [given, read.get(found) ?? []]))
  return (one, other) => {
    const [first, second] = [matches.get(one), matches.get(other)]
    return first && second && judge(words.get(one) ?? [], words.get(other) ?? [], first, second)
  }
}

const wordsOf = (text: string, figures: readonly Figure[], anchors: Anchors): Map<Figure, Anchor[]> => {
  const byPlace = [...figures].sort((a, b) => a.start - b.start)
  const words = anchorsOf(text, byPlace, anchors)
  return new Map(byPlace.map((figure, i) => [figure, words[i] ?? []]))
}

export function exchanged({ pair: { source, target }, pairs }: Compared, judgement: Verdict): CheckFinding[] {
  const byPlace = [...pairs].sort((a, b) => a.given.start - b.given.start)
  for (const [i, one] of byPlace.entries())
    for (const other of byPlace.slice(i + 1, i + 1 + reach)) {
      if (one.given.values[0] === other.given.values[0] || !isOneKind(one.given, other.given)) continue
      if (judgement(one.given, other.given) !== 'exchanged') continue
      const number = source.text.slice(one.given.start, one.given.end)
      const instead = target.text.slice(other.found.start, other.found.end)
      const start = Math.min(one.found.start, other.found.start)
      const end = Math.max(one.found.end, other.found.end)
      return [{ severity: 'warning', code: 'numbers.order', values: { number, instead }, start, end }]
    }
  return []
}

/** Words that both numbers have tell nothing. */
function judge(one: Anchor[], other: Anchor[], first: Anchor[], second: Anchor[]): ReturnType<Verdict> {
  const [mine, theirs] = [without(one, other), without(other, one)]
  const [here, there] = [without(first, second), without(second, first)]
  const [own, crossed] = [meets(mine, here) || meets(theirs, there), [meets(mine, there), meets(theirs, here)]]
  if (own) return crossed.includes(true) ? undefined : 'own'
  return crossed.includes(false) ? undefined : 'exchanged'
}

const without = (words: Anchor[], others: Anchor[]): Anchor[] =>
  words.filter((word) => !others.some((other) => isSameAnchor(word, other)))

const meets = (words: Anchor[], others: Anchor[]): boolean =>
  words.some((word) => others.some((other) => isSameAnchor(word, other)))

const isCounted = ({ optional, spelled, date, clock, share, ordinal }: Figure): boolean =>
  (!optional || spelled === true) && !date && !clock && !share && !ordinal

const isOneKind = ({ unit: one }: Figure, { unit: other }: Figure): boolean => {
  const kinds = (unit: Figure['unit']) => unit?.names.map(kindOf) ?? []
  return !one || !other || kinds(one).some((kind) => kinds(other).includes(kind))
}
