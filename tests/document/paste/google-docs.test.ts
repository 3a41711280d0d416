/** Google Docs, as it writes to the clipboard and as it saves a page. */
import { describe, expect, it } from 'vitest'
import { countLists, formatted, items, leftOut, links, readPaste, readSample, shown } from './read-paste.ts'

const span = (text: string, style: string) =>
  `<span style="font-size:11pt;${style}white-space:pre-wrap;">${text}</span>`
const wrapped = (html: string) =>
  `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1">${html}</b>`
const saved = (html: string, sheet = '') =>
  `<html><head><style type="text/css">${sheet}</style></head><body class="c9 doc-content">${html}</body></html>`

describe('a paste from Google Docs', () => {
  const document = readSample('google-docs.ro')

  it('has its title, and no bold letters but those that its writer chose', () => {
    expect(document.title).toBe('Biblioteca din Turda rămâne deschisă noaptea, în sesiune')
    expect(formatted(document, 'strong')).toEqual(['trei dimineața', 'Luna', 'Închidere'])
    expect(formatted(document, 'em')).toEqual(['„anul trecut ne-au rugat trei sute de studenți”'])
    expect(formatted(document, 's')).toEqual(['patru lei'])
    expect(formatted(document, 'sup')).toEqual(['2'])
  })

  it('has links that are not underlined', () => {
    expect(links(document)).toEqual(['pagina bibliotecii https://biblioteca.example/orar'])
    expect(formatted(document, 'u')).toEqual([])
  })

  it('has its inner lists in the items above them', () => {
    expect(items(document)).toEqual([
      '- sala de lectură are prize la fiecare masă;',
      '- gardianul face două ture pe noapte:',
      '  - prima, la miezul nopții;',
      '  - a doua, la ora două;',
      '- cafeaua costă patru lei trei lei.',
      '1. Cititorul își lasă legitimația la intrare.',
      '1. Primește o cartelă pentru prize.',
    ])
    expect(countLists(document)).toBe(2)
    const inner = document.blocks.find(({ text }) => text.startsWith('prima,'))
    const outer = document.blocks.find(({ text }) => text.startsWith('gardianul'))
    expect(inner?.within?.[1]?.id).toBe(outer?.within?.[1]?.id)
  })

  it('keeps a table and its columns', () => {
    const cells = document.blocks.filter(({ kind }) => kind === 'table-cell').map(({ text }) => text)
    expect(cells).toEqual(['Luna', 'Închidere', 'ianuarie', 'ora 3.00'])
  })

  it('has ordinary letters inside bold ones', () => {
    const html = wrapped(
      `<p><b>${span('Tot satul, ', 'font-weight:700;')}${span('nu și moara', 'font-weight:400;')}</b></p>`,
    )
    expect(formatted(readPaste(html), 'strong')).toEqual(['Tot satul,'])
  })

  it('has formats that lie in each other', () => {
    const html = wrapped(
      `<p>${span('Doar azi', 'font-weight:700;font-style:italic;text-decoration:underline;')}${span(' și mâine.', '')}</p>`,
    )
    const document = readPaste(html)
    for (const name of ['strong', 'em', 'u'] as const) expect(formatted(document, name)).toEqual(['Doar azi'])
  })

  it('tells the state of each task, and shows no picture of it', () => {
    const task = (checked: boolean, text: string) =>
      `<li dir="ltr" role="checkbox" aria-checked="${checked}" aria-level="1"><img src="data:image/png;base64,AA" alt="${checked ? 'checked' : 'unchecked'}" role="presentation"/><p role="presentation">${span(text, '')}</p></li>`
    const document = readPaste(wrapped(`<ul>${task(true, 'afișul e gata')}${task(false, 'sala e rezervată')}</ul>`))
    expect(shown(document)).toEqual(['- [x] afișul e gata', '- [ ] sala e rezervată'])
  })
})

