import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planImport } from '../../shared/glossary/import.ts'
import { type Term, type TermInput, termInputSchema, termSchema } from '../../shared/glossary/term.ts'
import { readTermRows, writeTermRows } from '../../shared/glossary/term-table.ts'
import { shortHash } from '../../shared/hash.ts'
import type { LanguagePair } from '../../shared/locales/locale.ts'

const etagOf = (term: Term) => shortHash(JSON.stringify(termSchema.parse(term)))
const id = (n: number) => String(n).padStart(26, '0')
let drawn = 0
const newId = () => id(900 + drawn++)

const ferry: Term = {
  id: id(1),
  rule: 'preferred',
  forms: { ro: { base: 'bac', variants: ['feribot'] }, en: { base: 'ferry' } },
  note: 'pe râu',
}
const brexit: Term = { id: id(2), rule: 'keep', forms: { en: { base: 'Brexit' } }, caseSensitive: true }
const standing = [ferry, brexit]

const pair: LanguagePair = { name: 'en-ro', locales: ['ro', 'en'] }

function plan(csv: string, terms: Term[] = standing) {
  const read = readTermRows(csv, pair)
  return read.ok ? planImport(terms, read.rows, pair, newId, etagOf) : { ok: false as const, issues: read.issues }
}
const counts = (result: ReturnType<typeof plan>) =>
  result.ok ? [result.value.created, result.value.changed, result.value.same] : result.issues

