import { describe, expect, it } from 'vitest'
import { termInputSchema } from '../../shared/glossary/term.ts'

const both = { ro: { base: 'Kiev' }, en: { base: 'Kyiv' } }

describe('a term', () => {
  it('is taken with its forms trimmed', () => {
    const term = termInputSchema.parse({ rule: 'name', forms: { ...both, en: { base: ' Kyiv ' } } })
    expect(term.forms.en?.base).toBe('Kyiv')
  })

  it.each([
    ['ro', 'pia\u0163\u0103', 'pia\u021b\u0103'],
    ['ro', '\u015eedin\u0163\u0103  comun\u0103', 'Ședință comună'],
    ['ro', 's\u0326i', 'și'],
    ['ro', 'Başoğlu', 'Başoğlu'],
    ['en', 'Şimşek', 'Şimşek'],
    ['ro', 'São Paulo', 'São Paulo'],
    ['en', 'city\nhall', 'city hall'],
    ['en', '\u200bfog', 'fog'],
    ['ro', 'pri\u00admărie\ufeff', 'primărie'],
  ] as const)('is stored in one spelling: %s %j as %j', (locale, written, stored) => {
    const term = termInputSchema.parse({ rule: 'keep', forms: { [locale]: { base: written, variants: [written] } } })
    expect(term.forms[locale]).toEqual({ base: stored, variants: [stored] })
  })

  it('that is kept or forbidden needs one form only', () => {
    expect(termInputSchema.safeParse({ rule: 'keep', forms: { en: { base: 'Brexit' } } }).success).toBe(true)
    expect(termInputSchema.safeParse({ rule: 'forbidden', forms: { ro: { base: 'locație' } } }).success).toBe(true)
  })

  it.each([
    [{ rule: 'keep', forms: {} }, 'forms', 'needs a form in at least one locale'],
    [{ rule: 'name', forms: { en: { base: 'Kyiv' } } }, 'forms', 'a name needs a form in each locale'],
    [{ rule: 'preferred', forms: { en: { base: 'x' } } }, 'forms', 'a preferred term needs a form in each locale'],
    [{ rule: 'keep', forms: { en: { base: '  ' } } }, 'forms.en.base', 'is empty'],
    [{ rule: 'keep', forms: { en: { base: '—' } } }, 'forms.en.base', 'has neither a letter nor a digit'],
    [{ rule: 'keep', forms: { en: { base: 'x'.repeat(201) } } }, 'forms.en.base', 'is over 200 characters'],
    [{ rule: 'keep', forms: { en: { base: 'x', variants: [''] } } }, 'forms.en.variants.0', 'is empty'],
    [{ rule: 'name', forms: both, note: 'x'.repeat(2001) }, 'note', 'is over 2,000 characters'],
  ])('is refused with the field and the reason: %j', (input, field, reason) => {
    const issue = termInputSchema.safeParse(input).error?.issues[0]
    expect([issue?.path.join('.'), issue?.message]).toEqual([field, reason])
  })

  it('is refused with an unknown locale or field', () => {
    expect(termInputSchema.safeParse({ rule: 'keep', forms: { fr: { base: 'x' } } }).success).toBe(false)
    expect(termInputSchema.safeParse({ rule: 'keep', forms: both, colour: 1 }).success).toBe(false)
  })
})
