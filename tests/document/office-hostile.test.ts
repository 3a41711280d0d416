/** Broken and hostile files: each has a reason that names the content, none takes long, and none gets anything through. */
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { toBase64 } from '../../shared/base64.ts'
import type { Issue } from '../../shared/document/model/document.ts'
import { parse } from '../../shared/document/parse/parse.ts'
import { renderBlocks } from '../../shared/document/render/render-html.ts'
import { worked } from '../budget/harness.ts'
import { yardstick } from '../budget/yardstick.ts'
import { activeInHtml } from './inert.ts'
import { docx, drawing, field, odt, p, r, styled, wordStyles } from './office-files.ts'
import { counter, parsed } from './parsed.ts'

/** So many times a fixed piece of work, so that a slow or busy machine changes little. */
const mostWork = 600
/** Milliseconds that need no comparison. */
const unsuspicious = 200

/** The issues of a file, [] if it is an article. Fails if it takes long. */
function issuesOf(file: Uint8Array, format: 'docx' | 'odt' = 'docx'): Issue[] {
  const content = toBase64(file)
  const began = worked()
  const result = parse({ format, content, locale: 'ro' }, counter())
  const ms = worked() - began
  if (ms > unsuspicious) expect(ms / yardstick()).toBeLessThan(mostWork)
  return result.ok ? [] : result.issues
}

const noDocument = [{ field: 'content', reason: 'is not a Word document (.docx), or is damaged or has a password' }]
const sentence = 'Primarul a deschis luni traseul peste Dunăre, după doi ani de lucrări.'
const file = docx(styled('Bacul se întoarce', 'Titlu') + p(r(sentence)), { styles: wordStyles })

/** A Word document of which only the main part's XML is given. */
const withXml = (xml: string): Uint8Array =>
  zipSync({
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(xml),
  })

describe('a file that is no Word document', () => {
  it.each([
    ['an empty file', new Uint8Array()],
    ['a text', strToU8('Primarul a deschis traseul.')],
    ['a PDF', strToU8('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')],
    ['an archive of pictures', zipSync({ 'poza.jpg': new Uint8Array(100) })],
    ['an OpenDocument text', odt(`<text:p>${sentence}</text:p>`)],
    ['a document without its text', zipSync({ '_rels/.rels': strToU8('<Relationships/>') })],
    ['broken XML', docx('<w:p><w:r>')],
    ['XML with entities', withXml('<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w>&b;</w>')],
    ['elements in elements', docx('<w:sdt><w:sdtContent>'.repeat(50_000))],
  ])('is refused: %s', (_, bytes) => {
    expect(issuesOf(bytes)).toEqual(noDocument)
  })

  it('is refused with advice if it is an old one, or has a password', () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const reason = 'is an old Word document, or has a password: save it as a Word document (.docx) without one'
    expect(issuesOf(old)).toEqual([{ field: 'content', reason }])
  })

  it('is refused if it is cut off anywhere', () => {
    for (let length = 0; length < file.length; length += 7)
      expect(issuesOf(file.subarray(0, length))).toEqual(noDocument)
  })

  it('is refused if it is no OpenDocument text', () => {
    const reason = 'is not an OpenDocument text (.odt), or is damaged or has a password'
    expect(issuesOf(file, 'odt')).toEqual([{ field: 'content', reason }])
  })
})

describe('a file that unpacks to more than there is room for', () => {
  const large = [
    { field: 'content', reason: 'holds more text and markup than an article may have: cut it into several articles' },
  ]
  const bomb = docx(' '.repeat(40 << 20))

  it('is refused before it is unpacked', () => {
    expect(bomb.length).toBeLessThan(100_000)
    expect(issuesOf(bomb)).toEqual(large)
  })

  it('is refused also if it says that it is small', () => {
    const lying = bomb.slice()
    const view = new DataView(lying.buffer)
    for (let at = 0; at < lying.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true)
    expect(issuesOf(lying)).toEqual(large)
  })

  it('is refused if it has more tags than any article', () => {
    expect(issuesOf(docx('<w:p/>'.repeat(500_000)))).toEqual(large)
  })

  it('is refused if many parts are so together', () => {
    const part = strToU8(' '.repeat(1 << 20))
    const parts = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`word/header${n}.xml`, part]))
    expect(issuesOf(zipSync(parts))).toEqual(large)
  })
})

