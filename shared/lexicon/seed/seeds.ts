/** The seeds that there are, by the locales that they are for. */
import type { Locale } from '../../locales/locale.ts'
import { readSeed, type SeedPair } from '../read-seed.ts'
import { enRoSeed } from './en-ro.ts'

const seeds: readonly { from: Locale; to: Locale; text: string }[] = [{ from: 'en', to: 'ro', text: enRoSeed }]

const read = new Map<string, SeedPair[]>()

/** @returns the seed's pairs in this direction, or none if there is no seed for the two locales. */
export function seedPairs(from: Locale, to: Locale): readonly SeedPair[] {
  const straight = seeds.find((seed) => seed.from === from && seed.to === to)
  if (straight) return readOnce(straight)
  const reversed = seeds.find((seed) => seed.from === to && seed.to === from)
  return reversed ? readOnce(reversed).map(({ source, target }) => ({ source: target, target: source })) : []
}

function readOnce(seed: (typeof seeds)[number]): SeedPair[] {
  const key = `${seed.from}-${seed.to}`
  const pairs = read.get(key) ?? readSeed(seed.text, seed.from, seed.to)
  read.set(key, pairs)
  return pairs
}
