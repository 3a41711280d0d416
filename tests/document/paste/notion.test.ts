/** Notion, as it writes to the clipboard and as it saves a page. */
import { describe, expect, it } from 'vitest'
import { parsed } from '../parsed.ts'
import { formatted, items, leftOut, links, readPaste, readSample, setAside, shown } from './read-paste.ts'

const saved = (body: string, header = '') =>
  `<html><head><title>x</title></head><body><article id="1" class="page sans"><header>${header}<h1 class="page-title">Ceasul de pe dig bate din nou</h1></header><div class="page-body"><p id="a1" class="">După nouăsprezece ani de tăcere, ceasul de deasupra digului a bătut duminică ora unsprezece.</p>${body}</div></article></body></html>`

describe('a paste from Notion', () => {
  const document = readSample('notion.en')

  it('has its title, lists and formats', () => {
    expect(document.title).toBe('The river clock in Ardmore is ticking again')
    expect(items(document)).toEqual([
      '- the dial was cleaned;',
      '- the striking train was rebuilt',
      '  - with a new hammer;',
      '1. The sluice is opened.',
      '1. The wheel starts to turn.',
      '- [x] the bell was tuned',
      '- [ ] the hands will be gilded',
    ])
    expect(formatted(document, 'strong')).toEqual(['eleven'])
    expect(links(document)).toEqual(['the drawings of 1887 https://archive.example/clock-1887'])
  })

  it('has its boxes and what it folds as text', () => {
    expect(setAside(document)).toEqual([])
    expect(shown(document)).toContain('The town paid half, and neighbours gave the rest.')
    expect(shown(document).join('\n')).toContain('The clock is driven by water')
  })

  it('has its boxes in Markdown too', () => {
    const markdown =
      '# Ceasul bate\n\nCeasul bate din nou de duminică.\n\n<aside>\n💡 Ceasul merge cu apă.\n\n</aside>\n\nVine lume să-l vadă.'
    expect(shown(parsed('markdown', markdown)).join('\n')).toContain('Ceasul merge cu apă.')
  })
})

describe('a page that Notion saved', () => {
  it('has boxes without their pictures, and folded parts that are no lists', () => {
    const document = readPaste(
      saved(
        '<figure class="block-color-gray_background callout" style="display:flex"><div style="font-size:1.5em"><span class="icon">💡</span></div><div style="width:100%"><p>Ceasul merge cu apă, nu cu greutăți.</p></div></figure><ul class="toggle"><li><details open=""><summary>Cine a plătit</summary><p>Orașul a plătit jumătate.</p></details></li></ul>',
      ),
    )
    expect(shown(document).slice(2)).toEqual([
      'Ceasul merge cu apă, nu cu greutăți.',
      'Cine a plătit',
      'Orașul a plătit jumătate.',
    ])
    expect(leftOut(document, 'icon')).toBe('💡')
    expect(items(document)).toEqual([])
  })

  it('has tasks with their states', () => {
    const task = (state: string, text: string) =>
      `<ul class="to-do-list"><li><div class="checkbox checkbox-${state}"></div> <span class="to-do-children">${text}</span><div class="indented"></div></li></ul>`
    expect(items(readPaste(saved(task('on', 'clopotul e acordat') + task('off', 'limbile vor fi aurite'))))).toEqual([
      '- [x] clopotul e acordat',
      '- [ ] limbile vor fi aurite',
    ])
  })

  it('has a bookmark as an embed with its title', () => {
    const document = readPaste(
      saved(
        '<figure><a href="https://arhiva.example/ceas" class="bookmark source"><div class="bookmark-info"><div class="bookmark-text"><div class="bookmark-title">Desenele din 1887</div><div class="bookmark-description">Opt planșe.</div></div><div class="bookmark-href"><img src="https://arhiva.example/f.ico" class="icon bookmark-icon"/>https://arhiva.example/ceas</div></div><img src="https://arhiva.example/p.png" class="bookmark-image"/></a></figure>',
      ),
    )
    const [embed] = document.blocks.filter(({ kind }) => kind === 'embed')
    expect([embed?.text, embed?.src]).toEqual(['Desenele din 1887', 'https://arhiva.example/ceas'])
    expect(document.blocks.filter(({ kind }) => kind === 'image')).toEqual([])
    expect(leftOut(document, 'metadata')).toContain('Opt planșe.')
  })

  it('has the table of its properties apart', () => {
    const document = readPaste(
      saved(
        '',
        '<table class="properties"><tbody><tr class="property-row"><th>Stare</th><td>În lucru</td></tr></tbody></table>',
      ),
    )
    expect(setAside(document)).toEqual(['Stare', 'În lucru'])
  })
})
