/** Preformatted text: prose in lines is read as prose, code stays code. */
import { expect, it } from 'vitest'
import { outline, parsed } from './parsed.ts'

const read = (markup: string) => outline(parsed('html', `<p>Un text de la început.</p>${markup}`)).slice(1)

it('a poem is a paragraph with line breaks for each stanza', () => {
  expect(
    read(
      '<pre class="wp-block-verse">Pe uliță trece un car,\ncu roțile pline de <em>var</em>,\n\niar câinele doarme.</pre>',
    ),
  ).toEqual(['paragraph body: Pe uliță trece un car,\ncu roțile pline de var,', 'paragraph body: iar câinele doarme.'])
})

it.each([
  '<pre style="white-space:pre-wrap">Dragi colegi,\n\nVineri dimineață ne vedem în curtea școlii, la ora nouă.\n\nCu drag,\nDiriginta</pre>',
  '<pre>Dragi colegi,\n\nVineri dimineață ne vedem în curtea școlii, la ora nouă.\n\nCu drag,\nDiriginta</pre>',
])('a letter is paragraphs, and its lines stay lines: %s', (markup) => {
  expect(read(markup)).toEqual([
    'paragraph body: Dragi colegi,',
    'paragraph body: Vineri dimineață ne vedem în curtea școlii, la ora nouă.',
    'paragraph body: Cu drag,\nDiriginta',
  ])
})

it('the lines of a release that a program wrapped are joined', () => {
  const lines = [
    'Consiliul local a aprobat marți bugetul pentru reparația podului de peste Rovina,',
    'după o ședință de patru ore. Lucrările încep în aprilie și țin până la toamnă, iar',
    'circulația va fi oprită doar noaptea, între orele zece și cinci, potrivit planului',
    'prezentat de constructor.',
  ]
  expect(read(`<pre>${lines.join('\n')}</pre>`)).toEqual([`paragraph body: ${lines.join(' ')}`])
})

it('preformatted prose keeps its links', () => {
  const { blocks } = parsed(
    'html',
    '<pre>Citiți planul complet al lucrărilor pe <a href="https://a.example/">pagina primăriei</a>.</pre>',
  )
  expect(blocks[0]).toMatchObject({ kind: 'paragraph', tags: [{ name: 'a', href: 'https://a.example/' }] })
})

it.each([
  ['code in it', '<pre><code>let x = "un text destul de lung aici"</code></pre>'],
  ['a class of code', '<pre class="language-js">alege o variantă din lista de mai jos</pre>'],
  ['a class of a highlighter', '<pre class="brush: php">alege o variantă din lista de mai jos</pre>'],
  ['lines of code', '<pre>const total = sum(list);\nif (total) {\n  print(total);\n}</pre>'],
  ['commands', '<pre>$ npm install punte\n$ npm start</pre>'],
  ['data', '<pre>{ "nume": "Ana Dobre", "vârsta": 40 }</pre>'],
  ['columns', '<pre>Echipa        Jocuri   Puncte\nRapid Rovina     12       30\nUnirea Dealu     12       27</pre>'],
  ['too few words', '<pre>rezultat final</pre>'],
])('%s is code', (_, markup) => expect(read(markup)[0]).toMatch(/^code body: /))

it('a language is known from the code or from around it', () => {
  const info = (markup: string) => parsed('html', `<p>Un text.</p>${markup}`).blocks[1]?.info
  expect(info('<pre class="language-js">x()</pre>')).toBe('js')
  expect(info('<pre><code class="lang-py">x()</code></pre>')).toBe('py')
})
