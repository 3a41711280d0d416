/** A place among the words of a text, for reading numbers in words. */
import type { NumberFormat } from '../locales/shape/numbers.ts'
import type { NumberToken } from './number-tokens.ts'

/** `at`: the position of the first word of a number. */
export type WordPlace = { tokens: readonly NumberToken[]; at: number; text: string; rules: NumberFormat }

/** Whether there is a word, and only a space or a hyphen before it. */
export function isNear({ tokens, text }: WordPlace, at: number): boolean {
  const token = tokens[at]
  return token !== undefined && /^(?:[ \u00a0\u202f]|[-‑])?$/.test(text.slice(tokens[at - 1]?.end, token.start))
}

export const own = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined
