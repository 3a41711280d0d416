/** What looks wrong to a program and is right stays quiet. */
import { describe, expect, it } from 'vitest'
import { hardPairs } from './hard-pairs.ts'
import { ordinaryPairs } from './ordinary-pairs.ts'
import { findFlags } from './planted.ts'

describe.each(Object.entries({ ...hardPairs, 'ordinary news': ordinaryPairs }))('%s', (_, pairs) => {
  it.each(pairs)('is quiet: %s = %s', (en, ro) => {
    expect(findFlags({ source: en, target: ro, from: 'en', to: 'ro' })).toEqual([])
    expect(findFlags({ source: ro, target: en, from: 'ro', to: 'en' })).toEqual([])
  })
})
