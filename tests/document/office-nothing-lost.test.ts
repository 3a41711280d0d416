/** Every word of a Word document is in one block, or counted among what was left out. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toBase64 } from '../../shared/base64.ts'
import { parse } from '../../shared/document/parse/parse.ts'
import { deleted, docx, field, inserted, item, p, r, row, styled, wordLists, wordStyles } from './office-files.ts'
import { counter } from './parsed.ts'

/** A word, and whether it is left out. Its number makes it unlike all others. */
type Word = { text: string; left: boolean }
type Made = { xml: string; words: Word[] }

let number = 0
const word = (left: boolean, make: (text: string) => string): Made => {
  const text = `cuvântul${++number}`
  return { xml: make(text), words: [{ text, left }] }
}

const join = (parts: Made[], make: (xml: string) => string): Made => ({
  xml: make(parts.map(({ xml }) => xml).join('')),
  words: parts.flatMap(({ words }) => words),
})

const formats = ['', '<w:b/>', '<w:i/>', '<w:b/><w:i/>', '<w:u w:val="single"/>']
const inline: fc.Arbitrary<() => Made> = fc.oneof(
  fc.constantFrom(...formats).map((format) => () => word(false, (text) => r(`${text} `, format))),
  fc.constant(() => word(true, (text) => r(`${text} `, '<w:vanish/>'))),
  fc.constant(() => word(true, (text) => deleted(`${text} `))),
  fc.constant(() => word(false, (text) => inserted(r(`${text} `)))),
  fc.constant(() => word(false, (text) => `<w:hyperlink r:id="none">${r(`${text} `)}</w:hyperlink>`)),
  fc.constant(() => word(false, (text) => field('HYPERLINK "https://a.example/"', r(`${text} `)))),
  fc.constant(() => word(false, (text) => `<w:smartTag>${r(`${text} `)}</w:smartTag>`)),
  fc.constant(() => word(false, (text) => `<w:sdt><w:sdtContent>${r(`${text} `)}</w:sdtContent></w:sdt>`)),
  fc.constant(() =>
    word(true, (text) => `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r(text)}</w:sdtContent></w:sdt>`),
  ),
  fc.constant(() =>
    word(false, (text) => `<w:r><w:drawing><w:txbxContent>${p(r(text))}</w:txbxContent></w:drawing></w:r>`),
  ),
)

const texts = fc.array(inline, { minLength: 1, maxLength: 5 })
const kinds = fc.constantFrom(
  '',
  '<w:pStyle w:val="Titlu"/>',
  '<w:pStyle w:val="Citat"/>',
  '<w:rPr><w:del w:id="9"/></w:rPr>',
)

const { block } = fc.letrec<{ block: () => Made }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.tuple(texts, kinds).map(
      ([parts, kind]) =>
        () =>
          join(
            parts.map((make) => make()),
            (xml) => p(xml, kind),
          ),
    ),
    fc.tuple(fc.nat(1), fc.nat(3)).map(
      ([list, level]) =>
        () =>
          word(false, (text) => item(text, list + 1, level)),
    ),
    fc.constantFrom('Titlu2', 'Legend').map((style) => () => word(false, (text) => styled(text, style))),
    fc.array(fc.array(tie('block'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map(
      (rows) => () =>
        join(
          rows.map((cells) =>
            join(
              cells.map((make) => make()),
              (xml) => row([xml]),
            ),
          ),
          (xml) => `<w:tbl>${xml}</w:tbl>`,
        ),
    ),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map(
      (parts) => () =>
        join(
          parts.map((make) => make()),
          (xml) => `<w:sdt><w:sdtContent>${xml}</w:sdtContent></w:sdt>`,
        ),
    ),
  ),
}))

it('holds for any document', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
      const { xml, words } = join(
        blocks.map((make) => make()),
        (xml) => xml,
      )
      const content = toBase64(docx(xml, { styles: wordStyles, numbering: wordLists }))
      const result = parse({ format: 'docx', content, locale: 'ro' }, counter())
      fc.pre(result.ok)
      if (!result.ok) return
      const found = result.document.blocks.flatMap(({ text }) => text.split(/\s+/).filter(Boolean))
      const kept = words.filter(({ left }) => !left).map(({ text }) => text)
      expect(found.sort()).toEqual(kept.sort())
      const left = words.filter(({ left }) => left).reduce((sum, { text }) => sum + text.length, 0)
      expect((result.document.dropped ?? []).reduce((sum, { characters }) => sum + characters, 0)).toBe(left)
    }),
    { numRuns: 300 },
  )
})
