/** OpenDocument texts: what becomes blocks, and what is left out. */
import { expect, it } from 'vitest'
import { toBase64 } from '../../shared/base64.ts'
import type { Document } from '../../shared/document/model/document.ts'
import { odt } from './office-files.ts'
import { blockWith, outline, parsed } from './parsed.ts'

const read = (body: string, parts: Parameters<typeof odt>[1] = {}): Document =>
  parsed('odt', toBase64(odt(body, parts)))

const p = (content: string, style = 'Standard') => `<text:p text:style-name="${style}">${content}</text:p>`
const title = p('Bacul se întoarce la Ostrovești', 'P1')
const sentence = 'Primarul a deschis luni traseul peste Dunăre, după doi ani de lucrări.'

const style = (name: string, family: string, more: string, text = '') =>
  `<style:style style:name="${name}" style:family="${family}" ${more}>${text && `<style:text-properties ${text}/>`}</style:style>`

/** P1 is LibreOffice's style of a title that was changed by hand. */
const automatic =
  style('P1', 'paragraph', 'style:parent-style-name="Title"') +
  style('P2', 'paragraph', 'style:parent-style-name="Standard"', 'fo:font-weight="bold"') +
  style('T1', 'text', '', 'fo:font-weight="bold"') +
  style('T2', 'text', '', 'text:display="none"') +
  style('T3', 'text', '', 'style:text-position="super 58%"') +
  '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/><text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>'
const named =
  style('Title', 'paragraph', '') +
  style('Subtitle', 'paragraph', '') +
  style('Quotations', 'paragraph', '') +
  style('Contents_20_1', 'paragraph', 'style:display-name="Contents 1"') +
  style('Emphasis', 'text', '', 'fo:font-style="italic"')
const styles = { automatic, named }

it('has title, standfirst, headings, quotations and paragraphs, without the table of contents', () => {
  const body = [
    title,
    p('Traseul costă 14 lei.', 'Subtitle'),
    `<text:table-of-content><text:index-body>${p('Ce urmează 2', 'Contents_20_1')}</text:index-body></text:table-of-content>`,
    p(sentence),
    '<text:h text:outline-level="1">Ce urmează</text:h>',
    p('Nu am mai văzut atâta lume.', 'Quotations'),
    p('Strada Portului 4<text:line-break/>Ostrovești'),
  ]
  expect(outline(read(body.join(''), styles))).toEqual([
    'heading title: Bacul se întoarce la Ostrovești',
    'paragraph standfirst: Traseul costă 14 lei.',
    `paragraph body: ${sentence}`,
    'heading body: Ce urmează',
    'quote body: Nu am mai văzut atâta lume.',
    'paragraph body: Strada Portului 4\nOstrovești',
  ])
})

it('keeps formats, links and spaces', () => {
  const body = p(
    'Bac <text:span text:style-name="T1">nou</text:span><text:s text:c="2"/><text:span text:style-name="Emphasis">și</text:span> ' +
      'pe apă<text:span text:style-name="T3">2</text:span>: <text:a xlink:href="https://ostrovesti.example/bac">program</text:a>, <text:a xlink:href="#jos">jos</text:a>.',
  )
  const block = blockWith(read(title + body + p('Tot paragraful.', 'P2'), styles), 'Bac nou')
  expect(block.text).toBe('Bac nou și pe apă2: program, jos.')
  expect(block.tags.map(({ name, href, start, end }) => `${href ?? name}: ${block.text.slice(start, end)}`)).toEqual([
    ...['strong: nou', 'em: și', 'sup: 2', 'https://ostrovesti.example/bac: program'],
  ])
  expect(blockWith(read(title + p('Tot paragraful.', 'P2'), styles), 'Tot').tags).toMatchObject([{ name: 'strong' }])
})

