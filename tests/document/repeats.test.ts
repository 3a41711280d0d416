/** What is repeated in an article: a banner is the site's, a verdict under each claim is the article's. */
import { describe, expect, it } from 'vitest'
import type { Format } from '../../shared/document/format.ts'
import { parsed } from './parsed.ts'

const claims = [
  [
    'Orașul are cei mai mulți arbori',
    'Registrul spațiilor verzi arată că municipiul are 61.000 de arbori, mai puțini decât Timișoara.',
  ],
  [
    'Canalizarea acoperă toate străzile',
    'Operatorul de apă a raportat în ianuarie că 14 străzi din nordul orașului nu au încă rețea de canalizare.',
  ],
  [
    'Autobuzele circulă la zece minute',
    'În orarul publicat de regie, doar liniile 1 și 7 au un interval de zece minute, și numai la orele de vârf.',
  ],
  [
    'Școlile au fost renovate',
    'Din cele 22 de școli ale orașului, nouă au fost renovate în ultimii patru ani, potrivit inspectoratului.',
  ],
]
const told = (format: Format, content: string, text: string) =>
  parsed(format, content).blocks.filter((block) => block.translate && block.text === text).length

const html = (blocks: string[]) =>
  `<!doctype html><title>Verificăm</title><article><h1>Verificăm</h1>${blocks.join('')}</article>`
const lead = 'Am verificat patru afirmații făcute de primar în ședința de joi, pe baza datelor publice.'

describe('a sentence that an article says again', () => {
  const verdict = 'Verdictul nostru provizoriu lipsește: datele nu ajung.'
  it.each([
    ['a verdict', 'Concluzie: afirmația este falsă.'],
    ['a question', 'Ce spun cifrele oficiale?'],
    ['a rating of the newsroom', 'Verdictul nostru: parțial adevărat'],
    ['a rating in words', 'Am dat afirmației două puncte din cinci.'],
  ])('%s stays under each heading of a page, of Markdown and of plain text', (_, line) => {
    const page = html([
      `<p>${lead}</p>`,
      ...claims.flatMap(([head, text]) => [`<h2>${head}</h2>`, `<p>${text}</p>`, `<p>${line}</p>`]),
    ])
    const markdown = ['# Verificăm', lead, ...claims.flatMap(([head, text]) => [`## ${head}`, text, line])].join('\n\n')
    const plain = ['Verificăm', lead, ...claims.flatMap(([head = '', text = '']) => [head, text, line])].join('\n\n')
    expect([told('html', page, line), told('markdown', markdown, line), told('text', plain, line)]).toEqual([4, 4, 4])
  })

  it('a heading stays over each answer', () => {
    const head = 'De ce nu este așa'
    const page = html([
      `<p>${lead}</p>`,
      ...claims.flatMap(([claim, text]) => [`<p>${claim}, a spus primarul.</p>`, `<h3>${head}</h3>`, `<p>${text}</p>`]),
    ])
    expect(told('html', page, head)).toBe(4)
  })

  it('a photographer’s credit under several pictures is shown', () => {
    const credit = 'Foto: Mara Dinu / Gazeta de Vest'
    const page = html(claims.flatMap(([, text]) => [`<p>${text}</p>`, `<p>${credit}</p>`]))
    expect(parsed('html', page).blocks.filter((block) => block.text === credit && block.render)).toHaveLength(4)
  })

  it.each([
    ['is no sentence', 'Gazeta de Vest, ziarul orașului tău'],
    ['speaks of the newspaper', 'Citești gratuit articolele redacției noastre.'],
    ['speaks of its newsletter', verdict.replace(/:.*/, ' este în newsletterul de vineri.')],
  ])('but a banner that %s goes', (_, line) => {
    const page = html([
      `<p>${lead}</p>`,
      ...claims.flatMap(([head, text]) => [`<h2>${head}</h2>`, `<p>${text}</p>`, `<p>${line}</p>`]),
    ])
    expect(told('html', page, line)).toBe(0)
  })

  it('a banner above the text, or several times in a row, goes', () => {
    const line = 'Ziarul acesta apare din 1884.'
    const texts = claims.map(([, text]) => `<p>${text}</p>`)
    const above = html([`<p>${line}</p>`, ...texts.flatMap((text) => [text, `<p>${line}</p>`])])
    const row = html([...texts, ...Array<string>(3).fill(`<p>${line}</p>`)])
    expect([told('html', above, line), told('html', row, line)]).toEqual([0, 0])
  })
})
