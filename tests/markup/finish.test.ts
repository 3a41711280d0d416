import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkNumbers } from '../../shared/check/numbers.ts'
import type { RichText } from '../../shared/document/model/document.ts'
import { finishTranslation } from '../../shared/markup/finish-translation.ts'

const finished = (text: string, source = '') => finishTranslation({ text }, source, 'en', 'ro').text

describe('finish(ro)', () => {
  it.each([
    // Letters.
    ['Preşedinţii şi ţara', 'Președinții și țara'],
    ['ŞEDINŢĂ', 'ȘEDINȚĂ'],
    ['pãdure, mǎr', 'pădure, măr'],
    ['s\u0326i t\u0326ara, ma\u0306r, i\u0302n', 'și țara, măr, în'],
    // Quotation marks.
    ['A spus: "Vin."', 'A spus: „Vin.”'],
    ['A spus: “Vin”, apoi a plecat.', 'A spus: „Vin”, apoi a plecat.'],
    ['„Vin“, a spus.', '„Vin”, a spus.'],
    ['« Vin », a spus.', '„Vin”, a spus.'],
    ['„ Vin”', '„Vin”'],
    ['"Am citit "Ion" aseară."', '„Am citit «Ion» aseară.”'],
    ['“Am citit ‘Ion’ aseară.”', '„Am citit «Ion» aseară.”'],
    ['‘Ion’ e un roman.', '„Ion” e un roman.'],
    ['„Am citit «Ion» aseară.”', '„Am citit «Ion» aseară.”'],
    ['a doua propoziție a citatului."', 'a doua propoziție a citatului.”'],
    ['"O propoziție care nu se termină aici.', '„O propoziție care nu se termină aici.'],
    ['("da")', '(„da”)'],
    ['"Da"-ul lui', '„Da”-ul lui'],
    ['un ecran de 27"', 'un ecran de 27"'],
    ['anii ’90, O’Brien', 'anii ’90, O’Brien'],
    ['cuvânt"cuvânt', 'cuvânt"cuvânt'],
    // White space.
    ['Da , nu . Poate ; cine știe ?', 'Da, nu. Poate; cine știe?'],
    ['( da )', '(da)'],
    ['  două  spații ', 'două spații'],
    ['un domeniu .ro și .5', 'un domeniu .ro și .5'],
    ['bine :)', 'bine :)'],
    ['5 % și 3%', '5 % și 3%'],
    // Dates.
    ['februarie 24, 2022', '24 februarie 2022'],
    ['pe Mai 9 2024', 'pe 9 mai 2024'],
    ['24 Februarie 2022', '24 februarie 2022'],
    ['din Martie, de Luni', 'din martie, de luni'],
    ['Luni începe', 'Luni începe'],
    ['Ion Luni', 'Ion Luni'],
  ])('%j is %j', (text, expected) => {
    expect(finished(text)).toBe(expected)
    // What is finished stays.
    expect(finished(expected)).toBe(expected)
  })

  it.each([
    [
      'Erdoğan and Akşener met.',
      'Erdoğan şi Akşener s-au întâlnit, iar Akşenerului',
      'Erdoğan și Akşener s-au întâlnit, iar Akşenerului.',
    ],
    ['Şahin Güneş said', 'Güneş a spus', 'Güneş a spus'],
    ['in São Paulo', 'în São Paulo', 'în São Paulo'],
    ['1,234.5 people', '1,234.5 oameni', '1.234,5 oameni'],
    ['12,345,678 people', '12,345,678 de oameni', '12.345.678 de oameni'],
    ['It fell 3.5%.', 'A scăzut 3.5%.', 'A scăzut 3,5%.'],
    ['2.5 million and $4.20', '2.5 milioane și $4.20', '2,5 milioane și $4,20'],
    ['iOS 17.4 and 5.30 pm', 'iOS 17.4 și 5.30', 'iOS 17.4 și 5.30'],
    ['v1.2.3 and 10.0.0.1', 'v1.2.3 și 10.0.0.1', 'v1.2.3 și 10.0.0.1'],
    ['1234.5 points', '1.234,5 puncte', '1.234,5 puncte'],
    ['3.5% and 3,5%', '3.5% și 3,5%', '3.5% și 3,5%'],
    ['on 02/24/2022', 'pe 02/24/2022', 'pe 24.02.2022'],
    ['on 02/03/2022', 'pe 02/03/2022', 'pe 02/03/2022'],
  ])('of %j %j is %j', (source, text, expected) => {
    expect(finished(text, source)).toBe(expected)
  })

  it('leaves code and addresses as they are', () => {
    const text: RichText = {
      text: 'Scrie a , b  "c" pe https://x.ro/ş?q="1,5" , ana@ţara.ro',
      tags: [{ id: '1', start: 6, end: 16, name: 'code' }],
    }
    expect(finishTranslation(text, '', 'en', 'ro').text).toBe('Scrie a , b  "c" pe https://x.ro/ş?q="1,5", ana@ţara.ro')
  })

  it('swaps the marks of a number only where the source writes them the other way', () => {
    const [text, source] = ['Cresc cu 1.234%.', 'They grow by 1.234%.']
    expect(finishTranslation({ text }, source, 'en', 'ro').text).toBe('Cresc cu 1,234%.')
    expect(finishTranslation({ text }, source, 'ro', 'ro').text).toBe(text)
  })

  it('keeps tags on their words', () => {
    const text = 'A spus  « Vin » , pe februarie 24, 2022 .'
    const over = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const target = finishTranslation(
      {
        text,
        tags: [
          { id: '1', ...over('Vin'), name: 'em' },
          { id: '2', ...over('pe februarie 24, 2022'), name: 'a', href: 'https://x.ro' },
          { id: '3', start: text.length, end: text.length, name: 'sup' },
        ],
      },
      '',
      'en',
      'ro',
    )
    expect(target.text).toBe('A spus „Vin”, pe 24 februarie 2022.')
    expect(target.tags?.map(({ start, end }) => target.text.slice(start, end))).toEqual([
      'Vin',
      'pe 24 februarie 2022',
      '',
    ])
  })

  const some = fc.array(fc.constantFrom(...'aşţ ă"“”„«»‘’.,;:!?() 1234,5/\n'.split(''), ' martie ', '24, 2022'), {
    maxLength: 40,
  })

  it('keeps every tag inside the text, in order, and every letter and digit', () => {
    const tagged = some.chain((parts) => {
      const text = parts.join('')
      return fc.array(fc.nat(text.length), { minLength: 2, maxLength: 2 }).map(
        ([a = 0, b = 0]): RichText => ({
          text,
          tags: [{ id: '1', start: Math.min(a, b), end: Math.max(a, b), name: 'em' }],
        }),
      )
    })
    const letters = (text: string) => [...text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()].sort().join('')
    const comma = (text: string) => text.replaceAll('ş', 'ș').replaceAll('ţ', 'ț')
    fc.assert(
      fc.property(tagged, (target) => {
        const result = finishTranslation(target, '', 'en', 'ro')
        const [tag] = result.tags ?? []
        expect(tag && tag.start >= 0 && tag.start <= tag.end && tag.end <= result.text.length).toBe(true)
        expect(letters(result.text)).toBe(letters(comma(target.text)))
      }),
    )
  })
})