describe('a file that is made to take long', () => {
  it.each([
    [
      'many parts',
      zipSync(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`${n}.xml`, new Uint8Array()]))),
    ],
    ['many runs', docx(p(r('bac ', '<w:b/>').repeat(45_000)))],
    ['runs of changing formats', docx(p((r('bac ', '<w:b/>') + r('nou ', '<w:i/>')).repeat(20_000)))],
    ['many paragraphs', docx(p(r('bac')).repeat(60_000))],
    ['fields without ends', docx(p('<w:r><w:fldChar w:fldCharType="begin"/><w:t>a</w:t></w:r>'.repeat(60_000)))],
    ['a long instruction', docx(p(field(`HYPERLINK ${'"a" '.repeat(200_000)}`, r('bac'))))],
    ['a wide table', docx(`<w:tbl><w:tr>${`<w:tc>${p(r('x'))}</w:tc>`.repeat(30_000)}</w:tr></w:tbl>`)],
    [
      'cells over many columns',
      docx(
        `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="60"/></w:tcPr>${p(r('x'))}</w:tc></w:tr>`.repeat(20_000)}</w:tbl>`,
      ),
    ],
    [
      'many notes',
      docx(p('<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(60_000)), {
        footnotes: `<w:footnote w:id="1">${p(r('notă '.repeat(100_000)))}</w:footnote>`,
      }),
    ],
    ['pictures in pictures', docx(p(drawing('', 'r:embed="i"').repeat(20_000)))],
    ['deleted ends', docx(p(r('bac '), '<w:rPr><w:del w:id="1"/></w:rPr>').repeat(35_000))],
  ])('takes no long time: %s', (_, bytes) => {
    for (const { field } of issuesOf(bytes)) expect(field).toBe('content')
  })

  it('may have styles that are based on each other', () => {
    const based = (id: string, on: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${on}"/></w:style>`
    const styles = based('A', 'B') + based('B', 'A')
    expect(issuesOf(docx(styled(sentence, 'A'), { styles }))).toEqual([])
  })
})

it('a damaged file is refused or read, whatever byte is wrong', () => {
  const change = fc.tuple(fc.nat(file.length - 1), fc.nat(255))
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      const bytes = file.slice()
      for (const [at, byte] of changes) bytes[at] = byte
      for (const { field } of issuesOf(bytes)) expect(field).toBe('content')
    }),
    { numRuns: 300 },
  )
})

it('nothing in a file becomes active on a page', () => {
  const attack = '&lt;img src=x onerror=run()&gt;&lt;script&gt;run()&lt;/script&gt;'
  const evil = 'javascript:run()'
  const body = [
    styled(`Bacul ${attack}`, 'Titlu'),
    styled(sentence, '&quot; onclick=&quot;run()'),
    p(`<w:hyperlink r:id="r1">${r(`link ${attack}`)}</w:hyperlink>${field(`HYPERLINK "${evil}"`, r('câmp'))}`),
    p(drawing(`descr="&quot;&gt;${attack}"`, 'r:link="r2"')),
  ]
  const links = [{ id: 'r1', target: evil }]
  const images = [{ id: 'r2', target: 'https://x.example/&quot;onerror=&quot;run()' }]
  const styles = `${wordStyles}<w:style w:type="paragraph" w:styleId="&quot; onclick=&quot;run()"><w:name w:val="lead&quot; onclick=&quot;run()"/></w:style>`
  const document = parsed('docx', toBase64(docx(body.join(''), { links, images, styles })))
  expect(activeInHtml(renderBlocks(document.blocks).toString())).toEqual([])
})