describe('a page that Google Docs saved', () => {
  it('has the formats of its made-up classes', () => {
    const sheet =
      '.c0{font-weight:400;font-style:normal}.c1{font-weight:700}.c2{font-style:italic}.c3{vertical-align:super}'
    const html =
      '<p class="c9"><span class="c0">Apa a crescut cu </span><span class="c1">doi metri</span><span class="c2"> într-o noapte</span>, pe 40 m<span class="c3">2</span>.</p>'
    const document = readPaste(saved(html, sheet))
    expect(formatted(document, 'strong')).toEqual(['doi metri'])
    expect(formatted(document, 'em')).toEqual(['într-o noapte'])
    expect(formatted(document, 'sup')).toEqual(['2'])
  })

  it('has formats of a site’s own classes only where they are elements', () => {
    const html =
      '<html><head><style>.lead{font-weight:bold} .c1 .x{font-weight:bold}</style></head><body><p>Apa a <span class="lead">crescut</span> mult.</p></body></html>'
    expect(formatted(readPaste(html), 'strong')).toEqual([])
  })

  it('has title and standfirst by their classes', () => {
    const document = readPaste(
      saved(
        '<p class="c1 title"><span>Moara macină din nou</span></p><p class="c2 subtitle"><span>Apa învârte iar roata satului.</span></p><h1>Cum</h1><p>Doi frați au refăcut moara în trei ierni.</p>',
      ),
    )
    expect(document.blocks.map(({ role }) => role)).toEqual(['title', 'standfirst', 'body', 'body'])
    expect(document.title).toBe('Moara macină din nou')
  })

  it('nests the lists that it writes side by side, and goes on counting', () => {
    const document = readPaste(
      saved(
        '<ul class="c1 lst-kix_a1-0 start"><li>grâu;</li><li>porumb:</li></ul><ul class="c1 lst-kix_a1-1 start"><li>galben;</li></ul>' +
          '<ul class="c1 lst-kix_a1-0"><li>secară.</li></ul><p>Apoi se macină.</p><ol class="c1 lst-kix_b2-0 start" start="1"><li>se aduce sacul;</li></ol>' +
          '<p>Și pe urmă:</p><ol class="c1 lst-kix_b2-0" start="2"><li>se așteaptă.</li></ol>',
      ),
    )
    expect(items(document)).toEqual([
      '- grâu;',
      '- porumb:',
      '  - galben;',
      '- secară.',
      '1. se aduce sacul;',
      '2. se așteaptă.',
    ])
    expect(countLists(document)).toBe(3)
  })

  it('leads to the addresses that were meant', () => {
    const document = readPaste(
      saved(
        '<p>Vezi <a href="https://www.google.com/url?q=https://arhiva.example/moara?id%3D7&amp;sa=D&amp;source=editors&amp;ust=17&amp;usg=AO">planurile</a> și <a href="https://www.google.com/search?q=moara">căutarea</a>.</p>',
      ),
    )
    expect(links(document)).toEqual([
      'planurile https://arhiva.example/moara?id=7',
      'căutarea https://www.google.com/search?q=moara',
    ])
  })

  it('keeps its notes, and leaves out what colleagues remarked', () => {
    const document = readPaste(
      saved(
        '<p>Piatra vine din vale<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> de mult.<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><p>Făina se vinde la poartă.</p><hr>' +
          '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;De la Izvor.</span></p></div>' +
          '<div class="c3"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>De întrebat.</span></p><p><span>Sună la primărie.</span></p></div>',
      ),
    )
    expect(shown(document)).toEqual([
      'Piatra vine din vale[1] de mult.',
      'Făina se vinde la poartă.',
      '[1] De la Izvor.',
    ])
    expect(formatted(document, 'sup')).toEqual(['[1]'])
    expect(links(document)).toEqual([])
    expect(leftOut(document, 'comment')).toBe('[a] · [a] · De întrebat.Sună la primărie.')
  })
})
