import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv, writeCsv } from '../../shared/text/csv.ts'

const cellsOf = (text: string) => {
  const read = readCsv(text)
  return read.ok ? read.records.map(({ cells }) => cells) : read
}

describe('readCsv', () => {
  it.each([
    [
      'commas',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no last line end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'old Macintosh line ends',
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['empty cells', ',b,\n', [['', 'b', '']]],
    [
      'quotes',
      '"a ""b"" c","d,e"\n"",x',
      [
        ['a "b" c', 'd,e'],
        ['', 'x'],
      ],
    ],
    ['a line end in quotes', '"a\r\nb",c', [['a\r\nb', 'c']]],
    ['a byte order mark', '\ufeffa,b', [['a', 'b']]],
    [
      'semicolons, as spreadsheets with a decimal comma write',
      'a;b\n"1,5";c,d',
      [
        ['a', 'b'],
        ['1,5', 'c,d'],
      ],
    ],
    [
      'a separator that the first line names',
      '\ufeffsep=;\r\na,1;b\r\nc;d',
      [
        ['a,1', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a separator in quotes', '"sep=\t"\na\tb', [['a', 'b']]],
    ['blanks before the header', ' \n\na;b', [[' '], ['a', 'b']]],
    [
      'tabs',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'blank lines',
      'a,b\n\n,\nc,d\n\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['nothing', '', []],
  ])('reads %s', (_, text, records) => {
    expect(cellsOf(text)).toEqual(records)
  })

  it('counts lines in quotes too', () => {
    const read = readCsv('a,b\n"1\n2\r\n3",x\nc,d')
    expect(read.ok && read.records.map(({ line }) => line)).toEqual([1, 2, 5])
    const named = readCsv('sep=,\na,b\nc,d')
    expect(named.ok && named.records.map(({ line }) => line)).toEqual([2, 3])
  })

  it.each([
    ['a quote never closed', 'a,b\nc,"d\ne', 2, 3],
    ['a quote inside a bare cell', 'a,b\nc,d"e"', 2, 4],
    ['text after a closing quote', 'a,b\n"x\ny"z,d', 3, 3],
  ])('tells the place of %s', (_, text, line, character) => {
    expect(readCsv(text)).toMatchObject({ ok: false, line, character })
  })

  it('gives back what writeCsv wrote', () => {
    const telling = fc.string({ unit: fc.constantFrom("'", '=', '-', '@', ' ', '\t', '\r', 'a'), maxLength: 5 })
    const cell = fc.oneof(fc.string(), telling, fc.constantFrom('"', ',', '\r\n', '\n', ';', '\t', 'ș„”', ' a '))
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }))
    fc.assert(
      fc.property(table, (records) => {
        const header = records[0]?.map((_, i) => `c${i}`) ?? []
        const all = [header, ...records.filter((cells) => cells.some((cell) => cell !== ''))]
        expect(cellsOf(writeCsv(all))).toEqual(all)
      }),
    )
  })

  it('gets through megabytes of hostile cells', () => {
    const hostile = ['"'.repeat(1_000_001), ','.repeat(1_000_000), `"${'\n'.repeat(1_000_000)}`, '"\n'.repeat(500_000)]

    expect(hostile.map((text) => readCsv(`a,b\n${text}`).ok)).toEqual([false, true, false, true])
  })
})

describe('writeCsv', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\rx', '\nx', '＝1', "'=1", "''@x"])(
    'writes nothing that a spreadsheet takes for a formula: %j',
    (cell) => {
      const text = writeCsv([['a', cell]]).slice('\ufeffa,'.length)
      expect(text).toMatch(/^"?'/)
      expect(cellsOf(`\ufeffa,${text}`)).toEqual([['a', cell]])
    },
  )

  it('leaves all else as it is', () => {
    const cells = ['', 'a-b', "'tis", 'x = y', '1', "l'=x", ' a']
    expect(writeCsv([cells])).toBe(`\ufeff${cells.join(',')}\r\n`)
  })

  it.each([
    ['=1', '=1'],
    ["'=1", '=1'],
    ["'a", "'a"],
  ])('has %j read as %j, whoever wrote it', (written, read) => {
    expect(cellsOf(`a,${written}`)).toEqual([['a', read]])
  })
})
