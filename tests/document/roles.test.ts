import { describe, expect, it } from 'vitest'
import { roleFromLabel } from '../../shared/document/roles/label-rules.ts'
import type { Locale } from '../../shared/locales/locale.ts'
import { blockWith, outline, parsed } from './parsed.ts'

describe('tellLabel', () => {
  it.each([
    ['Foto: Ion Pop / Gazeta', 'credit'],
    ['FOTO: Agerpres', 'credit'],
    ['Sursa foto:', 'credit'],
    ['Sursă foto: Facebook/Primăria Cluj', 'credit'],
    ['Sursa fotografiei', 'credit'],
    ['(Foto: Ion Pop)', 'credit'],
    ['Foto Ion Pop', 'credit'],
    ['Photo source: ', 'credit'],
    ['Photo by Jane Roe', 'credit'],
    ['Photo: AP', 'credit'],
    ['Image credit: NASA', 'credit'],
    ['© Reuters', 'credit'],
    ['Foto: arhiva personală', 'credit'],
    ['Foto: captură ecran Digi24', 'credit'],
    ['Foto: Inquam Photos / George Călin', 'credit'],
    ['Foto cu caracter ilustrativ', 'credit'],
    ['Photo: courtesy of the museum', 'credit'],
    ['Photo: Jane Roe via Getty Images', 'credit'],
    ['Credit: Unsplash/CC0 Public Domain', 'credit'],
    ['Citește și: Un alt articol', 'related'],
    ['CITEȘTE ȘI', 'related'],
    ['Citeşte şi Guvernul a căzut', 'related'],
    ['Citeste si: Un alt articol', 'related'],
    ['► Citește și: Un alt articol', 'related'],
    ['Read also: Another story', 'related'],
    ['READ MORE', 'related'],
    ['For more on the bridge closure, click here and here.', 'related'],
    ['Pentru mai multe despre energie, click aici și aici.', 'related'],
    ['Află mai multe detalii aici.', 'related'],
    ['UPDATE 14:30', 'update'],
    ['UPDATE 14:30 — Podul s-a redeschis.', 'update'],
    ['UPDATE: Podul s-a redeschis.', 'update'],
    ['UPDATE Podul s-a redeschis.', 'update'],
    ['Actualizare, ora 15.00: Podul s-a redeschis.', 'update'],
    ['Erată: Podul are 280 m.', 'correction'],
    ['ERATĂ', 'correction'],
    ['Correction: The bridge is 280 m long.', 'correction'],
    ['Clarification – The bridge is 280 m long.', 'correction'],
    ['Clarificare: Podul are 280 m.', 'correction'],
    ['Nota redacției: numărul a fost corectat la ora 15.', 'correction'],
    ['Notă a redacției – numărul a fost corectat.', 'correction'],
    ['N. red.: Podul are 280 m.', 'correction'],
    ['Precizare, 12 martie 2026: Podul are 280 m.', 'correction'],
    ['Editor’s note: The length was corrected at 3 p.m.', 'correction'],
    ["Editors' Note: The length was corrected.", 'correction'],
    ['Corrections and clarifications: The bridge is 280 m long.', 'correction'],
    ['Correction, March 12: The bridge is 280 m long.', 'correction'],
    ['#Local / Irina Dobrescu', 'section'],
    ['#Ultimele știri', 'chrome'],
    ['#podul #orașul', 'chrome'],
    ['Abonează-te la newsletterul nostru!', 'chrome'],
    ['Subscribe to our newsletter', 'chrome'],
    ['© 2026 Gazeta. Toate drepturile rezervate.', 'chrome'],
    ['Publicitate', 'chrome'],
    ['Advertisement', 'chrome'],
    ['Etichete: pod, oraș', 'chrome'],
    ['24 februarie 2026, 07:30', 'date'],
    ['Publicat: 24.02.2026 la 07:30', 'date'],
    ['Marți, 24 februarie 2026', 'date'],
    ['Published Feb 24, 2026 at 7:30 a.m.', 'date'],
    ['Last updated: 24 February 2026', 'date'],
    ['2026-02-24', 'date'],
    ['De Ion Popescu', 'byline'],
    ['de Ana-Maria Pop și Ion I. Ionescu', 'byline'],
    ['Autor: Ion Popescu', 'byline'],
    ['By Jane Roe', 'byline'],
    ['By JANE ROE and John Doe', 'byline'],
    ['Written by Jane Roe', 'byline'],
  ])('%s is a %s', (text, role) => {
    expect(roleFromLabel(text)?.role).toBe(role)
  })

  it.each([
    'Fotografia a fost făcută de Ion Pop în 1924.',
    'Foto-reporterii au ajuns primii la fața locului, înaintea pompierilor.',
    'Citește și scrie de la patru ani, spune mama lui.',
    'Read also what the law says about that.',
    'Related costs rose by a third last year.',
    'Update on the bridge: nothing has changed since Friday.',
    'Corecția bursieră a fost de 3 %.',
    'Context: podul a fost închis în 2024, după o inspecție.',
    'Context: the bridge was closed in 2024, after an inspection.',
    'Nota redacției de la examen a fost contestată.',
    'Clarificarea vine după o săptămână de zvonuri.',
    'Precizare, apoi tăcere: atât a primit orașul.',
    'FOTO: Cum arată podul după incendiu',
    'VIDEO | Podul se mișcă în vânt',
    'Photo: the last train leaves the old station.',
    'Update, don’t replace: that is the engineers’ advice.',
    '#MeToo a schimbat regulile la Hollywood',
    'By Labor Day',
    'De Ziua Națională',
    'Watch: nobody crosses here any more.',
    'Recomandări: odihnă și lichide.',
    'Corrections officers went on strike.',
    'De Crăciun, prețurile cresc.',
    'De la Cluj au plecat trei trenuri.',
    'By Monday, all had left.',
    'By then it was over',
    'May 2024 was the hottest on record.',
    'În 2024, orașul avea 14.000 de locuitori.',
    'Publicitatea a crescut cu 5 %.',
    'Share prices fell on Monday.',
    'Home prices rose.',
    'Comentariile lui au stârnit râsete.',
    'Pentru mai multe familii, iarna a venit devreme.',
    'For more than a year, nobody lived here.',
    '# Titlu',
    '1.234',
  ])('%s is no label', (text) => {
    expect(roleFromLabel(text)).toBeUndefined()
  })
})

