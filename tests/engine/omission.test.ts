import { describe, expect, it } from 'vitest'
import { omissionSigns } from '../../shared/engine/omission.ts'

describe('an omission', () => {
  it.each([
    ['a number', 'The bridge cost 45 million euros.', 'Podul a costat mult.'],
    [
      'half of the sentence',
      'The mayor said that the bridge would open in the spring of next year.',
      'A vorbit primarul.',
    ],
    [
      'every name',
      'Yesterday Costel Negrea spoke to Maria Ionescu in Brăila.',
      'Ieri a vorbit cu ea într-un oraș mare.',
    ],
    ['everything', 'The mayor spoke.', ' '],
    ['a translation that is none', 'The mayor spoke.', 'Primarul ⁇ ⁇'],
  ])('of %s shows in %j against %j', (_, source, target) => {
    expect(omissionSigns(source, target, 'en', 'ro')).toBeGreaterThan(0)
  })

  it.each([
    ['The bridge cost 1,234.5 million euros.', 'Podul a costat 1.234,5 milioane de euro.'],
    ['Yesterday Costel Negrea spoke to Maria.', 'Ieri Costel Negrea a vorbit cu Maria.'],
    ['He met Marian Ionescu’s son in London.', 'L-a întâlnit la Londra pe fiul lui Marian Ionescu.'],
    ['It rained on Monday.', 'A plouat luni.'],
  ])('does not show in %j against %j', (source, target) => {
    expect(omissionSigns(source, target, 'en', 'ro')).toBe(0)
  })
})
