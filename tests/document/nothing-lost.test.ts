/** Every character of an upload's text is in some block, or the document says why it is not. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Format } from '../../shared/document/format.ts'
import { parse } from '../../shared/document/parse/parse.ts'
import { plainLetters } from '../../shared/document/parse/text/text-line.ts'
import { exact, markdownText, miscounted, treeText } from './characters.ts'
import { html } from './generate.ts'
import { markdown } from './generate-markdown.ts'
import { wildHtml } from './generate-wild.ts'
import { counter, outline, parsed } from './parsed.ts'

const read = (folders: string[], ending: string) =>
  folders.flatMap((folder) => {
    const url = new URL(`../samples/${folder}/`, import.meta.url)
    const names = readdirSync(url).filter((name) => name.endsWith(ending))
    return names.map((name) => ({ name, content: readFileSync(new URL(name, url), 'utf8') }))
  })

/** @param text reads the upload by other means */
function expectNothingLost(format: Format, content: string, text: string): void {
  const result = parse({ format, content, locale: 'ro' }, counter())
  fc.pre(result.ok)
  if (!result.ok) return
  expect(miscounted(result.document, text)).toEqual(exact)
}

describe('of HTML', () => {
  it.each(read(['pages', 'articles'], '.html'))('$name is kept or accounted for', ({ content }) =>
    expectNothingLost('html', content, treeText(content)),
  )

  it.each([
    ['well', html, 300],
    ['badly', wildHtml, 2000],
  ])('anything %s nested is kept or accounted for', (_, pages, numRuns) => {
    fc.assert(
      fc.property(pages, (content) => expectNothingLost('html', content, treeText(content))),
      { numRuns },
    )
  })

  it.each([
    ['a drawing that closes itself', '<svg class="icon" width="12"/>'],
    ['a drawing without an end', '<svg class="icon"><path d="M0 0">'],
    ['a drawing with HTML, without an end', '<svg><foreignObject>'],
    ['a player that closes itself', '<video src="https://v.example/1.mp4"/>'],
    ['a player without an end', '<video src="https://v.example/1.mp4" controls>'],
    ['a player with a source, without an end', '<audio controls><source src="https://v.example/1.mp3">'],
    ['an object without an end', '<object data="https://v.example/1.swf"><param name="play" value="true">'],
    ['a frame that closes itself', '<iframe src="https://v.example/1"/>'],
    ['a frame without an end', '<iframe src="https://v.example/1">'],
    [
      'a frame without an end before another',
      '<iframe src="https://v.example/1"><p>Între ele.</p><iframe src="https://v.example/2"></iframe>',
    ],
    ['a canvas without an end', '<canvas width="300">'],
    ['a template without an end', '<template id="t">'],
    ['a list of choices without an end', '<select name="judet"><option>Cluj<option>Iași'],
    ['a field that closes itself', '<textarea name="mesaj"/>'],
    ['a field without an end', '<textarea name="mesaj">'],
    ['a script with an address that closes itself', '<script src="https://s.example/a.js"/>'],
    ['a script with an address, without an end', '<script src="https://s.example/a.js">'],
    ['a page title that closes itself', '<title/>'],
    ['a noscript without an end', '<noscript><img src="https://s.example/p.gif" width="1" height="1">'],
    ['hidden words without an end', '<p>Un rând <span style="display:none">ascuns'],
    ['code without an end', '<pre>x = 1;'],
  ])('%s hides nothing of the article after it', (_, markup) => {
    const body = '<p>Podul de la Rovina se redeschide luni.</p><p>Șoferii vor trece pe ambele sensuri.</p>'
    for (const page of [`<article><h1>Podul</h1>${markup}${body}</article>`, `<h1>Podul</h1><div>${markup}${body}`]) {
      const texts = parsed('html', page)
        .blocks.filter(({ translate }) => translate)
        .map(({ text }) => text)
      expect(texts).toContain('Podul de la Rovina se redeschide luni.')
      expect(texts).toContain('Șoferii vor trece pe ambele sensuri.')
    }
  })

  it('what is no text of the article is counted by its reason, with its first words', () => {
    const { dropped } = parsed(
      'html',
      '<title>Podul - Ziarul</title><script>run()</script><style>p{}</style><article><h1>Podul</h1>' +
        '<svg><title>Cameră foto</title></svg><p>Un text <span hidden>doar pentru roboți</span>scurt.</p>' +
        '<video src="https://v.example/1"><p>Browserul nu redă filmul.</p></video><template>Un șablon</template>' +
        '<canvas>Un grafic</canvas><img src="poza.jpg"><iframe></iframe></article>',
    )
    expect(dropped).toEqual([
      { reason: 'page-title', count: 1, characters: 12, text: 'Podul - Ziarul' },
      { reason: 'script', count: 1, characters: 5 },
      { reason: 'style', count: 1, characters: 3 },
      { reason: 'drawing', count: 1, characters: 10, text: 'Cameră foto' },
      { reason: 'hidden', count: 1, characters: 16, text: 'doar pentru roboți' },
      { reason: 'fallback', count: 2, characters: 30, text: 'Browserul nu redă filmul. · Un grafic' },
      { reason: 'template', count: 1, characters: 8, text: 'Un șablon' },
      { reason: 'embed', count: 1, characters: 0 },
      { reason: 'picture', count: 1, characters: 0, text: 'poza.jpg' },
    ])
  })

  it('only the first words of much text are told', () => {
    const { dropped } = parsed('html', `<p>Un text.</p><template>${'Un șablon lung. '.repeat(100)}</template>`)
    expect(dropped?.[0]).toMatchObject({ characters: 1300, text: expect.stringMatching(/^.{150,200}…$/) })
  })

  it('a page of text alone has nothing left out', () => {
    expect(parsed('html', '<h1>Podul</h1><p>Se redeschide.</p>')).not.toHaveProperty('dropped')
  })

  it('an object without an address shows what is in it', () => {
    expect(outline(parsed('html', '<p>Un text.</p><object><p>Un document.</p></object>'))).toEqual([
      'paragraph body: Un text.',
      'paragraph body: Un document.',
    ])
  })

  it('a template that the page shows is text', () => {
    expect(
      outline(parsed('html', '<x-article><template shadowrootmode="open"><p>Un text.</p></template></x-article>')),
    ).toEqual(['paragraph body: Un text.'])
  })
})

