/** Word documents that cost their reader more than they look. A length is that of the XML, which packs to far less. */
import { toBase64 } from '../../shared/base64.ts'
import { deleted, docx, field, item, p, r, wordLists, wordStyles } from '../document/office-files.ts'
import { filled } from './harness.ts'
import { parsing } from './parse.ts'

const file = (body: string) => toBase64(docx(body, { styles: wordStyles, numbering: wordLists }))
/** The unit as often as it fits, since XML cannot be cut off anywhere. */
const whole = (unit: string, chars: number): string => unit.repeat(Math.max(1, Math.floor(chars / unit.length)))
const unit = (xml: string) => (chars: number) => file(whole(xml, chars))
const inParagraph = (xml: string) => (chars: number) => file(p(whole(xml, chars)))
const sentence = 'The council met behind closed doors and said nothing. '
const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
const drawing = (inside: string) => `<w:r><w:drawing>${inside}</w:drawing></w:r>`

export const cases = parsing('docx', {
  paragraphs: unit(p(r(sentence))),
  'empty paragraphs': unit('<w:p/>'),
  runs: inParagraph(r('a')),
  'runs of changing formats': inParagraph(r('a ', '<w:b/>') + r('b ', '<w:i/>')),
  'white space in many runs': inParagraph(r(' ', '<w:b/>')),
  'a long run': (chars) => file(p(r(filled(sentence, chars)))),
  'fields without ends': inParagraph(`${begin}${r('a')}`),
  'fields in fields': (chars) =>
    file(p(whole(begin, chars / 2) + whole('<w:r><w:fldChar w:fldCharType="end"/></w:r>', chars / 2))),
  'a long instruction': (chars) => file(p(field(`HYPERLINK ${whole('"a" \\o ', chars)}`, r('a')))),
  'deleted text': inParagraph(deleted('a')),
  'deleted ends of paragraphs': unit(p(r('a'), '<w:rPr><w:del w:id="1"/></w:rPr>')),
  'drop caps': unit(p(r('A'), '<w:framePr w:dropCap="drop"/>')),
  notes: inParagraph('<w:r><w:footnoteReference w:id="1"/></w:r>'),
  'text boxes': inParagraph(drawing(`<w:txbxContent>${p(r('a'))}</w:txbxContent>`)),
  charts: inParagraph(drawing('')),
  items: unit(item('a', 2)),
  'items up and down': unit(item('a', 2) + item('b', 1, 8)),
  'table rows': (chars) =>
    file(`<w:tbl>${whole(`<w:tr><w:tc>${p(r('a'))}</w:tc><w:tc>${p(r('b'))}</w:tc></w:tr>`, chars)}</w:tbl>`),
  'cells over many columns': (chars) =>
    file(
      `<w:tbl>${whole(`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="60"/></w:tcPr>${p(r('a'))}</w:tc></w:tr>`, chars)}</w:tbl>`,
    ),
  'tables in tables': (chars) =>
    file(whole(`${'<w:tbl><w:tr><w:tc>'.repeat(20)}${p(r('a'))}${'</w:tc></w:tr></w:tbl>'.repeat(20)}`, chars)),
  'elements in elements': (chars) => file(whole('<w:sdt><w:sdtContent>', chars)),
  attributes: (chars) => file(`<w:p ${Array.from({ length: chars / 10 }, (_, n) => `a${n}="b"`).join(' ')}/>`),
})