describe('a table of terms', () => {
  it('comes back as it went out and changes nothing', () => {
    expect(counts(plan(writeTermRows(standing, pair, etagOf)))).toEqual([0, 0, 2])
  })

  it('comes back as it went out, whatever its terms', () => {
    const phrase = fc.oneof(fc.stringMatching(/^[a-zăș"|\\,;]{1,8}$/), fc.constantFrom('a|b', 'a\\', '\\|x', 'x "y"'))
    const form = fc.record(
      { base: phrase, variants: fc.array(phrase, { minLength: 1, maxLength: 3 }) },
      { requiredKeys: ['base'] },
    )
    const input = fc
      .record(
        {
          rule: fc.constantFrom('preferred' as const, 'forbidden' as const, 'keep' as const, 'name' as const),
          forms: fc.record({ ro: form, en: form }),
          ...{
            partOfSpeech: fc.constantFrom('noun', 'verb'),
            note: fc.string({ minLength: 1 }),
            caseSensitive: fc.boolean(),
          },
        },
        { requiredKeys: ['rule', 'forms'] },
      )
      .map((term) => termInputSchema.safeParse(term))
      .filter((parsed) => parsed.success)
      .map((parsed): TermInput => parsed.data)
    fc.assert(
      fc.property(fc.array(input, { maxLength: 5 }), (inputs) => {
        const terms = inputs.map((input, i) => ({
          id: id(i + 1),
          ...input,
          ...(input.note ? { note: input.note.trim() || 'x' } : {}),
        }))
        const result = plan(writeTermRows(terms, pair, etagOf), terms)
        expect(counts(result)).toEqual([0, 0, terms.length])
      }),
    )
  })

  it('adds terms of two columns as preferred ones', () => {
    const result = plan('en,ro\nfog,ceață\n"city hall",primărie\n')
    expect(counts(result)).toEqual([2, 0, 0])
    expect(result.ok && result.terms.slice(2)).toMatchObject([
      { rule: 'preferred', forms: { ro: { base: 'ceață' }, en: { base: 'fog' } } },
      { rule: 'preferred', forms: { ro: { base: 'primărie' }, en: { base: 'city hall' } } },
    ])
  })

  it('takes every field, variants with a bar between them', () => {
    const result = plan(
      'rule,ro,ro_variants,en,en_variants,part_of_speech,case,note\nname,Kiev,,Kyiv,Kiev|Kyïv,name,insensitive,"numele, ""oficial"""',
      [],
    )
    expect(result.ok && result.terms).toMatchObject([
      {
        rule: 'name',
        forms: { ro: { base: 'Kiev' }, en: { base: 'Kyiv', variants: ['Kiev', 'Kyïv'] } },
        partOfSpeech: 'name',
        note: 'numele, "oficial"',
        caseSensitive: false,
      },
    ])
  })

  it('changes the term with the row’s id, or with its rule and forms, and leaves columns alone that it lacks', () => {
    const byId = plan(`id,en\n${id(1)},ferry boat`)
    expect(byId.ok && byId.terms[0]).toEqual({ ...ferry, forms: { ...ferry.forms, en: { base: 'ferry boat' } } })
    const byForms = plan('en,ro,note\nferry,bac,pe lac')
    expect(byForms.ok && byForms.terms).toEqual([{ ...ferry, note: 'pe lac' }, brexit])
    expect(byForms.ok && byForms.changed).toEqual([ferry, { ...ferry, note: 'pe lac' }])
  })

  it('keeps the id that a backup brings', () => {
    const result = plan(writeTermRows(standing, pair, etagOf), [])
    expect(result.ok && result.terms.map(({ id }) => id)).toEqual([id(1), id(2)])
  })

  it.each([
    ['an unknown column', 'en,ro,color\na,b,c', 1, 'color'],
    ['no form’s column', 'rule,note\nkeep,x', 1, 'ro'],
    ['a column twice', 'en,en\na,b', 1, 'en'],
    ['a form that its row leaves out', 'en,ro\na', 2, 'ro'],
    ['a cell beyond the header', 'en,ro\na,b,c', 2, 'column 3'],
    ['a cell under no name', 'en,,ro\na,b,c', 2, 'column 2'],
    ['a form that is too long', `en,ro\na,${'b'.repeat(201)}`, 2, 'ro'],
    ['an unknown rule', 'rule,en,ro\nnice,a,b', 2, 'rule'],
    ['a missing form', 'rule,en,ro\npreferred,a,', 2, 'ro'],
    ['a form without a letter', 'en,ro\n...,b', 2, 'en'],
    ['a variant without a letter', 'en,en_variants,ro\na,b|-,c', 2, 'en_variants'],
    ['an unknown part of speech', 'en,ro,part_of_speech\na,b,nown', 2, 'part_of_speech'],
    ['an unknown case', 'en,ro,case\na,b,upper', 2, 'case'],
    ['an id that is no term’s', 'id,en,ro\nx1,a,b', 2, 'id'],
    ['a term twice', 'en,ro\na,b\nc,d\na,b', 4, 'all'],
    ['a term twice in two spellings', 'en,ro\nmarket,piață\nmarket,pia\u0163ă', 3, 'all'],
    ['a broken quote', 'en,ro\na,"b', 2, 'character 3'],
    ['what follows a line that names the separator', 'sep=;\nen;ro\na;', 3, 'ro'],
  ])('is refused for %s, by line and column', (_, csv, line, column) => {
    const result = plan(csv)
    expect(result.ok ? [] : result.issues.map(({ line, column }) => [line, column])).toEqual([[line, column]])
  })

  const fog = { rule: 'preferred', forms: { ro: { base: 'ceață' }, en: { base: 'fog' } } }
  it.each([
    ['the separator in a line of its own', 'sep=;\r\nen;ro\r\nfog;ceață\r\n'],
    ['empty columns at the end', 'en;ro;;\r\nfog;ceață;;\r\n;;;\r\n'],
    ['an empty column between', 'en,,ro\nfog,,ceață'],
    ['more empty cells than the header', 'en,ro\nfog,ceață,,'],
    ['empty cells left out', 'en,ro,note,case\nfog,ceață'],
    ['lines of blanks', ' \n en , ro \n \t \nfog,ceață\n , \n'],
    ['headers in any case', 'EN,Ro,RULE,Part of Speech\nfog,ceață,,'],
    ['languages by their names', 'English,Română\nfog,ceață'],
    ['languages by their names in Romanian', 'engleză;română;Română variants\nfog;ceață;'],
    ['languages with their countries', 'en-US,ro-RO,en-US variants\nfog,ceață,'],
    ['an old spelling', 'en,ro\nfog,cea\u0163ă'],
    ['a decomposed spelling', 'en,ro\nfog,ceat\u0326a\u0306'],
    ['a line end in a cell', 'en,ro\r\nfog,"\r\nceață"\r\n'],
  ])('is read with %s', (_, csv) => {
    const result = plan(csv, [])
    expect(result.ok ? result.terms : result.issues).toEqual([{ id: expect.any(String), ...fog }])
  })

  it('is read with its words in any case', () => {
    const result = plan('Rule,en,Part_Of_Speech,Case\nKeep,Brexit,Noun,Sensitive', [])
    expect(result.ok ? result.terms : result.issues).toMatchObject([
      { rule: 'keep', partOfSpeech: 'noun', caseSensitive: true },
    ])
  })

  it('takes a term in its old spelling for the same term', () => {
    const market: Term = { id: id(3), rule: 'preferred', forms: { ro: { base: 'piață' }, en: { base: 'market' } } }
    expect(counts(plan('en,ro\nmarket,pia\u0163\u0103', [market]))).toEqual([0, 0, 1])
  })

  it('keeps what a row leaves out of a term that is there', () => {
    const result = plan(`id,en,ro,note\n${id(1)},ferry boat`)
    expect(result.ok && result.terms[0]).toEqual({
      ...ferry,
      forms: { ...ferry.forms, en: { base: 'ferry boat' } },
    })
  })

  it('goes out without formulas and comes back with its text', () => {
    const bases = ['=cmd', '+x', '-x', '@x', "'=x", '=cmd|x!A1']
    const terms = bases.map((base, n): Term => ({ id: id(n + 1), rule: 'keep', forms: { en: { base } }, note: base }))
    const csv = writeTermRows(terms, pair, etagOf)
    expect(csv).not.toMatch(/(?:^|,)"?[=+@-]/m)
    const back = plan(csv, [])
    expect(back.ok && back.terms).toEqual(terms)
  })

  it('is refused as a whole, with every row that is wrong', () => {
    const result = plan('en,ro\ngood,bun\n,x\nfine,fain\n-,y')
    expect(result.ok ? [] : result.issues.map(({ line }) => line)).toEqual([3, 5])
  })

  it('undoes nobody’s change: an untouched row stays, a row that was worked on is told', () => {
    const exported = writeTermRows(standing, pair, etagOf)
    const meanwhile = [{ ...ferry, note: 'pe Dunăre' }, brexit]
    const untouched = plan(exported, meanwhile)
    expect(counts(untouched)).toEqual([0, 0, 2])
    expect(untouched.ok && untouched.terms).toEqual(meanwhile)
    const worked = plan(exported.replace('pe râu', 'pe lac'), meanwhile)
    expect(worked.ok ? [] : worked.issues.map(({ line, column }) => [line, column])).toEqual([[2, 'etag']])
    expect(counts(plan(exported.replace('pe râu', 'pe lac')))).toEqual([0, 1, 1])
  })
})
