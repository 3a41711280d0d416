import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takeFrontMatter } from '../../shared/document/parse/front-matter.ts'
import { renderMarkdown } from '../../shared/document/render/render-markdown.ts'
import { outline, parsed } from './parsed.ts'

const block = (...lines: string[]): string => `${lines.join('\n')}\nGara se mută luni.`
const yaml = (...lines: string[]): string => block('---', ...lines, '---')

describe('a text that begins with a rule loses nothing', () => {
  const prose: [string, string][] = [
    ['a bold line with a colon', yaml('', '**Anunț: gara se mută**', '', 'Trenurile pleacă de la Sud.', '')],
    ['a line with a colon', yaml('Anunț: gara se mută')],
    ['two lines with colons', yaml('Gara se mută: luni', 'Trenurile pleacă: de la Sud')],
    ['a field’s name and a sentence', yaml('Type: news', 'Mutarea gării: cine plătește')],
    ['a field’s name and paragraphs', yaml('Date: luni', '', 'Gara de Nord se închide.', '')],
    ['a label of the newsroom', yaml('Notă: textul a fost actualizat', 'Autor: Ana Pop')],
    ['a heading', yaml('# Gara se mută')],
    ['a sentence right above the rule', yaml('Gara de Nord se închide. Călătorii: supărați.')],
    ['a sentence with a title’s label', 'Title: a word that nobody here uses.\nGara se mută luni.'],
    ['a list of pairs', yaml('- unde: Gara de Sud', '- când: luni')],
    ['an English line with a colon', yaml('Subject: the station moves')],
    ['prose between plus signs', block('+++', '', 'Gara de Nord se închide.', '', '+++')],
    ['a heading between plus signs', block('+++', '# Gara se mută', '+++')],
    ['an object with other keys', block('{', '"cheie": "valoare"', '}', '')],
    ['a word in braces', block('{nota}', '')],
    ['fields without an end', block('---', 'title: Gara se mută', '')],
  ]

  it.each(prose)('%s', (_, markdown) => {
    const words = markdown.match(/[\p{L}\p{N}]+/gu) ?? []
    const text = parsed('markdown', markdown)
      .blocks.map((block) => block.text)
      .join(' ')
    expect(text.match(/[\p{L}\p{N}]+/gu)).toEqual(words)
  })

  it('whatever stands between the rules: its words are in the text, in a field, or named', () => {
    const line = fc
      .array(
        fc.constantFrom('title', 'Date', 'Gara', 'se mută', ':', ': ', '- ', '#', '"', '[', '*', '&a', '  ', '='),
        { maxLength: 6 },
      )
      .map((pieces) => pieces.join(''))
    const fence = fc.constantFrom('---', '+++', '...', '{', '}')
    fc.assert(
      fc.property(fence, fc.array(line, { maxLength: 5 }), fence, (open, lines, close) => {
        const markdown = [open, ...lines, close, 'Trenuri'].join('\n')
        const { body, ...taken } = takeFrontMatter(markdown)
        const kept = JSON.stringify(taken) + body
        for (const word of ['title', 'Date', 'Gara', 'se mută', 'Trenuri']) {
          const isName = /title|Date/.test(word) && body !== markdown
          if (markdown.includes(word) && !isName) expect(kept).toContain(word)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('front matter', () => {
  const takes: [string, string, object][] = [
    [
      'fields without a fence, as Pelican has them',
      block('Title: Gara se mută', 'Date: 2024-03-12', 'Author: Ana Pop', 'Summary: Trenurile pleacă de la Sud.', ''),
      {
        title: 'Gara se mută',
        meta: { author: 'Ana Pop', date: '2024-03-12', description: 'Trenurile pleacă de la Sud.' },
        unread: [],
      },
    ],
    [
      'YAML as Jekyll has it',
      yaml(
        ...['layout: post', 'title:  "Gara se mută"', 'date:   2024-03-12 10:00:00 +0200', 'categories: [local]'],
        ...[
          'tags: gară, trenuri',
          'image:',
          '  path: https://ziar.example/gara.jpg',
          '  alt: Gara de Nord',
          'lang: ro',
        ],
      ),
      {
        title: 'Gara se mută',
        lang: 'ro',
        meta: {
          date: '2024-03-12 10:00:00 +0200',
          image: { src: 'https://ziar.example/gara.jpg', alt: 'Gara de Nord' },
          tags: ['local', 'gară', 'trenuri'],
        },
        unread: ['layout: post'],
      },
    ],
    [
      'TOML as Hugo has it',
      block(
        ...['+++', 'title = "Gara se mută"', 'date = 2024-03-12', 'draft = true', 'tags = ["gară"]', '[params]'],
        ...['author = "Ana Pop"', 'featured_image = "https://ziar.example/gara.jpg"', '[taxonomies]'],
        ...['categories = ["local"]', '+++'],
      ),
      {
        title: 'Gara se mută',
        meta: {
          author: 'Ana Pop',
          date: '2024-03-12',
          image: { src: 'https://ziar.example/gara.jpg' },
          tags: ['local', 'gară'],
        },
        unread: ['draft: true'],
      },
    ],
    [
      'YAML as Astro has it',
      yaml(
        ...["title: 'Gara se mută'", 'description: De luni, trenurile pleacă de la Sud.', 'pubDate: 2024-03-12'],
        ...['updatedDate: 2024-03-14', 'authors:', '  - name: Ana Pop', '    role: reporter', '  - Ion Ene'],
        ...['heroImage:', '  src: https://ziar.example/gara.jpg', '  alt: Gara'],
      ),
      {
        title: 'Gara se mută',
        meta: {
          author: 'Ana Pop, Ion Ene',
          date: '2024-03-12',
          description: 'De luni, trenurile pleacă de la Sud.',
          image: { src: 'https://ziar.example/gara.jpg', alt: 'Gara' },
        },
        unread: ['updatedDate: 2024-03-14', 'authors.role: reporter'],
      },
    ],
    [
      'a cover with a caption',
      yaml('title: Gara', 'cover:', '  image: https://ziar.example/g.jpg', '  alt: Gara', '  caption: Gara, ieri'),
      {
        title: 'Gara',
        meta: { image: { src: 'https://ziar.example/g.jpg', alt: 'Gara', caption: 'Gara, ieri' } },
        unread: [],
      },
    ],
    [
      'JSON',
      block('{', '  "title": "Gara se mută",', '  "tags": ["gară"],', '  "weight": 3', '}'),
      { title: 'Gara se mută', meta: { tags: ['gară'] }, unread: ['weight: 3'] },
    ],
    ['YAML that ends in three points', block('---', 'title: Gara', '...'), { title: 'Gara', meta: {}, unread: [] }],
    ['TOML that says so', block('---toml', 'title = "Gara"', '---'), { title: 'Gara', meta: {}, unread: [] }],
    ['YAML below empty lines', `\n\n${yaml('title: Gara')}`, { title: 'Gara', meta: {}, unread: [] }],
    ['nothing between the lines', yaml(), { meta: {}, unread: [] }],
    ['an empty line between them', yaml(''), { meta: {}, unread: [] }],
    ['a title that is no number', yaml('title: 007'), { title: '007', meta: {}, unread: [] }],
    [
      'YAML that forgets its quotes',
      yaml('title: [Video] Gara: ce urmează', 'tags:', '  - gară', '  - trenuri'),
      { title: '[Video] Gara: ce urmează', meta: { tags: ['gară', 'trenuri'] }, unread: [] },
    ],
    [
      'YAML with a hashtag, and with a comment',
      yaml('title: Gara se mută #transport', 'date: 2024-03-12 # de verificat'),
      { title: 'Gara se mută #transport', meta: { date: '2024-03-12' }, unread: ['# de verificat'] },
    ],
    [
      'YAML with a name in two words beside a title',
      yaml('Nota redacției: de verificat', 'title: Gara'),
      { title: 'Gara', meta: {}, unread: ['Nota redacției: de verificat'] },
    ],
    [
      'TOML with an editor’s quotes',
      block('+++', 'title = “Gara se mută”', '+++'),
      { title: 'Gara se mută', meta: {}, unread: [] },
    ],
    [
      'values that it does not take, by name',
      yaml('title: Gara', 'published: true', 'image: /gara.jpg', 'Rubrica: Local', '# de verificat', 'toc:'),
      { title: 'Gara', meta: {}, unread: ['published: true', 'image: /gara.jpg', 'Rubrica: Local', '# de verificat'] },
    ],
    [
      'the first of two equal names',
      yaml('title: Gara', 'title: Gara de Nord'),
      { title: 'Gara', meta: {}, unread: ['title: Gara de Nord'] },
    ],
    ['aliases in a circle', yaml('layout: &a', '  toc: *a', 'title: Gara'), { title: 'Gara', meta: {} }],
  ]

  it.each(takes)('is %s', (_, markdown, taken) => {
    expect(takeFrontMatter(markdown)).toMatchObject({ ...taken, body: 'Gara se mută luni.' })
  })

  it('with the fields of a picture and a description comes back as it was', () => {
    const document = parsed(
      'markdown',
      yaml(
        ...['title: Gara', 'description: "De luni: Gara de Sud"', 'image: https://ziar.example/g.jpg'],
        ...['image_alt: O gară', 'image_caption: "[Arhivă] Gara"'],
      ),
    )
    expect(document.meta).toEqual({
      description: 'De luni: Gara de Sud',
      image: { src: 'https://ziar.example/g.jpg', alt: 'O gară', caption: '[Arhivă] Gara' },
    })
    expect(parsed('markdown', renderMarkdown(document, undefined, { all: true })).meta).toEqual(document.meta)
  })

  it('gives the title in TOML too', () => {
    expect(outline(parsed('markdown', block('+++', 'title = "Gara"', '+++')))).toEqual([
      'heading title: Gara',
      'paragraph body: Gara se mută luni.',
    ])
  })
})

it.each([
  ['YAML', yaml('title: "Gara\\u0007 se\\x00 mută"', 'author: "Ana\\u001b Pop"', 'description: "De\\u200b luni"')],
  [
    'TOML',
    block(
      '+++',
      'title = "Gara\\u0007 se\\u0000 mută"',
      'author = "Ana\\u001b Pop"',
      'description = "De\\u200b luni"',
      '+++',
    ),
  ],
  [
    'JSON',
    block(
      '{',
      '"title": "Gara\\u0007 se\\u0000 mută", "author": "Ana\\u001b Pop", "description": "De\\u200b luni"',
      '}',
    ),
  ],
])('escapes in %s give no character that no page may hold', (_, markdown) => {
  const { title, meta } = takeFrontMatter(markdown)
  expect({ title, ...meta }).toEqual({ title: 'Gara se mută', author: 'Ana Pop', description: 'De luni' })
})