describe('finish(en)', () => {
  it.each([
    // Quotation marks.
    ['„El vine”', '„He comes”, she said.', '“He comes”, she said.'],
    ['„Da”', 'He said "yes" , twice.', 'He said “yes”, twice.'],
    ['„Am citit «Ion» aseară.”', '„I read «Ion» last night.”', '“I read ‘Ion’ last night.”'],
    ['', 'It’s O’Brien’s, in the ’90s.', 'It’s O’Brien’s, in the ’90s.'],
    ['', 'It\'s a 27" screen.', 'It’s a 27" screen.'],
    // White space.
    ['', 'Anybody did not regret .', 'Anybody did not regret.'],
    // Figures.
    ['9.214 semnături', '9.214 signatures', '9,214 signatures'],
    ['1.234.567,5 lei', '1.234.567,5 lei', '1,234,567.5 lei'],
    ['a scăzut cu 3,5%', 'it fell by 3,5%', 'it fell by 3.5%'],
    ['1,5 milioane', '1,5 million', '1.5 million'],
    ['9.214 semnături', '9,214 signatures', '9,214 signatures'],
    ['ora 17.45, versiunea 17.4', 'at 17.45, version 17.4', 'at 17.45, version 17.4'],
    ['la 24.02.2022', 'on 24.02.2022', 'on 24.02.2022'],
    ['021.312.345', '021.312.345', '021.312.345'],
    ['camerele 3,5', 'rooms 3,5', 'rooms 3,5'],
    ['', '9.214 signatures', '9.214 signatures'],
  ])('of %j %j is %j', (source, text, expected) => {
    const { text: made } = finishTranslation({ text }, source, 'ro', 'en')
    expect(made).toBe(expected)
    expect(finishTranslation({ text: made }, source, 'ro', 'en').text).toBe(expected)
  })

  it('makes figures that the numbers check takes for the source’s', () => {
    const source = 'S-au strâns 9.214 semnături și 1.234,5 lei.'
    const { text } = finishTranslation({ text: '9.214 signatures and 1.234,5 lei were gathered.' }, source, 'ro', 'en')
    expect(text).toBe('9,214 signatures and 1,234.5 lei were gathered.')
    expect(checkNumbers({ source: { text: source }, target: { text }, from: 'ro', to: 'en' })).toEqual([])
  })
})
