/** A page of a wiki: its article, without what is there for those who edit it. */
import { describe, expect, it } from 'vitest'
import { formatted, leftOut, readPaste, setAside, shown } from './read-paste.ts'

const section = (id: string, edit: string) =>
  `<div class="mw-heading mw-heading2"><h2 id="${id}">${id}</h2><span class="mw-editsection"><span class="mw-editsection-bracket">[</span><a href="/w/index.php?action=edit"><span>${edit}</span></a><span class="mw-editsection-bracket">]</span></span></div>`
const page = (lang: string, body: string) =>
  `<!doctype html><html lang="${lang}"><head><title>Moara de apă din Săcel - Wiki</title></head><body class="mediawiki"><main id="content" class="mw-body"><h1 id="firstHeading" class="firstHeading"><span class="mw-page-title-main">Moara de apă din Săcel</span></h1><div id="siteSub">De la Wiki</div><div id="mw-content-text"><div class="mw-parser-output">${body}</div></div></main></body></html>`
const mark = (n: number) =>
  `<sup id="cite_ref-${n}" class="reference"><a href="#cite_note-${n}"><span class="cite-bracket">[</span>${n}<span class="cite-bracket">]</span></a></sup>`

describe('a wiki’s page', () => {
  const document = readPaste(
    page(
      'ro',
      `<div role="note" class="hatnote navigation-not-searchable">Pentru alte mori, vedeți lista.</div><table class="box-Stub plainlinks metadata ambox"><tbody><tr><td>Acest articol nu are destule surse.</td></tr></tbody></table><p><b>Moara</b> din Săcel a fost ridicată în 1880, lângă vad, de doi frați din sat.${mark(1)} A ars o dată, în iarna lui 1917, și a fost refăcută.${mark(2)}<sup class="noprint Inline-Template">[<i>necesită citare</i>]</sup></p>${section('Istoric', 'modificare')}<p>Piatra a fost adusă cu carul, din cariera de la Izvor, în trei zile de drum.</p><h2 id="Note">Note</h2><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1" aria-label="Salt sus">^</a></b></span> <span class="reference-text">Arhiva comunei, dosarul 14.</span></li><li id="cite_note-2"><span class="mw-cite-backlink">^ <a href="#cite_ref-2a"><sup><i><b>a</b></i></sup></a> <a href="#cite_ref-2b"><sup><i><b>b</b></i></sup></a></span> <span class="reference-text">Cronica, p. 2.</span></li></ol><div class="navbox"><ul><li><a href="/wiki/x">Mori din județ</a></li></ul></div><div class="printfooter">Adus de la adresa ei</div><div id="catlinks" class="catlinks"><a href="/wiki/C">Categorii</a></div>`,
    ),
  )

  it('has its title, text, headings and notes', () => {
    expect(document.title).toBe('Moara de apă din Săcel')
    expect(shown(document)).toEqual([
      'Moara de apă din Săcel',
      'Moara din Săcel a fost ridicată în 1880, lângă vad, de doi frați din sat.[1] A ars o dată, în iarna lui 1917, și a fost refăcută.[2]',
      'Istoric',
      'Piatra a fost adusă cu carul, din cariera de la Izvor, în trei zile de drum.',
      'Note',
      '1. Arhiva comunei, dosarul 14.',
      '1. Cronica, p. 2.',
    ])
    expect(formatted(document, 'sup')).toEqual(['[1]', '[2]'])
  })

  it('leaves out links to its forms, wishes for sources, and ways back from notes', () => {
    expect(leftOut(document, 'editing')).toBe('[necesită citare] · [modificare]')
    expect(leftOut(document, 'anchor')).toBe('^ · ^ a b')
  })

  it('keeps its notices, boxes and categories apart', () => {
    expect(setAside(document)).toEqual(
      expect.arrayContaining([
        'Pentru alte mori, vedeți lista.',
        'Acest articol nu are destule surse.',
        'Mori din județ',
        'Adus de la adresa ei',
        'Categorii',
      ]),
    )
  })
})

describe('a link to a place in the page', () => {
  it.each([
    ['<a href="#sus">Înapoi la început</a>', 'Înapoi la început'],
    ['<a href="#nota">vezi nota</a>', 'vezi nota'],
    ['<a href="#cap2">2</a>', '2'],
    ['<a href="#a"><b>Cap</b> doi</a>', 'Cap doi'],
  ])('%s stays a link', (link, text) => {
    const document = readPaste(`<p>Un text, apoi ${link} și restul lui.</p>`)
    expect(shown(document)).toEqual([`Un text, apoi ${text} și restul lui.`])
    expect(formatted(document, 'a')).toEqual([text])
  })

  it.each([
    '<h2 id="vara">Vara <a class="anchor" href="#vara">#</a></h2>',
    '<h2 id="vara">Vara<a href="#vara" aria-label="Permalink">¶</a></h2>',
  ])('%s is left out of its heading', (heading) => {
    expect(shown(readPaste(`${heading}<p>A plouat toată vara, în fiecare zi.</p>`))[0]).toBe('Vara')
  })

  it('is a note’s mark, and its way back, in the page of any Markdown program', () => {
    const document = readPaste(
      '<p>A plouat<sup id="fnref:1"><a class="footnote-ref" href="#fn:1" role="doc-noteref">1</a></sup> toată vara.</p><section class="footnotes"><ol><li id="fn:1"><p>Mai puțin în august.&nbsp;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#8617;&#xfe0e;</a></p></li></ol></section>',
    )
    expect(shown(document)).toEqual(['A plouat1 toată vara.', '1. Mai puțin în august.'])
    expect(leftOut(document, 'anchor')).toBe('↩︎')
  })
})

describe('a wiki’s picture and its tools', () => {
  const document = readPaste(
    page(
      'ro',
      `<ul id="page-actions" class="page-actions-menu__list"><li><a>Urmărește</a></li></ul><div id="p-lang-btn">7 limbi</div><aside class="portable-infobox"><h2>Moara</h2><h3>Ridicată</h3><div>1880</div></aside><p><b>Moara</b> din Săcel a fost ridicată în 1880, lângă vad, de doi frați din sat, și macină și azi.</p><h2>Istoric <a class="edit-section">Modifică</a></h2><p>Piatra a fost adusă cu carul, din cariera de la Izvor, în trei zile de drum, pe vreme de iarnă.</p><div class="thumb tright"><div class="thumbinner"><a><img src="https://wiki.example/roata.jpg"></a><div class="thumbcaption">Roata, văzută de pe punte</div></div></div><ul class="gallery"><li class="gallerybox"><div class="thumb"><img src="https://wiki.example/vad.jpg"></div><div class="gallerytext"><p>Vadul, iarna</p></div></li></ul><div class="ciot">Acest articol este un ciot.</div>`,
    ),
  )

  it('are apart: the pictures with their captions in the article, the tools not', () => {
    const told = ({ blocks }: typeof document) =>
      blocks.filter(({ role }) => role === 'caption').map(({ text }) => text)
    expect(told(document)).toEqual(['Roata, văzută de pe punte', 'Vadul, iarna'])
    expect(document.blocks.filter(({ kind, render }) => kind === 'image' && render)).toHaveLength(2)
    expect(setAside(document)).toEqual(
      expect.arrayContaining(['Urmărește', '7 limbi', 'Ridicată', '1880', 'Acest articol este un ciot.']),
    )
    expect(shown(document)).toContain('Istoric')
    expect(leftOut(document, 'editing')).toBe('Modifică')
  })
})
