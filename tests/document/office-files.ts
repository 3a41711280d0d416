/** Makes small Word and OpenDocument files from XML, as their programs store them. */
import { strToU8, type Zippable, zipSync } from 'fflate'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const wordNamespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

type Link = { id: string; target: string }
type WordParts = {
  /** Addresses outside of the file. */
  links?: Link[]
  images?: Link[]
  /** The content of the root element of a further part. */
  styles?: string
  numbering?: string
  footnotes?: string
  endnotes?: string
  comments?: string
  header?: string
  /** Links of the footnotes. */
  noteLinks?: Link[]
}

const relationships = (list: string[]) =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`

const relationship = (id: string, kind: string, target: string, external = false) =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`

const external = (links: Link[] = []) => links.map(({ id, target }) => relationship(id, 'hyperlink', target, true))

/** One time for all, so that the same text gives the same file. */
const mtime = Date.UTC(2026, 0, 2)

/** The roots of Word's parts; a part's file has the name of its relationship. */
const roots = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr',
} as const

export function docx(body: string, { links, images = [], noteLinks, ...parts }: WordParts = {}): Uint8Array {
  const files: Zippable = {
    '[Content_Types].xml': strToU8(
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    '_rels/.rels': strToU8(relationships([relationship('rId1', 'officeDocument', 'word/document.xml')])),
    'word/document.xml': strToU8(
      `${declaration}<w:document ${wordNamespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
  }
  const named = [
    ...external(links),
    ...images.map(({ id, target }) => relationship(id, 'image', target, target.startsWith('http'))),
  ]
  for (const [name, root] of Object.entries(roots)) {
    const content = Object.entries(parts).find(([part]) => part === name)?.[1]
    if (content === undefined) continue
    named.push(relationship(`rId-${name}`, name, `${name}.xml`))
    files[`word/${name}.xml`] = strToU8(`${declaration}<w:${root} ${wordNamespaces}>${content}</w:${root}>`)
  }
  files['word/_rels/document.xml.rels'] = strToU8(relationships(named))
  if (noteLinks) files['word/_rels/footnotes.xml.rels'] = strToU8(relationships(external(noteLinks)))
  return zipSync(files, { mtime })
}

/** A paragraph of Word's. `properties`: the content of w:pPr. */
export const p = (content: string, properties = ''): string =>
  `<w:p w:rsidR="00A1B2C3">${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`

/** A run of Word's. `properties`: the content of w:rPr. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

export const styled = (text: string, style: string): string => p(r(text), `<w:pStyle w:val="${style}"/>`)

export const item = (text: string, list: number, level = 0): string =>
  p(r(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

/** Text that somebody deleted while changes were tracked. */
export const deleted = (text: string): string =>
  `<w:del w:id="1" w:author="Ana"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`

export const inserted = (content: string): string => `<w:ins w:id="2" w:author="Ana">${content}</w:ins>`

/** A picture of the file or, with `link`, of the web. */
export const drawing = (properties: string, picture: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" ${properties}/><a:graphic><a:graphicData>` +
  `<a:blip ${picture}/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

/** A field: its instruction, then what Word shows in its place. */
export const field = (instruction: string, shown: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

/** A row of Word's table. `properties`: the content of w:trPr. */
export const row = (cells: string[], properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`

/** Word's own styles, with the ids of a Romanian Word. */
export const wordStyles = [
  ['Titlu', 'Title'],
  ['Subtitlu', 'Subtitle'],
  ['Titlu1', 'heading 1'],
  ['Titlu2', 'heading 2'],
  ['Citat', 'Quote'],
  ['Legend', 'caption'],
  ['Cuprins1', 'toc 1'],
]
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
  .join('')

const level = (at: number, format: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${format === 'bullet' ? '·' : `%${at + 1}.`}"/></w:lvl>`

/** List 1 has bullets, list 2 numbers with letters below them. */
export const wordLists =
  `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet')}${level(1, 'bullet')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal')}${level(1, 'lowerLetter')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'

const odtNamespaces = [
  ...['office', 'text', 'table', 'style'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')

/** `automatic`: styles of the content; `named`: those of the document; `margins`: the master pages. */
export function odt(body: string, { automatic = '', named = '', margins = '' } = {}): Uint8Array {
  const root = (name: string, content: string) =>
    strToU8(`${declaration}<office:${name} ${odtNamespaces}>${content}</office:${name}>`)
  return zipSync(
    {
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': root(
        'document-content',
        `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
      ),
      'styles.xml': root(
        'document-styles',
        `<office:styles>${named}</office:styles><office:master-styles>${margins}</office:master-styles>`,
      ),
    },
    { mtime },
  )
}
