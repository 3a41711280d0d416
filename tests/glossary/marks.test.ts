/** Terms with marks between, before and after their words. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileTerms } from '../../shared/glossary/compile.ts'
import { findAllTerms, longestPlaces } from '../../shared/glossary/find-terms.ts'
import { termInputSchema } from '../../shared/glossary/term.ts'
import { type Locale, locales } from '../../shared/locales/locale.ts'

const places = (text: string, locale: Locale, base: string) =>
  longestPlaces(findAllTerms(text, compileTerms([{ key: base, base }], locale))).map(({ start, end }) =>
    text.slice(start, end),
  )

describe('a term with marks', () => {
  it.each<[base: string, text: string, found: string[]]>([
    ['U.S.', 'The U.S. army; in the U.S.', ['U.S.', 'U.S.']],
    ['U.S.', 'The U.S.A. and the US, let us go', []],
    ["Moody's", "Moody's warns, and Moody’s warns", ["Moody's", 'Moody’s']],
    ['Moody’s', "Moody's warns, and Moody’s warns", ["Moody's", 'Moody’s']],
    ["Moody's", 'The moody man s', []],
    ['Moody', 'Moody’s warns', ['Moody']],
    ['S&P', 'The S&P 500 and S & P', ['S&P', 'S & P']],
    ['S&P', 'S. P. Smith, S-P, S P', []],
    ['AT&T', 'AT&T left', ['AT&T']],
    ["O'Neill", 'O’Neill and the O’Neills', ['O’Neill', 'O’Neills']],
    ['C++', 'C++, C++11 and “C++”', ['C++', 'C++', 'C++']],
    ['C++', 'Vitamin C, C#, C + +', []],
    ['C', 'C++, C# and vitamin C', ['C']],
    ['Google', 'Google+ and Google', ['Google']],
    ['.NET', '.NET, the net, net', ['.NET']],
    ['Yahoo!', 'Yahoo! and yahoo', ['Yahoo!']],
    ['#MeToo', '#MeToo, me too', ['#MeToo']],
    ['e-mail', 'an e-mail and two e-mails', ['e-mail', 'e-mails']],
    ['5G', '5G networks, 5g of salt', ['5G']],
    ['H1N1', 'The H1N1 virus', ['H1N1']],
    ['Covid-19', 'Covid-19 and COVID-19', ['Covid-19', 'COVID-19']],
    ['F-16', 'F-16, F-16s, F–16', ['F-16', 'F-16s', 'F–16']],
    ['24/7', 'open 24/7, 24 7', ['24/7']],
    ['A&E', 'The A&E ward', ['A&E']],
    ['To Lam', 'To Lam came', ['To Lam']],
    ["McDonald's", 'McDonald’s, McDonald’s and a MacDonald', ['McDonald’s', 'McDonald’s']],
    ['H&M', 'H&M, H & M, H M', ['H&M', 'H & M']],
    ['C#', 'C# and C, C++', ['C#']],
    ['AC/DC', 'AC/DC, ac dc', ['AC/DC']],
    ['P!nk', 'P!nk, pink', ['P!nk']],
    ['No. 10', 'No. 10 said; no 10', ['No. 10']],
    ['Ph.D.', 'A Ph.D.; a PhD', ['Ph.D.']],
    ['Bosnia – Herzegovina', 'Bosnia-Herzegovina, Bosnia–Herzegovina', ['Bosnia-Herzegovina', 'Bosnia–Herzegovina']],
  ])('is found in English with its own marks: %s in %s', (base, text, found) => {
    expect(places(text, 'en', base)).toEqual(found)
  })

  it.each<[base: string, text: string, found: string[]]>([
    ['S.R.L.', 'Firma S.R.L. și S. R. L.', ['S.R.L.', 'S. R. L.']],
    ['S.R.L.', 'S.R.L.-ul, S.R.L.-uri, S.R.L-ului', ['S.R.L.-ul', 'S.R.L.-uri', 'S.R.L-ului']],
    ['OLX.ro', 'Pe OLX.ro. OLX-ul. OLX. Ro', ['OLX.ro']],
    ['Legea nr. 544/2001', 'Legea nr. 544/2001, Legea nr.544/2001', ['Legea nr. 544/2001', 'Legea nr.544/2001']],
    ['Legea nr. 544/2001', 'Legii nr. 544/2001, Legea 544 din 2001', ['Legii nr. 544/2001']],
    ['art. 5', 'conform art. 5, art.\u00a05, art.5 și art. 55', ['art. 5', 'art.\u00a05', 'art.5']],
    ['art. 5', 'artă 5, art 5', []],
    ['Banca „Transilvania”', 'Băncii "Transilvania"', ['Băncii "Transilvania"']],
    ['d-l', 'd-l Pop și de i', ['d-l']],
    ['O.U.G. 57/2019', 'O.U.G. 57/2019, OUG 57/2019', ['O.U.G. 57/2019']],
    ['alin. (2)', 'art. 3 alin. (2), alin. (3), alin. 2', ['alin. (2)']],
    ['lit. a)', 'lit. a), lit. b), lit. a', ['lit. a)']],
    ['G4media.ro', 'pe G4media.ro, G4media', ['G4media.ro']],
    ['și/sau', 'și/sau, și sau', ['și/sau']],
    ['Roșia, Montana', 'Roșia, Montana. Roșia Montana', ['Roșia, Montana']],
  ])('is found in Romanian with its own marks: %s in %s', (base, text, found) => {
    expect(places(text, 'ro', base)).toEqual(found)
  })

  it('leaves the forms of an abbreviation’s letters alone', () => {
    expect(places('de I. Pop', 'ro', 'domn')).toEqual([])
  })

  const marked = fc.string({
    unit: fc.constantFrom(
      ...['a', 'Ș', 'ț', 'x', '5', '.', "'", '’', '&', '-', '–', '/', '+', ' ', '„', '”', ',', '('],
    ),
    maxLength: 12,
  })
  const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ unit: 'binary' }), marked)

  it('is found in every sentence that has it, if it was accepted', () => {
    const seen = { accepted: 0 }
    fc.assert(
      fc.property(anyText, fc.constantFrom(...locales), (text, locale) => {
        const parsed = termInputSchema.safeParse({ rule: 'keep', forms: { [locale]: { base: text } } })
        const base = parsed.data?.forms[locale]?.base
        if (base === undefined) return
        seen.accepted++
        const sentence = `Xyz ${base} xyz.`
        const found = findAllTerms(sentence, compileTerms([{ key: 'x', base }], locale))
        // A verb is found without the particle of its infinitive.
        expect(found.map(({ end }) => end)).toContain(4 + base.length)
      }),
      { numRuns: 2000 },
    )
    expect(seen.accepted).toBeGreaterThan(500)
  })

  it('is found with either apostrophe', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/)
    fc.assert(
      fc.property(word, word, (first, second) => {
        const [straight, curly] = [`${first}'${second}`, `${first}’${second}`]
        expect([places(curly, 'en', straight), places(straight, 'en', curly)]).toEqual([[curly], [straight]])
      }),
    )
  })
})
