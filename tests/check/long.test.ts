/** Very long texts: no sentence is so long, and whoever checks one is told that not all was checked. */
import { expect, it } from 'vitest'
import { checkPair } from '../../shared/check/check-pair.ts'

const codesOf = (source: string, target: string) =>
  checkPair({ source: { text: source }, target: { text: target }, from: 'en', to: 'ro' }).map(({ code }) => code)
const filler = (characters: number) => 'La pod. '.repeat(Math.ceil(characters / 8)).slice(0, characters)

it('numbers are compared in a text of 40,000 characters', () => {
  const codes = codesOf(`It cost 12 lei. ${filler(39_984)}`, `A costat 13 lei. ${filler(39_983)}`)
  expect(codes).toContain('numbers.changed')
  expect(codes).not.toContain('length.unchecked')
})

it('a longer one is checked for what breaks a page, and says that it is not checked for all', () => {
  expect(codesOf(`It cost 12 lei. ${filler(40_000)}`, `A costat 13 lei. ${filler(40_000)}`)).toEqual([
    'length.unchecked',
  ])
  expect(codesOf(filler(40_001), 'La pod.')).toEqual(['length.short', 'length.unchecked'])
  expect(codesOf(filler(40_001), ' ')).toEqual(['empty.empty'])
})
