/** Word documents: what becomes blocks, and what is left out. */
import { describe, expect, it } from 'vitest'
import { toBase64 } from '../../shared/base64.ts'
import type { Document } from '../../shared/document/model/document.ts'
import {
  deleted,
  docx,
  drawing,
  field,
  inserted,
  item,
  p,
  r,
  row,
  styled,
  wordLists,
  wordStyles,
} from './office-files.ts'
import { blockWith, outline, parsed } from './parsed.ts'

const read = (body: string, parts: Parameters<typeof docx>[1] = {}): Document =>
  parsed('docx', toBase64(docx(body, { styles: wordStyles, numbering: wordLists, ...parts })))

/** The texts that have each tag of a block. */
function tagged(document: Document, text: string): string[] {
  const block = blockWith(document, text)
  return block.tags.map(({ name, href, start, end }) => `${href ?? name}: ${block.text.slice(start, end)}`)
}

const title = styled('Bacul se întoarce la Ostrovești', 'Titlu')
const sentence = 'Primarul a deschis luni traseul peste Dunăre, după doi ani de lucrări.'

describe('the text', () => {
  it('has the title, the standfirst and the headings that its styles name, in any language of Word', () => {
    const body = [
      title,
      styled('Traseul costă 14 lei și trece în fiecare oră.', 'Subtitlu'),
      p(r(sentence)),
      styled('Ce urmează', 'Titlu1'),
      styled('Programul de iarnă', 'Titlu2'),
      p(r('Iarna, bacul va trece de trei ori pe zi.')),
    ]
    const document = read(body.join(''))
    expect(outline(document)).toEqual([
      'heading title: Bacul se întoarce la Ostrovești',
      'paragraph standfirst: Traseul costă 14 lei și trece în fiecare oră.',
      `paragraph body: ${sentence}`,
      'heading body: Ce urmează',
      'heading body: Programul de iarnă',
      'paragraph body: Iarna, bacul va trece de trei ori pe zi.',
    ])
    expect(document.blocks.map(({ level }) => level).filter(Boolean)).toEqual([1, 2, 3])
  })

  it('has headings by outline level and by styles that are based on headings', () => {
    const styles = `${wordStyles}<w:style w:type="paragraph" w:styleId="A1"><w:name w:val="Ancheta"/><w:basedOn w:val="Titlu2"/></w:style>`
    const body = `${title}${styled('Prima zi', 'A1')}${p(r('A doua zi'), '<w:outlineLvl w:val="1"/>')}${p(r(sentence))}`
    expect(outline(read(body, { styles })).slice(1, 3)).toEqual(['heading body: Prima zi', 'heading body: A doua zi'])
  })

  it('has the role that a style of the newsroom names', () => {
    const styles = `${wordStyles}<w:style w:type="paragraph" w:styleId="S"><w:name w:val="Șapou lead"/></w:style>`
    const document = read(`${title}${styled('Un an întreg fără bac.', 'S')}${p(r(sentence))}`, { styles })
    expect(blockWith(document, 'Un an').role).toBe('standfirst')
  })

  it('has quotations, captions and line breaks, and no table of contents', () => {
    const body = [
      title,
      styled('Ce urmează 2', 'Cuprins1'),
      p(r(sentence)),
      styled('Nu am mai văzut atâta lume pe mal.', 'Citat'),
      styled('Așa a fost mereu.', 'Citat'),
      styled('Bacul, văzut de pe malul drept', 'Legend'),
      p(`${r('Strada Portului 4')}<w:r><w:br/></w:r>${r('Ostrovești')}`),
    ]
    const document = read(body.join(''))
    expect(outline(document).slice(1)).toEqual([
      `paragraph body: ${sentence}`,
      'quote body: Nu am mai văzut atâta lume pe mal.',
      'quote body: Așa a fost mereu.',
      'caption caption: Bacul, văzut de pe malul drept',
      'paragraph body: Strada Portului 4\nOstrovești',
    ])
    expect(document.dropped).toEqual([{ reason: 'contents', count: 1, characters: 10, text: 'Ce urmează 2' }])
    expect(blockWith(document, 'Nu am').within).toEqual(blockWith(document, 'Așa').within)
  })

  it('is one phrase where Word cut it into runs', () => {
    const runs = [r('Prima'), r('rul a '), r('deschis', '<w:b/>'), r(' '), r('luni', '<w:b/><w:lang w:val="ro-RO"/>')]
    const document = read(`${title}${p(runs.join('') + r(' traseul peste râu.'))}`)
    expect(tagged(document, 'Primarul a deschis luni traseul')).toEqual(['strong: deschis luni'])
  })

  it('keeps bold, italic, underline, strike and raised text, by properties and character styles', () => {
    const styles = `${wordStyles}<w:style w:type="character" w:styleId="Accent"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>`
    const runs = [
      r('Bac', '<w:b/>'),
      r(' nou', '<w:rStyle w:val="Accent"/>'),
      r(' și vechi', '<w:rStyle w:val="Accent"/><w:i w:val="0"/>'),
      r(' pe', '<w:u w:val="single"/>'),
      r(' apa', '<w:strike/>'),
      r('2', '<w:vertAlign w:val="superscript"/>'),
      r(' adâncă.', '<w:rPrChange w:id="3"><w:rPr><w:b/></w:rPr></w:rPrChange>'),
    ]
    expect(tagged(read(`${title}${p(runs.join(''))}`, { styles }), 'Bac nou')).toEqual([
      ...['strong: Bac', 'em: nou', 'u: pe', 's: apa', 'sup: 2'],
    ])
  })

  it('has no bold in a heading, which is bold anyway', () => {
    const document = read(`${p(r('Bacul se întoarce', '<w:b/>'), '<w:pStyle w:val="Titlu1"/>')}${p(r(sentence))}`)
    expect(document.blocks[0]).toMatchObject({ role: 'title', tags: [] })
  })

  it('has no soft hyphen, and keeps the hyphen that does not break a line', () => {
    const run = `<w:r><w:t>într</w:t><w:noBreakHyphen/><w:t>un por</w:t><w:softHyphen/><w:t>tofel cu co\u00adloane</w:t></w:r>`
    expect(read(`${title}${p(run)}`).blocks[1]?.text).toBe('într‑un portofel cu coloane')
  })

  it('has what text boxes and forms hold, once', () => {
    const box = `<w:txbxContent>${p(r('Bacul trece de 18 ori pe zi.'))}</w:txbxContent>`
    const run =
      '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="2" name="Text Box 2"/>' +
      `<wps:txbx>${box}</wps:txbx></wp:anchor></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const form = `<w:sdt><w:sdtPr/><w:sdtContent>${p(r('Autor: Ana Pop'))}</w:sdtContent></w:sdt>`
    const empty = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p(r('Scrieți aici'))}</w:sdtContent></w:sdt>`
    const { blocks, dropped } = read(`${title}${form}${empty}${p(run + r(sentence))}`)
    expect(blocks.slice(1).map(({ text }) => text)).toEqual([
      ...['Autor: Ana Pop', sentence, 'Bacul trece de 18 ori pe zi.'],
    ])
    expect(dropped).toEqual([{ reason: 'form-hint', count: 1, characters: 11, text: 'Scrieți aici' }])
  })
})

