import { describe, expect, it } from 'vitest'
import { checkPair } from '../../shared/check/check-pair.ts'
import { messagesIn } from '../../shared/locales/messages.ts'

/** The checks that look at the texts alone: English to Romanian, and what they find as check and text. */
const cases: [source: string, target: string, found: [check: string, place?: string][]][] = [
  ['The law was adopted.', 'Legea a fost adoptată.', []],
  ['The law was adopted.', ' \n', [['empty']]],
  ['', '', []],
  ['“Yes,” he said.', '„Da”, a spus el.', []],
  ['"Yes," he said.', '„Da”, a spus el.', []],
  ['“Yes,” he said.', '„Da, a spus el.', [['quotes']]],
  ['“A quotation goes on.', '„Citatul continuă.', []],
  ['The «Times» wrote.', 'A scris «Times.', [['quotes']]],
  [
    'The law and the order',
    'Legea şi ordinea în ţară',
    [
      ['letters', 'şi'],
      ['letters', 'ţară'],
    ],
  ],
  ['Şener and Erdoğan', 'Şener și Erdoğan', []],
  ['Karşıyaka', 'Karşıyaka', []],
  ['In São Paulo', 'La São Paulo', []],
  ['He left.', 'El  a plecat.', [['spaces', '  ']]],
  ['He left.', 'El a plecat .', [['spaces', ' ']]],
  ['He  left .', 'El  a plecat .', []],
  ['“He left.”', '„ A plecat.”', [['spaces', ' ']]],
  ['He left (today).', 'A plecat ( azi).', [['spaces', ' ']]],
  ['He left.  He is gone.', 'A plecat.  S-a dus.', []],
  ['He left...', 'El a plecat ...', []],
  ['Fine :)', 'Bine :)', []],
  ['The file .gitignore', 'Fișierul .gitignore', []],
  ['The parliament has adopted the law.', 'The parliament has adopted the law.', [['same']]],
  ['Ion Popescu, Maria Ionescu', 'Ion Popescu, Maria Ionescu', []],
  ['Golden Globe Awards', 'Golden Globe Awards', []],
  ['The parliament has adopted the law on the budget of the state.', 'Legea a fost adoptată.', [['length']]],
  [
    'The parliament has adopted the law on the budget.',
    'Parlamentul a adoptat legea, iar opoziția a anunțat că o va ataca la Curtea Constituțională săptămâna viitoare.',
    [['length']],
  ],
  ['No!', 'Nicidecum, nu așa!', []],
  ['a trillion dollars', 'un trilion de dolari', [['magnitude', 'trilion']]],
  ['a billion dollars', 'un bilion de dolari', [['magnitude', 'bilion']]],
  ['trillions', 'trilioane', [['magnitude', 'trilioane']]],
]

describe('check', () => {
  it.each(cases)('%s | %s', (source, target, found) => {
    const checks = checkPair({ source: { text: source }, target: { text: target }, from: 'en', to: 'ro' })
    const named = checks.map(({ check, start, end }) =>
      end === undefined ? [check] : [check, target.slice(start, end)],
    )
    expect(named).toEqual(found)
  })

  it('refuses a target that is empty, and warns of legacy letters and stray spaces', () => {
    const run = (text: string) => checkPair({ source: { text: 'One law' }, target: { text }, from: 'en', to: 'ro' })
    expect(run('').map(({ severity }) => severity)).toEqual(['error'])
    expect(run('O  lege şi').map(({ severity }) => severity)).toEqual(['warning', 'warning'])
  })

  it('looks for cedillas in Romanian only', () => {
    const pair = { source: { text: 'Și' }, target: { text: 'Şişli' }, from: 'ro', to: 'en' } as const
    expect(checkPair(pair)).toEqual([])
  })

  it('tells at most twenty findings of a check', () => {
    const target = { text: 'a  '.repeat(500) }
    expect(checkPair({ source: { text: 'b '.repeat(500) }, target, from: 'en', to: 'ro' })).toHaveLength(20)
  })
})

describe('what a check finds', () => {
  const pair = {
    source: { text: 'It cost 16 lei.' },
    target: { text: 'A costat 61 de lei.' },
    from: 'en',
    to: 'ro',
  } as const

  it('is told in English, with the code and the values to tell it in the reader’s language', () => {
    const [found] = checkPair(pair)
    expect(found).toMatchObject({
      check: 'numbers',
      code: 'numbers.changed',
      values: { number: '16', instead: '61' },
      message: 'The original has 16, the translation 61.',
    })
    const inRomanian = messagesIn('ro')
    expect(inRomanian('checks.numbers.changed', { replace: found?.values ?? {} })).toBe(
      'În original apare 16, iar în traducere 61.',
    )
  })

  it('is told as it is, whatever stands in the text', () => {
    const found = checkPair({ source: { text: 'x' }, target: { text: 'ş{{word}}$t(checks)ţ' }, from: 'en', to: 'ro' })
    expect(found.map(({ message }) => message)).toEqual([
      '“ş” has non-standard letters (ş, ţ, ã, ǎ): write “ș”.',
      '“ţ” has non-standard letters (ş, ţ, ã, ǎ): write “ț”.',
    ])
    const terms = [
      { id: 'a', rule: 'forbidden' as const, forms: { ro: { base: 'o' } }, note: '{{found}} $t(desk.title)' },
    ]
    const [forbidden] = checkPair({ source: { text: 'an' }, target: { text: 'o' }, from: 'en', to: 'ro', terms })
    expect(forbidden?.message).toBe('“o” should not be used: {{found}} $t(desk.title)')
  })
})