it('nests lists, and keeps a further paragraph in its item', () => {
  const item = (content: string) => `<text:list-item>${content}</text:list-item>`
  const inner = `<text:list>${item(p('sub 3,5 tone'))}${item(p('peste'))}</text:list>`
  const body = `<text:list text:style-name="L1">${item(p('mașini'))}${item(p('camioane') + inner + p('fără remorcă'))}${item(p('biciclete'))}</text:list>`
  const items = read(title + p(sentence) + body, styles).blocks.slice(2)
  expect(items.map(({ kind, text, within = [] }) => [kind, text, within.length, within.at(-2)?.ordered])).toEqual([
    ...[
      ['list-item', 'mașini', 2, false],
      ['list-item', 'camioane', 2, false],
      ['list-item', 'sub 3,5 tone', 4, true],
      ['list-item', 'peste', 4, true],
      ['list-item', 'fără remorcă', 2, false],
      ['list-item', 'biciclete', 2, false],
    ],
  ])
  expect(items[4]?.within).toEqual(items[1]?.within)
})

it('keeps tables with their header cells and the places of covered cells', () => {
  const cell = (text: string, more = '') => `<table:table-cell ${more}>${p(text)}</table:table-cell>`
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
  const header = `<table:table-header-rows>${row(cell('Zi'), cell('Plecare'), cell('Sosire'))}</table:table-header-rows>`
  const spanned = row(cell('Luni'), cell('Închis', 'table:number-columns-spanned="2"'), '<table:covered-table-cell/>')
  const { blocks } = read(`${title}${p(sentence)}<table:table>${header}${spanned}</table:table>`, styles)
  expect(blocks.slice(2).map(({ text, header }) => [text, header ?? false])).toEqual([
    ...[
      ['Zi', true],
      ['Plecare', true],
      ['Sosire', true],
      ['Luni', false],
      ['Închis', false],
      ['', false],
    ],
  ])
})

it('has notes at the end, and the text of frames after their paragraph', () => {
  const note =
    '<text:note text:note-class="footnote"><text:note-citation>7</text:note-citation>' +
    `<text:note-body>${p('Potrivit primăriei.')}</text:note-body></text:note>`
  const box = `<draw:frame><draw:text-box>${p('Bacul trece de 18 ori pe zi.')}</draw:text-box></draw:frame>`
  const picture = '<draw:frame><draw:image xlink:href="Pictures/1.jpg"/><svg:title>Bacul</svg:title></draw:frame>'
  expect(outline(read(`${title}${p(`Traseul costă 14 lei${note}.${box}`)}${p(picture)}`, styles)).slice(1)).toEqual([
    ...['paragraph body: Traseul costă 14 lei[1].', 'paragraph body: Bacul trece de 18 ori pe zi.'],
    ...['image body: Bacul', 'paragraph body: [1] Potrivit primăriei.'],
  ])
})

it('leaves out deleted text, comments, hidden text and page headers', () => {
  const changes =
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Ana</dc:creator></office:change-info>' +
    `${p('Text șters.')}</text:deletion></text:changed-region></text:tracked-changes>`
  const comment = `<office:annotation><dc:creator>Ana</dc:creator>${p('Care primar?')}</office:annotation>`
  const body = `${changes}${title}${p(`Primarul<text:change text:change-id="c1"/>${comment}<text:span text:style-name="T2"> (de verificat)</text:span> a deschis luni traseul.`)}`
  const margins = `<style:master-page><style:header>${p('Ciorna 3')}</style:header></style:master-page>`
  const { blocks, dropped } = read(body, { ...styles, margins })
  expect(blocks.map(({ text }) => text)).toEqual([
    ...['Bacul se întoarce la Ostrovești', 'Primarul a deschis luni traseul.'],
  ])
  expect(dropped).toEqual([
    { reason: 'deleted', count: 1, characters: 10, text: 'Text șters.' },
    { reason: 'comment', count: 1, characters: 11, text: 'Care primar?' },
    { reason: 'hidden', count: 1, characters: 13, text: '(de verificat)' },
    { reason: 'running-head', count: 1, characters: 7, text: 'Ciorna 3' },
  ])
})
