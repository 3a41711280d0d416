/** Generates HTML as pages might have it: well nested, with every element that the reader knows and text that hurts. */
import fc from 'fast-check'

const words = [
  'Guvernul',
  'a anunțat',
  'astăzi',
  'măsuri.',
  'Ion',
  '„citat”',
  '1.',
  '2)',
  '#',
  '##',
  '-',
  '+',
  '>',
  '|',
  '---',
  '===',
  '***',
  '_x_',
  '*x*',
  '**x**',
  '~~x~~',
  '`x`',
  '``',
  '[x](y)',
  '![x](y)',
  '[^1]',
  '[x]: y',
  '\\',
  '\\*',
  '&amp;amp;',
  '&amp;lt;b&amp;gt;',
  '&lt;b&gt;',
  '&lt;!--',
  'http://exemplu.ro/a_b',
  'www.exemplu.ro',
  'ion@exemplu.ro',
  'a&nbsp;b',
  '!',
  '?',
  ':',
  'x_y_z',
  'x*y',
  '10%',
  '😀',
  'ș',
  '(a)',
  '…',
  '—',
]

const text = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
  .chain((list) =>
    fc
      .array(fc.constantFrom(' ', ' ', ' ', '', '\n'), { minLength: list.length, maxLength: list.length })
      .map((gaps) => list.map((word, i) => word + gaps[i]).join('')),
  )

const inlineNames = ['em', 'strong', 'b', 'i', 's', 'u', 'sub', 'sup', 'mark', 'q', 'cite', 'code', 'span']
const address = fc.constantFrom(
  'https://exemplu.ro/',
  '/a(b)',
  '#nota',
  'mailto:a@exemplu.ro',
  'https://exemplu.ro/?a=1&amp;copy=2',
  'x y',
  'javascript:alert(1)',
)

const { inline } = fc.letrec<{ inline: string; piece: string }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 6, arbitrary: text },
    { weight: 1, arbitrary: fc.constant('<br>') },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(...inlineNames), tie('inline'), fc.constantFrom('', ' ', 'x'))
        .map(([name, content, after]) => `<${name}>${content}</${name}>${after}`),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(address, tie('inline')).map(([href, content]) => `<a href="${href}">${content}</a>`),
    },
    { weight: 1, arbitrary: tie('inline').map((content) => `<abbr title="o &quot;notă&quot; | x">${content}</abbr>`) },
    { weight: 1, arbitrary: fc.constant('<img src="https://exemplu.ro/i.png" alt="O *imagine* [a]">') },
  ),
  inline: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
}))

const cell = fc
  .tuple(fc.constantFrom('td', 'td', 'th'), fc.oneof(inline, fc.constant('')))
  .map(([name, content]) => `<${name}>${content}</${name}>`)
const row = fc.array(cell, { minLength: 1, maxLength: 3 }).map((cells) => `<tr>${cells.join('')}</tr>`)
const heads = fc
  .array(text, { minLength: 2, maxLength: 3 })
  .map((list) => `<tr>${list.map((head) => `<th>${head}</th>`).join('')}</tr>`)
const bodyRow = fc.tuple(text, text).map(([a, b]) => `<tr><td>${a}</td><td>${b}</td></tr>`)

/** Before an item's text: some lists are of tasks. */
const boxes = ['', '', '', '<input type="checkbox">', '<input type="checkbox" checked>']

const { blocks } = fc.letrec<{ block: string; blocks: string }>((tie) => {
  const wrap = (before: string, after: string) => tie('blocks').map((content) => `${before}${content}${after}`)
  const items = fc
    .array(fc.oneof(inline, tie('blocks')), { minLength: 1, maxLength: 3 })
    .map((list) => list.map((item, i) => `<li>${boxes[(i + item.length) % boxes.length]}${item}</li>`).join(''))
  return {
    block: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      { weight: 8, arbitrary: inline.map((content) => `<p>${content}</p>`) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.integer({ min: 1, max: 6 }), inline)
          .map(([level, content]) => `<h${level}>${content}</h${level}>`),
      },
      { weight: 2, arbitrary: wrap('<blockquote>', '</blockquote>') },
      { weight: 2, arbitrary: items.map((content) => `<ul>${content}</ul>`) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom('', ' start="3"', ' start="0"'), items)
          .map(([start, content]) => `<ol${start}>${content}</ol>`),
      },
      { weight: 1, arbitrary: wrap('<div>', '</div>') },
      { weight: 1, arbitrary: wrap('<aside>', '</aside>') },
      {
        weight: 1,
        arbitrary: fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => `<table>${rows.join('')}</table>`),
      },
      { weight: 1, arbitrary: fc.tuple(heads, bodyRow, bodyRow).map((rows) => `<table>${rows.join('')}</table>`) },
      {
        weight: 1,
        arbitrary: inline.map(
          (content) =>
            `<figure><img src="https://exemplu.ro/f.jpg" alt="Alt"><figcaption>${content}</figcaption></figure>`,
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '<pre><code class="language-js">a\n\n  ```b\n</code></pre>',
          '<pre>~~~\n&lt;x&gt;</pre>',
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '<hr>',
          '<iframe src="https://video.exemplu.ro/v"></iframe>',
          '<p>Foto: Ion Pop</p>',
          '<p>UPDATE 14:30</p>',
        ),
      },
      {
        weight: 1,
        arbitrary: inline.map(
          (content) =>
            `<blockquote class="twitter-tweet"><p>${content}</p><a href="https://post.exemplu.ro/1">azi</a></blockquote>`,
        ),
      },
    ),
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4 }).map((list) => list.join('\n')),
  }
})

export const html = fc.array(blocks, { minLength: 1, maxLength: 4 }).map((list) => list.join('\n'))
