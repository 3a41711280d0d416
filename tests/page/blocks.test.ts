import { describe, expect, it } from 'vitest'
import type { PageBlock } from '../../shared/article/page.ts'
import { block, inline, original, renderPage } from './page.ts'

/** The text's markup, without white space between tags. */
function text(blocks: PageBlock[]): string {
  const alternates = original().alternates.slice(0, 1)
  const page = renderPage({ page: original({ blocks, alternates }), locale: 'ro' })
  return page.replaceAll(/>\s+</g, '><').split('<div class="text">')[1]?.split('</div></article>')[0] ?? ''
}

/** Words without a segment. */
const words = (text: string) => ({ text, segments: [] })

const list = { id: 'l', kind: 'list' as const, ordered: true, start: 3 }
const figure = [{ id: 'f', kind: 'figure' as const }]

describe('blocks of a page', () => {
  it.each<[string, PageBlock[], string]>([
    [
      'items of one list come into one list',
      ['1', '2'].map((id) =>
        block({ id, kind: 'list-item', ...words(id), within: [list, { id: `i${id}`, kind: 'item' }] }),
      ),
      '<ol start="3"><li>1</li><li>2</li></ol>',
    ],
    [
      'items of a list of tasks have their boxes',
      [true, false].map((checked) => {
        const id = String(checked)
        return block({ id, kind: 'list-item', ...words(id), within: [list, { id: `i${id}`, kind: 'item', checked }] })
      }),
      '<ol start="3"><li>☑ true</li><li>☐ false</li></ol>',
    ],
    [
      'list items without a list make one',
      ['1', '2'].map((id) => block({ id, kind: 'list-item', ...words(id) })),
      '<ul><li>1</li><li>2</li></ul>',
    ],
    [
      'a list in an item stays in it',
      [
        block({ id: '1', kind: 'list-item', ...words('1'), within: [list, { id: 'i1', kind: 'item' }] }),
        block({
          id: '2',
          kind: 'list-item',
          ...words('2'),
          within: [list, { id: 'i1', kind: 'item' }, { id: 'm', kind: 'list' }, { id: 'j', kind: 'item' }],
        }),
      ],
      '<ol start="3"><li>1<ul><li>2</li></ul></li></ol>',
    ],
    [
      'a figure has one caption, with its credit',
      [
        block({
          id: '1',
          kind: 'image',
          src: 'https://example.org/a.jpg',
          text: 'Un pod',
          segments: [],
          within: figure,
        }),
        block({ id: '2', kind: 'caption', role: 'caption', ...words('Podul'), within: figure }),
        block({ id: '3', role: 'credit', ...words('Foto: Ion'), within: figure }),
      ],
      '<figure><img src="https://example.org/a.jpg" alt="Un pod" fetchpriority="high" decoding="async"><figcaption><p class="caption">Podul</p><p class="credit">Foto: Ion</p></figcaption></figure>',
    ],
    [
      'a picture further down is fetched when it is near',
      [
        block({ id: '1' }),
        block({ id: '2', kind: 'image', src: 'https://example.org/a.jpg', text: 'Un pod', segments: [] }),
      ],
      '<p><span id="s-1" class="segment">Text</span></p><figure><img src="https://example.org/a.jpg" alt="Un pod" loading="lazy" decoding="async"></figure>',
    ],
    [
      'a table has its rows and headers',
      [
        block({
          id: '1',
          kind: 'table-cell',
          header: true,
          ...words('An'),
          within: [
            { id: 't', kind: 'table' },
            { id: 'r1', kind: 'row' },
          ],
        }),
        block({
          id: '2',
          kind: 'table-cell',
          ...words('1989'),
          within: [
            { id: 't', kind: 'table' },
            { id: 'r2', kind: 'row' },
          ],
        }),
      ],
      '<div class="scroll" role="group" tabindex="0" aria-label="Tabel"><table><tbody><tr><th scope="col">An</th></tr><tr><td>1989</td></tr></tbody></table></div>',
    ],
    [
      'neighbouring updates are set apart together',
      [block({ id: '1', role: 'update', ...words('1') }), block({ id: '2', role: 'update', ...words('2') })],
      '<div class="set-apart update" role="note" aria-label="Actualizare"><p class="set-name" aria-hidden="true">Actualizare</p><p class="update">1</p><p class="update">2</p></div>',
    ],
    [
      'a correction that says what it is says it once, and can be linked to',
      [
        block({
          id: '1',
          role: 'correction',
          ...inline('Erată: Podul are 80 de metri.', 's1'),
        }),
      ],
      '<div id="correction" class="set-apart correction" role="note" aria-label="Erată"><p class="correction"><span id="s1" class="segment">Erată: Podul are 80 de metri.</span></p></div>',
    ],
    [
      'no heading level is skipped, and none is the headline’s',
      [1, 4, 2].map((level) => block({ id: `${level}`, kind: 'heading', level, ...words(`${level}`) })),
      '<h2>1</h2><h3>4</h3><h2>2</h2>',
    ],
    [
      'a quotation is quoted',
      [block({ id: '1', kind: 'quote', ...words('„Da”') })],
      '<blockquote><p>„Da”</p></blockquote>',
    ],
    [
      'an embedded post of which only the address is known says it once',
      [
        block({
          id: '1',
          kind: 'embed',
          src: 'https://example.org/?a=1&b=2',
          ...words('https://example.org/?a=1&b=2'),
        }),
      ],
      '<div class="embed"><p><a href="https://example.org/?a=1&amp;b=2" rel="noopener nofollow">De pe example.org</a></p></div>',
    ],
    [
      'an embedded post is a card with the way to it',
      [block({ id: '1', kind: 'embed', src: 'https://www.example.org/p/1', ...words('Salut') })],
      '<div class="embed"><p>Salut</p><p><a href="https://www.example.org/p/1" rel="noopener nofollow">De pe example.org</a></p></div>',
    ],
  ])('%s', (_, blocks, expected) => {
    expect(text(blocks)).toBe(expected)
  })
})
