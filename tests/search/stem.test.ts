import { describe, expect, it } from 'vitest'
import { locales } from '../../shared/locales/locale.ts'
import { stemmers } from '../../shared/locales/stemmers.ts'
import { stemsIn } from '../../shared/search/stems.ts'
import { wordsIn } from '../../shared/text/words.ts'
import { forms } from './forms.ts'

const stemsOf = (word: string, locale: 'ro' | 'en') =>
  wordsIn(word).flatMap(({ plain: folded }) => stemmers[locale](folded))
const bare = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '')

describe.each(locales)('stems in %s', (locale) => {
  it.each(forms[locale].map((line) => [line.split(' ')[0] ?? '', line.split(' ')]))(
    '%s: any form is found by any other, with diacritics and without',
    (_, words) => {
      const written = words.flatMap((word) => [word, bare(word), word.toUpperCase()])
      const found = written.map((word) => stemsOf(word, locale))
      const common = (found[0] ?? []).filter((stem) => found.every((stems) => stems.includes(stem)))
      expect(common, `${words} ${[...new Set(found.flat())]}`).not.toEqual([])
    },
  )

  it('tell different words apart', () => {
    const byStem = Map.groupBy(forms[locale], (line) => String(stemsOf(line.split(' ')[0] ?? '', locale)))
    expect([...byStem.values()].filter((lines) => lines.length > 1)).toEqual([])
  })
})

it.each([
  ['ro', 'Șeful și-a dat demisia, spune PSD.', ['sef', 'dat', 'demis', 'spun', 'psd']],
  ['ro', 'TVA de 19 la sută în 2024', ['tva', '19', 'sut', '2024']],
  ['ro', 'şcoală (cu sedilă)', ['scol', 'sedil']],
  ['en', 'The mayor’s new plan for the city', ['mayor', 'new', 'plan', 'citi']],
  ['en', 'news is not new', ['news', 'new']],
] as const)('in %s the words of "%s" that count are %j', (locale, text, stems) => {
  expect(stemsIn(text, locale).flatMap(({ stems }) => stems)).toEqual(stems)
})

it('stems are short', () => {
  expect(stemmers.ro('a'.repeat(100_000))[0]?.length).toBeLessThanOrEqual(40)
})