describe('links', () => {
  const links = [{ id: 'rId7', target: 'https://ostrovesti.example/bac?a=1&amp;b=2' }]
  it('are those of relationships and of fields, without links inside the document', () => {
    const body =
      title +
      p(
        `${r('Programul e ')}<w:hyperlink r:id="rId7">${r('pe site', '<w:u w:val="single"/>')}</w:hyperlink>${r('.')}`,
      ) +
      p(
        r('Vezi ') +
          field(' HYPERLINK "https://ostrovesti.example/tarife" \\o "Tarife" ', r('lista de tarife')) +
          r('.'),
      ) +
      p(`${r('Mai jos e ')}<w:hyperlink w:anchor="_Toc1">${r('harta traseului')}</w:hyperlink>${r('.')}`) +
      p(`${r('La ')}<w:fldSimple w:instr="PAGE">${r('3')}</w:fldSimple>${r(' km de port.')}`)
    const document = read(body, { links })
    expect(tagged(document, 'Programul')).toEqual(['https://ostrovesti.example/bac?a=1&b=2: pe site'])
    expect(tagged(document, 'Vezi lista')).toEqual(['https://ostrovesti.example/tarife: lista de tarife'])
    expect(tagged(document, 'Mai jos e harta')).toEqual([])
    expect(blockWith(document, 'La 3 km de port.').tags).toEqual([])
  })

  it('of other schemes than the web’s are left out, and their text stays', () => {
    const body = `${title}${p(`<w:hyperlink r:id="rId7">${r('Dosarul de pe disc')}</w:hyperlink>`)}${p(r(sentence))}`
    const document = read(body, { links: [{ id: 'rId7', target: 'file:///C:/dosar.docx' }] })
    expect(blockWith(document, 'Dosarul').tags).toEqual([])
  })
})

