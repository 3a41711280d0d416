/** Which files of a folder are an article and its translation: facts, and what holds for any names. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localeOfFile, pairArticles } from '../../functions/cli/article-pairs.ts'

/** Pairs as "source + target", and the files that are left as "why: files". */
function paired(files: string[], original: 'ro' | 'en' = 'ro') {
  const { pairs, left } = pairArticles(files, original)
  return {
    pairs: pairs.map(({ source, target }) => `${source.file} + ${target.file}`),
    left: left.map(({ files, why }) => `${why}: ${files.join(', ')}`),
  }
}

describe('files are a pair', () => {
  it.each([
    ['by the locale before the ending', ['port.ro.md', 'port.en.html']],
    ['in a folder below', ['2024/mai/port.ro.docx', '2024/mai/port.en.odt']],
    ['by folders of the locales', ['ro/port.md', 'en/port.txt']],
    ['in folders of the locales with folders below', ['ro/2024/mai/port.md', 'en/2024/mai/port.htm']],
    ['in folders of the locales below another', ['arhiva/ro/2024/port.md', 'arhiva/en/2024/port.md']],
    ['by both name and folder', ['ro/port.ro.md', 'en/port.en.md']],
    ['by name in a folder of a locale', ['ro/port.ro.md', 'ro/port.en.md']],
    ['in capitals', ['PORT.RO.MD', 'PORT.EN.HTML']],
    ['with dots in the name', ['port.v2.final.ro.md', 'port.v2.final.en.md']],
    ['with a name that is a locale', ['ro/en.md', 'en/en.md']],
    ['with ș in one sign or in two', ['oraș.ro.md', 'oras\u0326.en.md']],
  ])('%s', (_, [source = '', target = '']) => {
    expect(paired([target, source])).toEqual({ pairs: [`${source} + ${target}`], left: [] })
    expect(paired([source, target], 'en')).toEqual({ pairs: [`${target} + ${source}`], left: [] })
  })
})

describe('files are left', () => {
  it.each([
    ['an ending of no format', ['port.ro.pdf', 'port.ro.md', 'port.en.md'], ['ending: port.ro.pdf']],
    ['no ending', ['README', 'port.ro.md', 'port.en.md'], ['ending: README']],
    ['no locale', ['port.md', 'port.ro.md', 'port.en.md'], ['locale: port.md']],
    ['a locale that there is not', ['port.fr.md', 'port.ro.md', 'port.en.md'], ['locale: port.fr.md']],
    ['no partner', ['dam.en.md', 'port.ro.md', 'port.en.md'], ['partner: dam.en.md']],
    [
      'a partner in another folder',
      ['a/dam.ro.md', 'b/dam.en.md', 'port.ro.md', 'port.en.md'],
      ['partner: a/dam.ro.md', 'partner: b/dam.en.md'],
    ],
    [
      'two candidates',
      ['port.ro.md', 'port.en.md', 'dam.ro.md', 'dam.ro.html', 'dam.en.md'],
      ['several: dam.en.md, dam.ro.html, dam.ro.md'],
    ],
    [
      'two candidates, one by name and one by folder',
      ['ro/dam.ro.md', 'ro/dam.en.md', 'en/dam.md', 'port.ro.md', 'port.en.md'],
      ['several: en/dam.md, ro/dam.en.md, ro/dam.ro.md'],
    ],
    ['two of one locale', ['dam.ro.md', 'dam.ro.txt', 'port.ro.md', 'port.en.md'], ['several: dam.ro.md, dam.ro.txt']],
  ])('with %s, and the others are paired', (_, files, left) => {
    expect(paired(files)).toEqual({ pairs: ['port.ro.md + port.en.md'], left })
  })

  it('apart, if one is named by its folder and the other by its name', () => {
    const files = ['ro/port.md', 'en/port.md', 'port.ro.md', 'port.en.md']
    const pairs = ['ro/port.md + en/port.md', 'port.ro.md + port.en.md']
    expect(paired(files)).toEqual({ pairs, left: [] })
  })
})

it('the name says the locale before the folder does, and the nearest folder before another', () => {
  const files = ['port.en.md', 'ro/port.en.md', 'ro/en/port.md', 'en/2024/port.md', 'port.md', 'en.md']
  expect(files.map(localeOfFile)).toEqual(['en', 'en', 'en', 'en', undefined, undefined])
})

describe('for any names', () => {
  const part = fc.constantFrom('ro', 'en', 'RO', 'a', 'b', 'a.ro', '2024')
  const name = fc.tuple(
    fc.array(part, { maxLength: 3 }),
    fc.constantFrom('a', 'b', 'ro', ''),
    fc.constantFrom('', '.ro', '.en', '.En', '.fr'),
    fc.constantFrom('.md', '.html', '.MD', '.pdf', ''),
  )
  const files = fc.uniqueArray(
    name.map(([folders, base, locale, ending]) => [...folders, `${base}${locale}${ending}`].join('/')),
    { maxLength: 30 },
  )

  it('every file is in one pair or is left, once', () => {
    fc.assert(
      fc.property(files, (names) => {
        const { pairs, left } = pairArticles(names, 'en')
        const all = [
          ...pairs.flatMap(({ source, target }) => [source.file, target.file]),
          ...left.flatMap(({ files }) => files),
        ]
        expect(all.toSorted()).toEqual(names.toSorted())
      }),
    )
  })

  it('a pair is in two locales, the original first, and its files are so named', () => {
    fc.assert(
      fc.property(files, fc.constantFrom('ro' as const, 'en' as const), (names, original) => {
        for (const { source, target } of pairArticles(names, original).pairs) {
          expect(source.locale).toBe(original)
          expect(target.locale).not.toBe(original)
          for (const { file, locale } of [source, target])
            expect(file.toLowerCase()).toMatch(new RegExp(`\\b${locale}[./]`))
        }
      }),
    )
  })

  it('the order of the files makes no difference', () => {
    fc.assert(
      fc.property(files, (names) => {
        expect(pairArticles(names.toReversed(), 'ro')).toEqual(pairArticles(names, 'ro'))
      }),
    )
  })

  it('a file that is left does not change when files of other names come', () => {
    fc.assert(
      fc.property(files, (names) => {
        const more = [...names, 'zz/other.ro.md', 'zz/other.en.md']
        expect(pairArticles(more, 'ro').left).toEqual(pairArticles(names, 'ro').left)
      }),
    )
  })
})