const prose =
  'Consiliul local a hotărât marți seară, după patru ore de discuții, că podul rămâne închis până la toamnă.'
const english =
  'The county council decided on Tuesday night, after four hours of talks, that the bridge stays closed until autumn.'

describe('a pasted article', () => {
  it('keeps what the site put around it out of translation', () => {
    const content = [
      'Citești gratuit Gazeta orașului. Citești gratuit Gazeta orașului. Citești gratuit Gazeta orașului.',
      '#Local / Irina Dobrescu',
      'Podul rămâne închis până la toamnă',
      '11 martie 2026, 08:15',
      'Podul vechi',
      'Sursa foto: ',
      prose,
      'Citește și: Un alt articol',
      'Ce urmează',
      `${prose} Lucrările încep luni.`,
      'UPDATE 14:30',
      'Primarul a anunțat că lucrările încep mai devreme.',
      'Erată: Podul are 280 m.',
      '#Latest news',
      'Three mountain roads closed by heavy snow this morning',
      '© 2026 Gazeta. All rights reserved.',
    ].join('\n')
    expect(
      parsed('text', content).blocks.map((block) => [
        block.kind,
        block.role,
        block.roleReason,
        block.translate,
        block.render,
      ]),
    ).toEqual([
      ['paragraph', 'chrome', 'repeated', false, false],
      ['paragraph', 'section', 'hash-line', false, true],
      ['heading', 'title', 'first-line', true, true],
      ['paragraph', 'date', 'date-line', false, true],
      ['paragraph', 'caption', 'alone', true, true],
      ['paragraph', 'credit', 'label', false, true],
      ['paragraph', 'body', undefined, true, true],
      ['paragraph', 'related', 'label', false, false],
      ['heading', 'body', undefined, true, true],
      ['paragraph', 'body', undefined, true, true],
      ['paragraph', 'update', 'label', true, true],
      ['paragraph', 'body', undefined, true, true],
      ['paragraph', 'correction', 'label', true, true],
      ['paragraph', 'chrome', 'hash-line', false, false],
      ['paragraph', 'chrome', 'tail', false, false],
      ['paragraph', 'chrome', 'label', false, false],
    ])
  })

  it.each<[Locale, string, string]>([
    ['ro', prose, 'Three mountain roads are closed by heavy snow this morning, the police say'],
    ['en', english, 'Trei drumuri de munte sunt închise din cauza zăpezii căzute în această dimineață'],
  ])('in %s has no footer in the other language', (locale, body, footer) => {
    const document = parsed('text', `Podul / The bridge\n\n${body}\n\n${body.toUpperCase()}\n\n${footer}`, locale)
    expect(blockWith(document, footer)).toMatchObject({
      role: 'other-language',
      roleReason: 'language',
      translate: false,
      render: false,
    })
  })

  it('keeps a quotation in the other language among its own', () => {
    const document = parsed(
      'text',
      `Podul rămâne închis\n\n${prose}\n\n„${english}”\n\n${prose.slice(0, -1)}, spun inginerii.`,
    )
    expect(blockWith(document, english).role).toBe('body')
  })

  it('takes a bare label and the one headline below it together', () => {
    const document = parsed(
      'text',
      `Podul rămâne închis\n\n${prose}\n\nCitește și:\n\nUn alt articol despre poduri\n\n${prose} Lucrările încep luni.`,
    )
    expect(document.blocks.map((block) => block.role)).toEqual(['title', 'body', 'related', 'related', 'body'])
  })

  it('loses no text that repeats itself throughout', () => {
    const document = parsed('text', 'Acesta este un text de probă.\n\n'.repeat(20))
    expect(document.blocks.every((block) => block.role === 'body')).toBe(true)
  })

  it('reads its introduction under the title', () => {
    const document = parsed('markdown', `# Podul rămâne închis\n\n**${prose}**\n\nLucrările încep luni.`)
    expect(outline(document)[1]).toBe(`paragraph standfirst: ${prose}`)
  })

  it('joins lines that were wrapped at one width', () => {
    const wrapped = prose.repeat(4).replace(/(.{50,60}) /g, '$1\n')
    expect(parsed('text', `Podul rămâne închis\n\n${wrapped}`).blocks).toHaveLength(2)
  })
})

