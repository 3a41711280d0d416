/** Word, as it writes to the clipboard, as it saves a page with and without its own marks, and on the web. */
import { describe, expect, it } from 'vitest'
import { countLists, formatted, items, leftOut, links, readPaste, readSample, setAside, shown } from './read-paste.ts'

const office = (html: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><body lang=RO><!--StartFragment-->${html}<!--EndFragment--></body></html>`
const sign = (text: string) =>
  `<![if !supportLists]><span style='mso-list:Ignore'>${text}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>`
const item = (level: number, marker: string, text: string, list = 'l0 level') =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:${list}${level} lfo1'>${sign(marker)}${text}<o:p></o:p></p>`

describe('a paste from Word', () => {
  const document = readSample('word.ro')

  it('has its title and standfirst, and its headings', () => {
    expect(document.title).toBe('Tramvaiele din Oradea vor circula și noaptea, de la 1 martie')
    expect(document.blocks.slice(0, 2).map(({ role }) => role)).toEqual(['title', 'standfirst'])
    expect(document.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
      document.title,
      'Ce s-a hotărât',
    ])
  })

  it('has its paragraphs with a sign as lists', () => {
    expect(items(document)).toEqual([
      '- șoferii primesc un spor de 25%;',
      '  - cei cu vechime, 30%;',
      '- controlorii lucrează doi câte doi.',
      '1. cumpără biletul de la automat;',
      '1. îl validează la urcare;',
      '1. îl păstrează până la coborâre.',
    ])
    expect(countLists(document)).toBe(2)
    expect(leftOut(document, 'list-marker')).toBe('· · o · · · 1. · 2. · 3.')
  })

  it('has the text as its changes leave it, and says what they deleted', () => {
    expect(shown(document).join('\n')).toContain('Costul este de trei milioane de lei pe an')
    expect(formatted(document, 'u')).toEqual([])
    expect(leftOut(document, 'deleted')).toBe('două')
  })

  it('keeps notes, and leaves out remarks, metadata and empty paragraphs', () => {
    expect(shown(document).at(-1)).toBe('[1] Abonamentele sunt valabile și noaptea.')
    expect(formatted(document, 'sup')).toEqual(['[1]'])
    expect(leftOut(document, 'comment')).toContain('De verificat numele directorului.')
    expect(leftOut(document, 'metadata')).toBe('Maria7')
    expect(document.blocks.filter(({ kind, text }) => kind === 'paragraph' && text.trim() === '')).toEqual([])
  })

  it('has one space where Word counted several', () => {
    expect(shown(document).join('\n')).toContain('1 martie. Biletul costă')
  })
})

