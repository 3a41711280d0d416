import { expect, it } from 'vitest'
import * as z from 'zod'
import { errorMessage } from '../shared/error-message.ts'

const thrownBy = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

it('tells an error by its name and message', () => {
  expect(errorMessage(new TypeError('x is not a function'))).toBe('TypeError: x is not a function')
  expect(errorMessage('thrown as it is')).toBe('unknown')
})

it.each([
  ['JSON that is none', () => JSON.parse('The mayor resigns'), 'SyntaxError'],
  [
    'an object with a key that is a text',
    () => read({ strings: { 'The mayor resigns': 1 } }),
    /: invalid_type in strings$/,
  ],
  ['a key that nobody knows', () => read({ strings: {}, 'The mayor resigns': 1 }), /: unrecognized_keys in the whole$/],
])('tells of %s without its words', (_, work, expected) => {
  const told = errorMessage(thrownBy(work))
  expect(told).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected))
  expect(told).not.toMatch(/mayor/)
})

const read = (value: unknown) => z.strictObject({ strings: z.record(z.string(), z.string()) }).parse(value)
