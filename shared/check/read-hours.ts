/** Reads times of day in words: "half past two", „trei fără un sfert”. */
import type { NumberFormat } from '../locales/shape/numbers.ts'
import { atTime } from './read-dates.ts'
import { own, type WordPlace } from './word-place.ts'

export function readPast({ tokens, at, rules }: WordPlace): { values: string[]; next: number } | undefined {
  const minutes = own(rules.minutes.before, `${tokens[at]?.word} ${tokens[at + 1]?.word}`)
  const word = tokens[at + 2]?.word
  if (minutes === undefined || word === undefined) return undefined
  const hour = own(rules.words, word) ?? own(rules.loose, word) ?? Number(word)
  return isHour(hour) ? { values: timesAt(hour, minutes), next: at + 3 } : undefined
}

/** The times that the words after a number make of it. */
export function hoursWith(value: number, rest: string, { minutes }: NumberFormat): string[] {
  if (!isHour(value)) return []
  const found = Object.entries(minutes.after).find(([words]) => rest.startsWith(words, 1))
  return found ? timesAt(value, found[1]) : []
}

const isHour = (value: number): boolean => value >= 1 && value <= 12

/** In the morning and in the afternoon. */
function timesAt(hour: number, minutes: number): string[] {
  const whole = minutes < 0 ? hour - 1 : hour
  const minute = String((minutes + 60) % 60).padStart(2, '0')
  return [...atTime(whole, minute), ...atTime((whole + 12) % 24, minute)]
}