describe('a list of Word', () => {
  it.each([
    ['·', '-'],
    ['o', '-'],
    ['§', '-'],
    ['–', '-'],
    ['1.', '1.'],
    ['3)', '3.'],
    ['(2)', '2.'],
    ['2.4.', '4.'],
    ['a)', '1.'],
    ['iv.', '1.'],
    ['B.', '1.'],
  ])('with the sign %s has the sign %s', (marker, expected) => {
    expect(items(readPaste(office(item(1, marker, 'casa veche;'))))).toEqual([`${expected} casa veche;`])
  })

  it('may leave levels out, and come back to any', () => {
    const html = office(
      item(1, '·', 'unu') +
        item(3, '·', 'trei') +
        item(2, '·', 'doi') +
        item(1, '·', 'iar unu') +
        item(2, '1.', 'numărat'),
    )
    expect(items(readPaste(html))).toEqual(['- unu', '  - trei', '  - doi', '- iar unu', '  1. numărat'])
  })

  it('ends where another begins', () => {
    const html = office(item(1, '·', 'unu') + item(1, '·', 'altul', 'l4 level'))
    expect(countLists(readPaste(html))).toBe(2)
  })

  it('goes on with its number after a paragraph', () => {
    const html = office(`${item(1, '1.', 'unu')}<p class=MsoNormal>Între ele stă un rând.</p>${item(1, '2.', 'doi')}`)
    expect(shown(readPaste(html))).toEqual(['1. unu', 'Între ele stă un rând.', '2. doi'])
  })

  it('has the paragraphs of an item in it', () => {
    const html = office(
      `${item(1, '1.', 'unu')}<p class=MsoListParagraphCxSpMiddle>Tot la unu.</p>${item(1, '2.', 'doi')}`,
    )
    expect(shown(readPaste(html))).toEqual(['1. unu', '1. Tot la unu.', '1. doi'])
    expect(countLists(readPaste(html))).toBe(1)
  })

  it('keeps bold letters around its sign', () => {
    const html = office(
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><b>${sign('·')}Luni</b>, la ora opt;</p>`,
    )
    const document = readPaste(html)
    expect(items(document)).toEqual(['- Luni, la ora opt;'])
    expect(formatted(document, 'strong')).toEqual(['Luni'])
  })

  it('is none where a heading has a number', () => {
    const html = office(
      `<h2 style='mso-list:l1 level2 lfo2'>${sign('1.2.')}Metoda</h2><p class=MsoNormal>Un text despre metodă.</p>`,
    )
    expect(shown(readPaste(html))[0]).toBe('1.2. Metoda')
  })

  it('is told by its signs alone in a page that was saved without Word’s marks', () => {
    const filtered = (margin: string, marker: string, text: string) =>
      `<p class=MsoListParagraphCxSpMiddle style='margin-left:${margin};text-indent:-18.0pt'><span style='font-family:Symbol'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span>${text}</p>`
    const html = office(
      filtered('36.0pt', '·', 'mere;') + filtered('1.0in', 'o', 'ionatane;') + filtered('36.0pt', '·', 'pere.'),
    )
    expect(items(readPaste(html))).toEqual(['- mere;', '  - ionatane;', '- pere.'])
  })

  it('is none where a paragraph only hangs', () => {
    const html = office(
      '<p class=MsoNormal style="text-indent:-18.0pt">O casă cu pridvor, la 3. etaj.</p><p class=MsoListParagraph>Alta, fără.</p>',
    )
    expect(shown(readPaste(html))).toEqual(['O casă cu pridvor, la 3. etaj.', 'Alta, fără.'])
    expect(items(readPaste(html))).toEqual([])
  })

  it('may be a real list, with Word’s marks on its items', () => {
    const html = office(
      `<ul type=disc><li class=MsoNormal style='mso-list:l0 level1 lfo1'>unu</li><ul type=circle><li class=MsoNormal style='mso-list:l0 level2 lfo1'>doi</li></ul></ul>`,
    )
    expect(items(readPaste(html))).toEqual(['- unu', '  - doi'])
  })
})

describe('of what Word writes around a text', () => {
  it('contents, and headers and footers of its pages, are left out', () => {
    const document = readPaste(
      office(
        `<p class=MsoTocHeading>Cuprins</p><p class=MsoToc1><a href="#_Toc1">Metoda<span style='mso-tab-count:1 dotted'>. </span>3</a></p><h1>Metoda</h1><p class=MsoNormal>Am măsurat apa de trei ori.</p><div style='mso-element:footer'><p class=MsoFooter>Pagina 1</p></div>`,
      ),
    )
    expect(shown(document)).toEqual(['Metoda', 'Am măsurat apa de trei ori.'])
    expect(leftOut(document, 'contents')).toBe('Cuprins · Metoda. 3')
    expect(leftOut(document, 'running-head')).toBe('Pagina 1')
  })

  it('quotations, captions and headings without elements are what their styles say', () => {
    const document = readPaste(
      office(
        `<p class=MsoNormal style='mso-outline-level:2'>Ce a urmat</p><p class=MsoQuote>Apa nu așteaptă pe nimeni.</p><p class=MsoNormal>A doua zi a plouat din nou.</p>`,
      ),
    )
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['heading', 'quote', 'paragraph'])
  })

  it('a change in other programs’ pages is shown as they show it', () => {
    const document = readPaste(
      '<p>Intrarea costă <del datetime="2024-01-02">cinci</del> <ins datetime="2024-01-02">șase</ins> lei.</p>',
    )
    expect(shown(document)).toEqual(['Intrarea costă cinci șase lei.'])
    expect(formatted(document, 's')).toEqual(['cinci'])
  })

  it('the text that a remark is about stays', () => {
    const document = readPaste(
      office(
        `<p class=MsoNormal>Au fost <a style='mso-comment-reference:AP_1'>patru sute</a><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[AP1]</a></span> de oameni, spune <a style='mso-endnote-id:edn1' href="#_edn1" name="_ednref1"><span class=MsoEndnoteReference>[i]</span></a> poliția.</p><div style='mso-element:endnote-list'><hr align=left size=1 width="33%"><div style='mso-element:endnote'><p class=MsoEndnoteText><a href="#_ednref1" name="_edn1">[i]</a> Numărate din turn.</p></div></div>`,
      ),
    )
    expect(shown(document)).toEqual(['Au fost patru sute de oameni, spune [i] poliția.', '[i] Numărate din turn.'])
    expect(document.blocks.some(({ kind }) => kind === 'break')).toBe(false)
  })

  it('a title that is cut in two paragraphs stays a title', () => {
    const document = readPaste(
      office(
        '<p class=MsoTitleCxSpFirst>Apele scad</p><p class=MsoTitleCxSpLast>pe Criș</p><p class=MsoNormal>Apele scad încet.</p>',
      ),
    )
    expect(document.title).toBe('Apele scad')
  })

  it('nothing of an article’s page is hidden because its text was once in Word', () => {
    const document = readPaste(
      '<html><body><main><article><h1>Apele scad</h1><p class="MsoNormal" style="margin:0">Apele scad încet pe Criș, spun hidrologii.</p></article></main></body></html>',
    )
    expect(setAside(document)).toEqual([])
    expect(links(document)).toEqual([])
  })
})

describe('a paste from Word on the web', () => {
  const list = (kind: string, level: number, text: string, number = 1) =>
    `<div class="ListContainerWrapper SCXW1"><${kind} class="${kind === 'ul' ? 'Bullet' : 'Number'}ListStyle1 SCXW1" role="list" start="${number}"><li data-listid="${kind === 'ul' ? 4 : 5}" data-aria-level="${level}" class="OutlineElement Ltr"><p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">${text}</span></span><span class="EOP">&nbsp;</span></p></li></${kind}></div>`
  const document = readPaste(
    `<div class="OutlineElement"><p class="Paragraph" role="heading" aria-level="1"><span class="TextRun">Podul plutitor se strânge</span></p></div><div class="OutlineElement"><p class="Paragraph"><span class="TextRun">Podul se </span><span class="TextRun" style="font-weight:bold">strânge iarna</span><span class="TextRun">, ca în fiecare an.</span></p></div>${list('ul', 1, 'pietonii trec cu barca;')}${list('ul', 2, 'doar ziua;')}${list('ul', 1, 'mașinile ocolesc.')}${list('ol', 1, 'unu;')}${list('ol', 1, 'doi.', 2)}`,
  )

  it('has its headings by what they say they are', () => {
    expect(document.title).toBe('Podul plutitor se strânge')
    expect(formatted(document, 'strong')).toEqual(['strânge iarna'])
  })

  it('has one list of items that each came in its own', () => {
    expect(items(document)).toEqual([
      '- pietonii trec cu barca;',
      '  - doar ziua;',
      '- mașinile ocolesc.',
      '1. unu;',
      '1. doi.',
    ])
    expect(countLists(document)).toBe(2)
  })
})