describe('a whole page', () => {
  const article = `<h1>Podul rămâne închis</h1><p class="lead">Pe scurt, despre pod și despre oameni.</p><p>${prose}</p><p>${prose} Da.</p>`
  const around = (content: string) =>
    `<!doctype html><html><head><title>Podul rămâne închis - Gazeta</title></head><body>
     <header><h1><a href="/">Gazeta</a></h1><nav><ul><li><a href="/sport">Sport</a></ul></nav></header>${content}
     <div class="most-read"><h3>Cele mai citite</h3><ul><li><a href="/1">Un articol</a><li><a href="/2">Alt articol</a></ul></div>
     <footer><p>Redacția: str. Lungă nr. 5.</p></footer></body></html>`

  it.each([
    ['an article element', `<article>${article}</article>`],
    ['a main element', `<main>${article}</main>`],
    ['nothing but div elements', `<div class="wrap"><div class="content">${article}</div></div>`],
    ['a form around it all', `<form id="aspnet"><div>${article}</div></form>`],
    ['a class that speaks of a side column', `<div class="has-sidebar page-sidebar-right">${article}</div>`],
    ['the title outside of its text', article.replace('<p>', '<div class="text"><p>').concat('</div>')],
  ])('with %s gives the article', (_, content) => {
    const { blocks, title } = parsed('html', around(content))
    expect(title).toBe('Podul rămâne închis')
    expect(blocks.filter((block) => block.translate).map((block) => block.text)).toEqual([
      'Podul rămâne închis',
      'Pe scurt, despre pod și despre oameni.',
      prose,
      `${prose} Da.`,
    ])
    expect(blocks.filter((block) => !block.translate).map((block) => block.role)).toEqual(
      Array(blocks.length - 4).fill('chrome'),
    )
  })

  it('of breaks instead of paragraphs is cut where its labels stand', () => {
    const lines = ['<b>Podul rămâne închis</b>', 'De Ion Popescu', '3 martie 2026', '', prose, '', `${prose} Da.`]
    const document = parsed(
      'html',
      `<html><body><div>${lines.join('<br>')}<br><br><a href="/1">Citește mai mult despre pod</a></div></body></html>`,
    )
    expect(document.blocks.map((block) => block.role)).toEqual(['title', 'byline', 'date', 'body', 'body', 'related'])
  })

  it('hears its classes only where the element holds no more than the role would', () => {
    const document = parsed(
      'html',
      `<html><body><article class="post category-politica"><h1>Podul rămâne închis</h1>
       <div class="author-box"><img src="https://a.example/ion.jpg" alt="Ion Vlad"><a href="/ion">Ion Vlad</a></div>
       <div class="post-date">luni seară</div><p>${prose}</p><p>${prose} Da.</p></article></body></html>`,
    )
    expect(document.blocks.map((block) => `${block.kind} ${block.role}`)).toEqual([
      'heading title',
      'image chrome',
      'paragraph byline',
      'paragraph date',
      'paragraph body',
      'paragraph body',
    ])
  })
})