describe('lists', () => {
  it('nest by their levels, and count on after a paragraph', () => {
    const body = [
      ...[title, item('mașini', 1), item('camioane', 1), item('sub 3,5 tone', 1, 1), item('biciclete', 1)],
      ...[p(r(sentence)), item('Cumpără biletul', 2), item('Așteaptă', 2), p(r('Apoi vine bacul.')), item('Urcă', 2)],
    ]
    const { blocks } = read(body.join(''))
    const items = blocks.filter(({ kind }) => kind === 'list-item')
    expect(items.map(({ text, within }) => [text, within?.filter(({ kind }) => kind === 'list').length])).toEqual([
      ...[
        ['mașini', 1],
        ['camioane', 1],
        ['sub 3,5 tone', 2],
        ['biciclete', 1],
      ],
      ...[
        ['Cumpără biletul', 1],
        ['Așteaptă', 1],
        ['Urcă', 1],
      ],
    ])
    expect(items[1]?.within?.[0]?.id).toBe(items[3]?.within?.[0]?.id)
    expect(items[4]?.within?.[0]).toMatchObject({ ordered: true })
    expect(items[6]?.within?.[0]).toMatchObject({ ordered: true, start: 3 })
  })

  it('may be those of a style, or taken away from it', () => {
    const styles = `${wordStyles}<w:style w:type="paragraph" w:styleId="L"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
    const without = p(r('fără semn'), '<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    const document = read(`${title}${p(r(sentence))}${styled('cu semn', 'L')}${without}`, { styles })
    expect(outline(document).slice(2)).toEqual(['list-item body: cu semn', 'paragraph body: fără semn'])
  })
})

describe('tables', () => {
  it('keep rows, header cells, and the places of columns', () => {
    const span = `<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p(r('Program de weekend'))}`
    const rows = [
      row([p(r('Zi')), p(r('Plecare')), p(r('Sosire'))], '<w:tblHeader/>'),
      row([p(r('Luni')), p(r('6.00')), p(r('6.40'))]),
      row([p(r('Sâmbătă')), span]),
    ]
    const { blocks } = read(`${title}${p(r(sentence))}<w:tbl>${rows.join('')}</w:tbl>`)
    const cells = blocks.filter(({ kind }) => kind === 'table-cell')
    expect(cells.map(({ text }) => text)).toEqual([
      ...['Zi', 'Plecare', 'Sosire', 'Luni', '6.00', '6.40', 'Sâmbătă', 'Program de weekend', ''],
    ])
    expect(cells.map(({ header }) => header ?? false)).toEqual([...Array(3).fill(true), ...Array(6).fill(false)])
  })
})

describe('notes', () => {
  it('stand at the end with the numbers that the text has', () => {
    const note = (id: number, text: string) =>
      `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${text}`)}</w:footnote>`
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${p('<w:r><w:separator/></w:r>')}</w:footnote>${note(2, r(' Potrivit primăriei.'))}${note(1, `${r(' Vezi ')}<w:hyperlink r:id="n1">${r('hotărârea')}</w:hyperlink>${r('.')}`)}`
    const endnotes = `<w:endnote w:id="1">${p(r('Cifre din 2023.'))}</w:endnote>`
    const body = p(
      `${r('Traseul costă 14 lei')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' și e sigur')}<w:r><w:endnoteReference w:id="1"/></w:r>${r('.')}<w:r><w:footnoteReference w:id="1"/></w:r>`,
    )
    const noteLinks = [{ id: 'n1', target: 'https://ostrovesti.example/hcl' }]
    const document = read(title + body, { footnotes, endnotes, noteLinks })
    expect(document.blocks.slice(1).map(({ text }) => text)).toEqual([
      'Traseul costă 14 lei[1] și e sigur[2].[3]',
      ...['[1] Potrivit primăriei.', '[2] Cifre din 2023.', '[3] Vezi hotărârea.'],
    ])
    expect(tagged(document, 'Vezi hotărârea')).toEqual(['https://ostrovesti.example/hcl: hotărârea'])
  })
})

describe('pictures', () => {
  it('leave their description, and their address if they are on the web', () => {
    const images = [
      { id: 'i1', target: 'media/image1.jpeg' },
      { id: 'i2', target: 'https://ostrovesti.example/bac.jpg' },
    ]
    const body = [
      title,
      p(r(sentence)),
      p(drawing('descr="Bacul plin de mașini"', 'r:embed="i1"')),
      p(drawing('descr="Malul"', 'r:link="i2"')),
      p(drawing('', 'r:embed="i1"')),
    ]
    const { blocks, dropped } = read(body.join(''), { images })
    expect(dropped).toMatchObject([{ reason: 'picture', count: 2 }])
    expect(blocks.filter(({ kind }) => kind === 'image').map(({ text, src }) => [text, src])).toEqual([
      ['Bacul plin de mașini', undefined],
      ['Malul', 'https://ostrovesti.example/bac.jpg'],
    ])
  })
})

describe('what an editor left behind', () => {
  it('is text as it is once all tracked changes are accepted', () => {
    const mark = '<w:rPr><w:del w:id="4" w:author="Ana"/></w:rPr>'
    const body = [
      title,
      p(r('Primarul a ') + deleted('închis') + inserted(r('deschis')) + r(' luni traseul')),
      p(r('peste Dunăre, '), mark),
      p(r('după doi ani.')),
      p(deleted('Un paragraf întreg.'), mark),
      `<w:tbl>${row([p(r('Luni')), p(r('6.00'))])}${row([p(deleted('Marți')), p(deleted('7.00'))], '<w:del w:id="5"/>')}${row([p(r('Joi')), p(r('8.00'))])}</w:tbl>`,
      `<w:moveFrom w:id="6">${r('Mutat.')}</w:moveFrom>`,
      p(`<w:moveTo w:id="6">${r('Mutat la sfârșitul textului.')}</w:moveTo>`),
    ]
    const { blocks, dropped } = read(body.join(''))
    expect(blocks.slice(1).map(({ text }) => text)).toEqual([
      ...['Primarul a deschis luni traseul', 'peste Dunăre, după doi ani.', 'Luni', '6.00', 'Joi', '8.00'],
      'Mutat la sfârșitul textului.',
    ])
    const text = 'închis · Un paragraf întreg. · Marți7.00'
    expect(dropped).toEqual([{ reason: 'deleted', count: 3, characters: 32, text }])
  })

  it('is no chart, and no sign that is no character', () => {
    const chart =
      '<w:r><w:drawing><wp:inline><wp:docPr id="3" name="Chart 3"/><a:graphic><a:graphicData/></a:graphic></wp:inline></w:drawing></w:r>'
    const signs = '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:font="Webdings" w:char="F04E"/></w:r>'
    const document = read(title + p(r('Galați ') + signs + r(' Ostrovești, 40 km.') + chart))
    expect(document.blocks[1]?.text).toBe('Galați → Ostrovești, 40 km.')
    expect(document.dropped).toEqual([
      { reason: 'symbol', count: 1, characters: 0, text: 'Webdings F04E' },
      { reason: 'object', count: 1, characters: 0, text: 'Chart 3' },
    ])
  })

  it('is no comment, no hidden text and no page header', () => {
    const body =
      title +
      p(
        `<w:commentRangeStart w:id="1"/>${r('Primarul')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${r(' (de verificat)', '<w:vanish/>')}${r(' a deschis luni traseul.')}`,
      )
    const comments = `<w:comment w:id="1" w:author="Ana">${p(r('Care primar?'))}</w:comment>`
    const document = read(body, { comments, header: p(r('Ciorna 3')) })
    expect(document.blocks.slice(1).map(({ text }) => text)).toEqual(['Primarul a deschis luni traseul.'])
    expect(document.dropped).toEqual([
      { reason: 'hidden', count: 1, characters: 13, text: '(de verificat)' },
      { reason: 'comment', count: 1, characters: 11, text: 'Care primar?' },
      { reason: 'running-head', count: 1, characters: 7, text: 'Ciorna 3' },
    ])
  })
})
