import { describe, expect, it } from 'vitest'
import { tokenReader } from '../../shared/alignment/tokens.ts'
import { rememberStems } from '../../shared/lexicon/lexicon-words.ts'

const [english, romanian] = [tokenReader(rememberStems('en')), tokenReader(rememberStems('ro'))]
const keys = (text: string, kind: string, read = english) =>
  read(text)
    .filter((token) => token.kind === kind)
    .map(({ key }) => key)

describe('tokens', () => {
  it.each([
    ['1,234,567 people', '1.234.567 de oameni'],
    ['2.5 million', '2,5 milioane'],
    ['12,000 and 7', '12 000 și 7'],
    ['1,250.75 euros', '1.250,75 euro'],
    ['won 31-27', 'a câștigat cu 31-27'],
  ])('numbers of %j are those of %j', (source, target) => {
    expect(keys(source, 'number')).toEqual(keys(target, 'number', romanian))
  })

  it('a year and the number after it are two', () => {
    expect(keys('In 2019 300 people came', 'number')).toEqual(['#2019', '#300'])
  })

  it('a capital within a sentence makes a name, one that begins it doesn’t', () => {
    expect(keys('Yesterday Maria left. Trains stopped.', 'name')).toEqual(keys('x Maria', 'name'))
  })

  it('quotes of both languages are one mark', () => {
    expect(keys('"Come," he said.', 'mark')).toEqual(keys('„Vino”, a spus el.', 'mark', romanian))
  })

  it('words of one Latin or Greek root are compared in one spelling', () => {
    const form = (text: string, read = english) => read(text)[0]?.form
    expect(form('telephone')?.slice(0, 7)).toBe(form('telefon', romanian))
    expect(form('theatre')?.slice(0, 4)).toBe(form('teatru', romanian)?.slice(0, 4))
  })
})
