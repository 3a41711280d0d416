/** One of everything that a page may show. */
import type { PageBlock } from '../../shared/article/page.ts'
import { block, inline } from './page.ts'

const image = { kind: 'image', src: 'https://example.org/a.jpg', text: 'Pod' } as const
const cell = (id: string, header: boolean): PageBlock =>
  block({
    id,
    kind: 'table-cell',
    header,
    within: [
      { id: 't', kind: 'table' },
      { id: `r${id}`, kind: 'row' },
    ],
  })
export const blocks: PageBlock[] = [
  block({ id: 'b1', role: 'section' }),
  block({ id: 'b2', role: 'standfirst' }),
  block({ id: 'b3', role: 'byline', lang: 'ro' }),
  block({ id: 'b4', role: 'date' }),
  block({ id: 'b5', ...image, within: [{ id: 'f', kind: 'figure' }] }),
  block({ id: 'b6', kind: 'caption', role: 'caption', within: [{ id: 'f', kind: 'figure' }] }),
  block({ id: 'b7', role: 'credit', lang: 'ro', ...inline('Foto: Ana Pop', 's-b7') }),
  block({ id: 'b8', ...inline('Text', 's9', { stale: true }), counterpart: { text: 'Text' } }),
  block({ id: 'b9', kind: 'heading', level: 4 }),
  block({ id: 'b10', kind: 'quote' }),
  block({ id: 'b11', kind: 'list-item' }),
  block({ id: 'b12', kind: 'list-item', within: [{ id: 'l', kind: 'list', ordered: true, start: 3 }] }),
  cell('b13', true),
  cell('b14', false),
  block({ id: 'b15', kind: 'code', info: 'js' }),
  block({ id: 'b16', kind: 'embed', src: 'https://example.org/p' }),
  block({ id: 'b17', kind: 'break' }),
  block({ id: 'b18', ...image }),
  block({ id: 'b19', role: 'update' }),
  block({ id: 'b20', role: 'correction' }),
]
