/** Makes cases of shapes of input, and the parts that such shapes are made of. */
import type { Case } from '../harness.ts'

/** A case of more than a text: it goes to its process as JSON. */
const given = <Input>(name: string, make: (chars: number) => Input, run: (input: Input) => unknown): Case => ({
  name,
  make: (chars) => JSON.stringify(make(chars)),
  run: (input) => run(JSON.parse(input) as Input),
})

export const casesOf = <Input>(
  shapes: Record<string, (chars: number) => Input>,
  run: (input: Input) => unknown,
): Case[] => Object.entries(shapes).map(([name, make]) => given(name, make, run))

export const list = <Item>(count: number, item: (n: number) => Item): Item[] =>
  Array.from({ length: count }, (_, n) => item(n))
/** No article has more (`shared/document/parse/parse.ts`). */
export const sentencesIn = (chars: number, length: number): number => Math.min(5000, Math.ceil(chars / length))

/** A word of letters alone for each number. */
export const wordOf = (n: number): string =>
  `w${n.toString(26).replace(/./g, (digit) => 'bcdfghjklmnpqrstvwxyzaeiou'[Number.parseInt(digit, 26)] ?? '')}`
