/** The trail names calls by their ids; the desk has words for each, in every language. */
import { describe, expect, it } from 'vitest'
import { operations } from '../../functions/contract/operations.ts'
import { locales } from '../../shared/locales/locale.ts'
import { messageTexts } from '../../shared/locales/messages.ts'

/** Whatever somebody who is known may change, and signing in itself. */
const recorded = operations.filter(({ method }) => method !== 'get').map(({ id }) => id)

describe.each(locales)('in %s', (locale) => {
  const { what } = messageTexts[locale].desk.trail

  it('every call that the trail can name is said in words, and no other', () => {
    expect(Object.keys(what).sort()).toEqual(recorded.toSorted())
  })

  it('no two calls are said in the same words', () => {
    expect(new Set(Object.values(what)).size).toBe(Object.keys(what).length)
  })
})
