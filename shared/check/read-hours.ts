/** Reads times of day in words: "half past two", "ten to one", „trei fără un sfert”, „nouă și zece”. */
import type { NumberFormat } from '../locales/shape/numbers.ts'
import type { Figure } from './decimal.ts'
import { atTime } from './read-dates.ts'
import { isNear, own, type WordPlace } from './word-place.ts'

/** How many characters before and after a time show that it is one. */
const around = 16

/** `parts`: the two numbers, where they may be no time. `next`: the position after it. */
type Time = { values: string[]; next: number; parts?: Figure[] }
type Spoken = { value: number; from: number; next: number }

/** The minutes and the hour of a time, in either order. */
export function readTime(place: WordPlace): Time | undefined {
  const { minutes } = place.rules
  const half = readHalfHour(place)
  if (half) return half
  const before = readPair(place, minuteAt, minutes.before, hourAt)
  const read = before ?? readPair(place, hourAt, minutes.after, minuteAt)
  if (!read) return undefined
  const isBefore = read === before
  const { first, last, way } = read
  const [minute, hour] = isBefore ? [first, last] : [last, first]
  const isNamed = minute.value % 15 === 0
  const values = timesAt(hour.value, minute.value * way)
  const { next } = last
  if (isNamed || (way < 0 && !isBefore)) return { values, next }
  return isTime(place, next) ? { values, next, parts: [partOf(place, first), partOf(place, last)] } : undefined
}

/** "At half six" */
function readHalfHour(place: WordPlace): Time | undefined {
  const { tokens, at, text, rules } = place
  const { half, named } = rules.minutes
  const { word = '', start = 0 } = tokens[at] ?? {}
  if (!half || own(named, word) !== 30 || !isNear(place, at + 1)) return undefined
  // Not "by half a point".
  const hour = own(rules.loose, tokens[at + 1]?.word ?? '') === undefined ? hourAt(place, at + 1) : undefined
  if (!hour || !half.test(text.slice(Math.max(0, start - around), start))) return undefined
  return { values: timesAt(hour.value, 30), next: hour.next }
}

type Reader = (place: WordPlace, at: number) => Spoken | undefined
type Links = Readonly<Record<string, 1 | -1>>

/** `way`: the word between adds the minutes, or takes them off. */
function readPair(place: WordPlace, one: Reader, links: Links, other: Reader) {
  const first = one(place, place.at)
  const way = first && isNear(place, first.next) ? own(links, place.tokens[first.next]?.word ?? '') : undefined
  if (!first || way === undefined || !isNear(place, first.next + 1)) return undefined
  const last = other(place, first.next + 1)
  return last && { first, last, way }
}

const hourAt: Reader = ({ tokens, rules }, at) => {
  const word = tokens[at]?.word ?? ''
  const named = own(rules.minutes.hours, word)
  const value = named ?? own(rules.words, word) ?? own(rules.loose, word) ?? Number(word || NaN)
  return isHour(value) || named === 0 ? { value, from: at, next: at + 1 } : undefined
}

/** A quarter, a half, or five to twenty-five. */
const minuteAt: Reader = (place, from) => {
  const { tokens, rules } = place
  const isArticle = own(rules.loose, tokens[from]?.word ?? '') === 1 && isNear(place, from + 1)
  const at = isArticle ? from + 1 : from
  const word = tokens[at]?.word ?? ''
  const named = own(rules.minutes.named, word)
  if (named !== undefined) return { value: named, from, next: at + 1 }
  const value = own(rules.words, word) ?? NaN
  if (isArticle || !(value === 5 || value === 10 || value === 20)) return undefined
  const link = tokens[at + 1]?.word ?? ''
  const after = rules.tensAndUnits.includes(link) ? at + 2 : at + 1
  const isMore = value === 20 && isNear(place, at + 1) && own(rules.words, tokens[after]?.word ?? '') === 5
  const next = isMore ? after + 1 : at + 1
  const isCounted = isNear(place, next) && rules.minutes.counted.includes(tokens[next]?.word ?? '')
  return { value: isMore ? 25 : value, from, next: isCounted ? next + 1 : next }
}

/** Whether what stands before and after two numbers shows a time: "at ten to one." */
function isTime({ tokens, at, text, rules }: WordPlace, next: number): boolean {
  const [start, end] = [tokens[at]?.start ?? 0, tokens[next - 1]?.end ?? 0]
  const { before, after } = rules.minutes.around
  return before.test(text.slice(Math.max(0, start - around), start)) && after.test(text.slice(end, end + around))
}

const partOf = ({ tokens }: WordPlace, { value, from, next }: Spoken): Figure => {
  const [start, end] = [tokens[from]?.start ?? 0, tokens[next - 1]?.end ?? 0]
  return { values: [String(value)], optional: true, start, end }
}

/** The times that the words after a number make of it. */
export function hoursWith(value: number, rest: string, { minutes }: NumberFormat): string[] {
  if (!isHour(value)) return []
  const found = Object.entries(minutes.added).find(([words]) => rest.startsWith(words, 1))
  return found ? timesAt(value, found[1]) : []
}

const isHour = (value: number): boolean => value >= 1 && value <= 12

/** In the morning and in the afternoon; after midnight the hour is 0. */
function timesAt(hour: number, minutes: number): string[] {
  const whole = (minutes < 0 ? hour + 23 : hour) % 24
  const minute = String((minutes + 60) % 60).padStart(2, '0')
  return [...atTime(whole, minute), ...atTime((whole + 12) % 24, minute)]
}
