/** Finds numbers that changed places: "from 3 to 5" and „de la 5 la 3”, "12 dead and 30 wounded" and „30 … 12 …”. */
import { registry } from '../locales/registry.ts'
import type { NumberFormat } from '../locales/shape/numbers.ts'
import type { Compared } from './compared.ts'
import type { Figure } from './decimal.ts'
import type { CheckFinding } from './model.ts'
import { exchanged, exchangeJudge } from './number-exchange.ts'
import { largerParts } from './number-parts.ts'

/** Told where two numbers stand in one list or range in both texts, or where their words show it. */
export function checkOrder(compared: Compared): CheckFinding[] {
  const votes = votesIn(compared)
  if (compared.pairs.length < 2) return votes
  const judgement = exchangeJudge(compared)
  const findings = [...inLists(compared, judgement), ...votes]
  if (findings.length > 0) return findings
  return [...largerParts(compared), ...exchanged(compared, judgement), ...betweenClauses(compared)].slice(0, 1)
}

/** The votes against a thing that the other text has, but not as votes against it. */
function votesIn({ pair: { source, target, from, to }, given }: Compared): CheckFinding[] {
  const one = registry[from].numbers.against.exec(source.text)
  const other = registry[to].numbers.against.exec(target.text)
  const [number, instead] = [one?.[1], other?.[1]]
  if (!other || number === undefined || instead === undefined || number === instead) return []
  if (!given.some(({ values }) => values.includes(instead))) return []
  const place = { start: other.index, end: other.index + other[0].length }
  return [{ severity: 'warning' as const, code: 'numbers.order' as const, values: { number, instead }, ...place }]
}

function inLists(
  { pair: { source, target, from, to }, given, found, pairs }: Compared,
  judgement: ReturnType<typeof exchangeJudge>,
): CheckFinding[] {
  const places = new Map(pairs.map((pair) => [pair.given, pair.found]))
  const counts = Map.groupBy(pairs, (pair) => pair.given.values[0])
  const isUnique = (figure: Figure) => counts.get(figure.values[0])?.length === 1
  const sure = new Set(
    pairs.filter((pair) => isSure(pair.given) || isSure(pair.found)).flatMap((pair) => [pair.given, pair.found]),
  )
  const isTold = (figure: Figure) =>
    !(figure.optional && !figure.spelled && figure.values.length > 2) && (isSure(figure) || sure.has(figure))
  const at = new Map(found.filter(isTold).map((figure, i) => [figure, i]))
  const list = given.filter(isTold)
  return list.flatMap((left, i) => {
    const right = list[i + 1]
    const [first, second] = [places.get(left), right && places.get(right)]
    if (!right || !first || !second || !isUnique(left) || !isUnique(right)) return []
    const turned = (at.get(first) ?? 0) - (at.get(second) ?? 0)
    if (Math.abs(turned) !== 1) return []
    const [start, end] = turned > 0 ? [second, first] : [first, second]
    const before = wayOf(source.text, left, right, registry[from].numbers)
    const after = wayOf(target.text, start, end, registry[to].numbers)
    if (!before || !after || !isWrong(before, after, turned > 0)) return []
    if (haveMoved(source.text.slice(left.end, right.start), target.text.slice(start.end, end.start))) return []
    // "14 cows and 200 sheep", „200 de oi și 14 vaci”
    if (judgement(left, right) === 'own') return []
    const number = source.text.slice(left.start, right.end)
    const instead = target.text.slice(start.start, end.end)
    const place = { start: start.start, end: end.end }
    return [{ severity: 'warning' as const, code: 'numbers.order' as const, values: { number, instead }, ...place }]
  })
}

/** How many numbers show that only two of them changed places. */
const [least, most] = [4, 40]

/** Two numbers in each other's place with others between them, though all the rest keeps its order. */
function betweenClauses({ pair: { source, target }, given, found, pairs }: Compared): CheckFinding[] {
  if (pairs.length < least || pairs.length > most) return []
  const places = new Map(pairs.map((pair) => [pair.given, pair.found]))
  const list = given.filter((figure) => isSure(figure) && places.has(figure))
  const order = list.flatMap((figure) => places.get(figure) ?? [])
  const sorted = found.filter((figure) => order.includes(figure))
  const different = new Set(list.map(({ values }) => values[0]))
  if (list.length < least || different.size < list.length || list.some(({ date, clock }) => date || clock)) return []
  const [first, last, ...more] = order.flatMap((figure, i) => (figure === sorted[i] ? [] : [i]))
  if (first === undefined || last === undefined || more.length > 0 || last - first < 2) return []
  const [left, right, start, end] = [list[first], list[last], sorted[first], sorted[last]]
  if (!left || !right || !start || !end || isYear(left) || isYear(right) || !isOfOneKind(left, right)) return []
  const number = source.text.slice(left.start, left.end)
  const instead = target.text.slice(start.start, start.end)
  const place = { start: start.start, end: start.end }
  return [{ severity: 'warning' as const, code: 'numbers.order' as const, values: { number, instead }, ...place }]
}

/** Whether a name between two numbers is not between them in the other text: "5 in Cluj and 7 in Iași". */
function haveMoved(before: string, after: string): boolean {
  const name = /\p{Lu}\p{L}{2}/u.exec(before)?.[0]
  return name !== undefined && /\p{Lu}\p{L}{2}/u.test(after) && !after.includes(name)
}

/** "From 3 to 5" and "to 5 from 3" say the same. */
const isWrong = (before: Way, after: Way, turned: boolean): boolean =>
  isWay(before) && isWay(after) ? (before === after) === turned : before === after && turned

const isWay = (way: Way): boolean => way === 'range' || way === 'back'

const isSure = ({ optional, spelled }: Figure): boolean => !optional || spelled === true

/** How far apart two numbers of one list may stand. */
const nearby = 40

/** A list, a range from one to the other, or one told the other way round. */
type Way = 'list' | 'range' | 'back' | 'score'

function wayOf(text: string, left: Figure, right: Figure, rules: NumberFormat): Way | undefined {
  if (right.start - left.end > nearby || left.date || right.date || left.clock || right.clock) return undefined
  // Of two below zero, either may come first.
  if (isYear(left) !== isYear(right) || (left.negative && right.negative)) return undefined
  const between = text.slice(left.end, right.start)
  const before = text.slice(Math.max(0, left.start - nearby), left.start)
  if (rules.from.test(before) && rules.to.test(between)) return 'range'
  if (rules.to.test(before) && rules.from.test(between)) return 'back'
  const isScore = /^ ?[-‑–—:] ?$/.test(between) && !right.power && !right.unit
  if (isScore) return rules.defeat.test(text) ? undefined : 'score'
  if (rules.exchange.test(between)) return 'range'
  if (rules.apart.test(between)) return undefined
  if (rules.list.test(between) && !rules.places.test(between)) return 'list'
  return rules.coordinate.test(between) && isOfOneKind(left, right) ? 'list' : undefined
}

/** What they count is the same, so that a number may have gone to the other's place: "220 on the floor and 90 in the gallery". */
const isOfOneKind = (left: Figure, right: Figure): boolean =>
  left.power === right.power &&
  (!left.unit || !right.unit || left.unit.names.some((name) => right.unit?.names.includes(name)))

const isYear = ({ values }: Figure): boolean => values.some((value) => /^(?:1[6-9]|20)\d\d$/.test(value))
