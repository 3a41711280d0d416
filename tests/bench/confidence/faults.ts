/**
 * Plants faults in right translations, by chance as a seed gives it. They are for choosing the weights of a
 * translation's confidence; `planted.jsonl`, on which it is measured, has other texts.
 */
import type { Random } from '../../simulation/random.ts'

/** A right pair of the project's own samples. */
export type RightPair = { source: string; target: string; from: 'en' | 'ro'; to: 'en' | 'ro' }

/** Null if the target has no place for the fault. `other`: another right target in the same language. */
type Fault = (pair: RightPair, random: Random, other: string) => string | null

export const faults: Record<string, Fault> = {
  figure: ({ target }, random) =>
    atOne(target, /\d/g, random, (digit) => String((Number(digit) + 1 + random.below(9)) % 10)),
  figureLost: ({ target }, random) => atOne(target, /\d[\d.,:]*\d? ?/g, random, () => ''),
  nameLost: ({ target }, random) => atOne(target, /(?<=\p{Ll} )\p{Lu}\p{Ll}{3,} /gu, random, () => ''),
  nameSlip: ({ target }, random) =>
    atOne(target, /(?<=\p{Ll} )\p{Lu}\p{Ll}{4,}/gu, random, (name) => {
      const at = 1 + random.below(name.length - 2)
      return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2)
    }),
  clauseLost: ({ target }) =>
    target
      .match(/^(.{15,}?), [^,]{12,}([.!?]?)$/u)
      ?.slice(1)
      .join('') ?? null,
  halfLost: ({ target }) => {
    const words = target.split(' ')
    return words.length < 8 ? null : `${words.slice(0, Math.ceil(words.length / 2)).join(' ')}.`
  },
  wordLost: ({ target }, random) => atOne(target, /(?<= )\p{Ll}{6,} /gu, random, () => ''),
  repeated: ({ target }, random) => atOne(target, /(?<= )\p{Ll}{3,}(?= )/gu, random, (found) => `${found} ${found}`),
  untranslated: ({ source, target }) => {
    const [theirs, words] = [source.split(' '), target.split(' ')]
    return words.length < 8 ? null : [...words.slice(0, 3), ...theirs.slice(3, 7), ...words.slice(7)].join(' ')
  },
  oneWordKept: ({ source, target }, random) => {
    const kept = [...source.matchAll(/(?<= )\p{Ll}{5,}/gu)].map(([found]) => found)
    return kept.length === 0 ? null : atOne(target, /(?<= )\p{Ll}{5,}/gu, random, () => random.pick(kept))
  },
  whole: ({ source }) => source,
  added: ({ target }, _, other) => (target.length > 150 ? null : `${target} ${other}`),
  exchanged: (_, __, other) => other,
  shouted: ({ target }) => target.toUpperCase(),
  bare: ({ target, to }) => (to === 'ro' ? target.normalize('NFD').replace(/\p{M}/gu, '') : null),
  unclosed: ({ target }) => (target.includes('”') ? target.replace('”', '') : null),
  stopLost: ({ target }) => (/[\p{Ll}]\.$/u.test(target) ? target.slice(0, -1) : null),
  small: ({ target }) => target.charAt(0).toLowerCase() + target.slice(1),
  entity: ({ target }, random) => atOne(target, /(?<=\p{Ll}) (?=\p{Ll})/gu, random, () => '&nbsp;'),
  empty: () => '',
}

/** Replaces one of the matches. */
function atOne(text: string, pattern: RegExp, random: Random, change: (found: string) => string): string | null {
  const matches = [...text.matchAll(pattern)]
  if (matches.length === 0) return null
  const { 0: found, index } = random.pick(matches)
  return text.slice(0, index) + change(found) + text.slice(index + found.length)
}

/** Each fault planted in each pair that has a place for it; the target is never the right one. */
export function plantFaults(pairs: readonly RightPair[], random: Random): (RightPair & { kind: string })[] {
  return pairs.flatMap((pair) =>
    Object.entries(faults).flatMap(([kind, plant]) => {
      const other = random.pick(pairs.filter(({ to, target }) => to === pair.to && target !== pair.target)).target
      const target = plant(pair, random, other)
      return target === null || target === pair.target ? [] : [{ ...pair, target, kind }]
    }),
  )
}
