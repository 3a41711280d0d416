import { describe, expect, it } from 'vitest'
import { entryOf, problemCodes } from '../../functions/contract/problems.ts'
import { problemOf, refusal } from '../../functions/contract/refusal.ts'
import { fill, placeNames } from '../../functions/contract/template.ts'

describe('a reason', () => {
  it.each(problemCodes)('%s has a name in small letters and a text of whole sentences', (code) => {
    const { detail, errors = [] } = entryOf(code)
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/)
    expect(detail).toMatch(/^[A-Z{].*[.}]$/)
    for (const { field, reason } of errors)
      expect([field, reason]).toEqual([expect.stringMatching(/./), expect.not.stringMatching(/\.$/)])
  })

  it('becomes a problem whose texts hold the values that the route and the address give', () => {
    const refused = refusal('slug-taken', { values: { slug: 'ferry' } })
    expect(problemOf(refused, { article: 'a', locale: 'ro' })).toEqual({
      ...{ type: 'about:blank', title: 'Conflict', status: 409, code: 'slug-taken' },
      detail: 'Another article has the slug "ferry" in "ro". Choose another slug.',
      values: { slug: 'ferry', locale: 'ro' },
      errors: [{ field: 'slug', reason: 'is taken in ro' }],
    })
  })

  it('tells which fields are wrong where that differs from request to request', () => {
    const errors = [
      { field: 'title', reason: 'is empty' },
      { field: 'slug', reason: 'is too long' },
    ]
    const { detail, ...problem } = problemOf(refusal('body-invalid', { errors }))
    expect(detail).toBe('The body is not valid. title: is empty; slug: is too long.')
    expect(problem).toEqual({
      type: 'about:blank',
      title: 'Unprocessable Content',
      status: 422,
      code: 'body-invalid',
      errors,
    })
  })

  it('throws where a value is missing', () => {
    expect(() => problemOf(refusal('article-unknown'))).toThrow('no value for {article}')
  })
})

describe('a text with places', () => {
  it('names them, and holds the values that are given', () => {
    expect(placeNames('/articles/{article}/versions/{locale}')).toEqual(['article', 'locale'])
    expect(fill('{n} of {most}', { n: 0, most: 5 })).toBe('0 of 5')
    expect(fill('{a}', { a: '{b}' })).toBe('{b}')
  })
})