describe('of Markdown', () => {
  it.each(read(['articles'], '.md'))('$name is kept or accounted for', ({ content }) => {
    const body = content.replace(/^---\n[\s\S]*?\n---\n/, '')
    expectNothingLost('markdown', body, markdownText(body))
  })

  it('anything is kept or accounted for', () => {
    fc.assert(
      fc.property(markdown, (content) => expectNothingLost('markdown', content, markdownText(content))),
      { numRuns: 1000 },
    )
  })

  it.each([
    '<video src="https://v.example/1">',
    '<iframe src="https://v.example/1">',
    '<script>',
    '<svg>',
    '<textarea>',
    '<plaintext>',
    '<title>',
  ])('the text after %s stays, on its line and below', (tag) => {
    const { blocks } = parsed(
      'markdown',
      `Înainte.\n\n${tag}\nPe rândul următor.\n\nMai jos ${tag} în frază.\n\nLa sfârșit.`,
    )
    const text = blocks.map((block) => block.text).join('\n')
    for (const words of ['Înainte.', 'Pe rândul următor.', 'în frază.', 'La sfârșit.']) expect(text).toContain(words)
  })

  it.each(['<div class="a\n\nb">', "<p title='a", '- <!-- o notă', '> <!-- o notă', '- <div'])(
    'a tag or comment that its lines leave open hides nothing below: %s',
    (start) => {
      const { blocks } = parsed('markdown', `Înainte.\n\n${start}\n\nLa „mijloc” e un "text".\n\nLa sfârșit.`)
      const text = blocks.map((block) => block.text).join('\n')
      for (const words of ['Înainte.', 'La „mijloc” e un "text".', 'La sfârșit.']) expect(text).toContain(words)
    },
  )

  it('a definition that nothing refers to is named', () => {
    const { dropped } = parsed(
      'markdown',
      'Un [text][a].\n\n[a]: https://a.example/\n[b]: https://b.example/ "B"\n[a]: https://c.example/',
    )
    expect(dropped).toEqual([
      {
        ...{ reason: 'definition', count: 2, characters: 47 },
        text: '[b]: https://b.example/ "B" · [a]: https://c.example/',
      },
    ])
  })
})

describe('of plain text', () => {
  it.each(read(['pastes', 'articles'], '.txt'))('$name is kept', ({ content }) =>
    expectNothingLost('text', content, content),
  )

  it('anything is kept or accounted for', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.constantFrom(
        '',
        ' ',
        'Foto: Ion Pop',
        '# x',
        '> y',
        '>> z',
        '--',
        'Un rând tăiat la mij-',
        'loc \f',
        '2',
        '3',
      ),
      fc.constantFrom(
        'De la: Ana <ana@x.example>',
        'Subject: Re: Podul',
        '---- Mesaj original ----',
        '• unu',
        '•',
        'ﬁn',
      ),
      fc.constantFrom(
        'Podul <https://x.example/a>, aici',
        'de la\u00ad',
        '[image: a.png]',
        'Ana <ana@x.example> a scris:',
      ),
    )
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\n\n', '\r'), (lines, end) => {
        const content = lines.join(end)
        expectNothingLost('text', content, plainLetters(content))
      }),
      { numRuns: 1000 },
    )
  })
})
