/** One text's units, ready to be compared: their tokens as numbers, lengths, kinds and blocks. */
import type { Locale } from '../locales/locale.ts'
import { splitSentences } from '../segment/split-sentences.ts'
import type { Unit } from './model.ts'
import { mostLetters, type Token } from './tokens.ts'

type ReadTokens = (text: string) => Token[]

export type Side = {
  /** Each token that occurs, once. */
  types: Token[]
  numberOf: Map<string, number>
  /** The types of each unit. */
  units: Int32Array[]
  /** How many units have each type. */
  frequency: Int32Array
  lengths: Float64Array
  sentences: Int32Array
  kinds: (string | undefined)[]
  blocks: (number | undefined)[]
}

/** The most tokens of a unit that count, and of its translation. */
const mostTokens = 60

/** @param read reads the text's language, and `readOther` that of its translations */
export function sideOf(units: readonly Unit[], locale: Locale, read: ReadTokens, readOther: ReadTokens): Side {
  const types: Token[] = []
  const numberOf = new Map<string, number>()
  const frequency: number[] = []
  const numbered = (token: Token): number => {
    const known = numberOf.get(token.key)
    const number = known ?? types.length
    if (known === undefined) {
      numberOf.set(token.key, number)
      types.push(token)
    } else if (token.kind === 'name') types[number] = token
    frequency[number] = (frequency[number] ?? 0) + 1
    return number
  }
  const tokens = units.map(({ text, translation = '' }) => {
    const translated = readOther(translation).filter(({ kind }) => kind === 'word' || kind === 'name')
    const others = translated.map(({ key }): Token => ({ key: `=${key}`, kind: 'translated', form: '' }))
    return Int32Array.from([...read(text).slice(0, mostTokens), ...others.slice(0, mostTokens)], numbered)
  })
  return {
    types,
    numberOf,
    units: tokens,
    frequency: Int32Array.from(frequency),
    lengths: Float64Array.from(units, ({ text }) => text.trim().length),
    sentences: Int32Array.from(units, ({ text }) => splitSentences(text.slice(0, mostLetters), locale).length),
    kinds: units.map(({ kind }) => kind),
    blocks: units.map(({ block }) => block),
  }
}
