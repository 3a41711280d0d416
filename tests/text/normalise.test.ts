import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseUnicode } from '../../shared/text/normalise-unicode.ts'

const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const
const marks = fc
  .array(fc.constantFrom('\u0301', '\u0316', '\u0327', '\u0344'), { maxLength: 15 })
  .map((all) => all.join(''))
const text = fc
  .array(fc.tuple(fc.constantFrom('a', 'ș', 'ǘ', 'ﬁ', '각', '\ud800', ' '), marks), { maxLength: 20 })
  .map((parts) => parts.flat().join(''))

describe('normalise', () => {
  it.each(forms)('is what %s gives where no run of marks is longer than thirty', (form) => {
    fc.assert(fc.property(text, (text) => normaliseUnicode(text, form) === text.normalize(form)))
  })

  it.each(forms)('keeps every mark of a longer run in %s, and joins the first with their letter', (form) => {
    const long = `a${'\u0301\u0316'.repeat(500)}b`
    const count = (text: string) => text.normalize('NFD').match(/\p{M}/gu)?.length
    expect(count(normaliseUnicode(long, form))).toBe(1000)
    expect(normaliseUnicode(long, form).startsWith('a\u0316\u0301'.normalize(form).slice(0, 1))).toBe(true)
  })
})
