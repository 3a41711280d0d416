import { describe, expect, it } from 'vitest'
import { parse } from '../../shared/document/parse/parse.ts'

/** For each paragraph, the first paragraph of the quotation that it is part of; null for none. */
function quotationsOf(paragraphs: string[], locale: 'ro' | 'en') {
  let n = 0
  const parsed = parse({ format: 'markdown', content: paragraphs.join('\n\n'), locale }, () => String(n++))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const ids = parsed.document.blocks.map(({ quotation }) => quotation ?? null)
  return ids.map((id) => (id === null ? null : ids.indexOf(id)))
}

const cases: { fact: string; locale: 'ro' | 'en'; paragraphs: string[]; expected: (number | null)[] }[] = [
  {
    fact: 'a quotation that opens in each paragraph and closes in the last',
    locale: 'en',
    paragraphs: [
      '“I told her so. The channel has moved.',
      '“So we sounded it foot by foot.”',
      'Nobody argued with him.',
    ],
    expected: [0, 0, null],
  },
  {
    fact: 'a Romanian one that opens in the first paragraph only',
    locale: 'ro',
    paragraphs: [
      '„I-am spus de la început. Albia s-a mutat.',
      'Așa că am sondat-o pas cu pas.',
      'Seara aveam traseul”, a spus el.',
      'Nimeni nu l-a contrazis.',
    ],
    expected: [0, 0, 0, null],
  },
  {
    fact: 'a Romanian one that opens in each, and quotes inside itself',
    locale: 'ro',
    paragraphs: ['„Mi-a zis «nu se poate» și a plecat.', '„Atunci am scos bacul eu”, a spus Negrea.'],
    expected: [0, 0],
  },
  {
    fact: 'a Romanian one that closes with the English opening mark',
    locale: 'ro',
    paragraphs: ['„Albia s-a mutat.', 'Am sondat-o pas cu pas“, a spus el.'],
    expected: [0, 0],
  },
  {
    fact: 'straight marks that do what is due',
    locale: 'en',
    paragraphs: ['"The channel has moved.', '"We sounded it," he said.'],
    expected: [0, 0],
  },
  {
    fact: 'none where each paragraph closes its own',
    locale: 'en',
    paragraphs: ['“It moved,” he said.', '“We sounded it.”'],
    expected: [null, null],
  },
  {
    fact: 'none where a mark was forgotten and never closes',
    locale: 'en',
    paragraphs: ['“It moved, he said.', 'Nobody argued.', 'The day ended.'],
    expected: [null, null, null],
  },
  {
    fact: 'two, one after the other',
    locale: 'en',
    paragraphs: ['“One begins.', '“It ends.”', '“Two begins.', '“It ends.”'],
    expected: [0, 0, 2, 2],
  },
]

describe('quotations over several paragraphs', () => {
  it.each(cases)('mark $fact', ({ locale, paragraphs, expected }) => {
    expect(quotationsOf(paragraphs, locale)).toEqual(expected)
  })
})
