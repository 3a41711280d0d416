/** Generates HTML as nobody should write it: forgotten end tags, players, drawings, templates, elements of other sites. */
import fc from 'fast-check'

const text = fc
  .array(fc.constantFrom('Podul', 'se', 'redeschide', 'luni.', 'abc', '12', '„da”', '&amp;', '&lt;p&gt;', 'ș', '😀'), {
    minLength: 1,
    maxLength: 6,
  })
  .chain((words) => fc.constantFrom(' ', '', '&shy;', '&nbsp;', '\n').map((gap) => words.join(gap)))

/**
 * What follows is their own text unless they are closed, so they always are. Around them decides whether references to
 * characters are read, so there are none.
 */
const raw = fc
  .tuple(
    fc.constantFrom('script', 'style', 'iframe', 'textarea', 'noembed', 'noframes', 'xmp', 'title'),
    text.map((content) => content.replaceAll('&', '')),
  )
  .map(([name, content]) => `<${name}>${content}</${name}>`)

const names = [
  ...['svg', 'video', 'audio', 'object', 'canvas', 'template', 'noscript', 'select', 'option', 'pre', 'details'],
  ...['p', 'div', 'h2', 'ul', 'li', 'blockquote', 'figure', 'figcaption', 'table', 'tr', 'td', 'button', 'form'],
  ...['b', 'a', 'span', 'time', 'label', 'sup', 'code', 'font', 'fb-post', 'amp-youtube', 'amp-iframe', 'x-widget'],
  ...['math', 'foreignObject', 'desc', 'g', 'picture', 'ruby', 'marquee', 'applet', 'lite-youtube'],
]
const attributes = fc.constantFrom(
  '',
  '',
  ' class="label"',
  ' class="twitter-tweet"',
  ' class="fb-post" data-href="https://site.example/1"',
  ' class="wp-block-verse"',
  ' style="display:none"',
  ' style="display:block"',
  ' hidden',
  ' src="https://site.example/v"',
  ' videoid="abc"',
)
const start = fc.tuple(fc.constantFrom(...names), attributes).map(([name, own]) => ({ name, own }))

const { wild } = fc.letrec<{ piece: string; wild: string }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    { weight: 6, arbitrary: text },
    { weight: 1, arbitrary: raw },
    {
      weight: 6,
      arbitrary: fc
        .tuple(start, tie('wild'), fc.constantFrom('', ' '))
        .map(([{ name, own }, content, gap]) => `<${name}${own}>${content}</${name}>${gap}`),
    },
    { weight: 2, arbitrary: start.map(({ name, own }) => `<${name}${own}>`) },
    { weight: 1, arbitrary: start.map(({ name, own }) => `<${name}${own}/>`) },
    { weight: 1, arbitrary: fc.constantFrom(...names).map((name) => `</${name}>`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('<br>', '<hr>', '<img src="/x.jpg">', '<img>', '<!-- o notă -->', '<source src="y">'),
    },
  ),
  wild: fc.array(tie('piece'), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join('')),
}))

export { wild as wildHtml }
