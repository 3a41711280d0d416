import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Format } from '../../shared/document/format.ts'
import { documentSchema } from '../../shared/document/model/document.ts'
import { maxSegments } from '../../shared/document/model/parsed-block.ts'
import { parse, type SourceText } from '../../shared/document/parse/parse.ts'
import { html } from './generate.ts'
import { blockWith, counter, outline, parsed } from './parsed.ts'

describe('parse refuses', () => {
  it.each<[string, SourceText, RegExp]>([
    ['nothing', { format: 'text', content: '' }, /no text/],
    ['nothing under a title', { format: 'text', content: ' ', title: 'Un titlu' }, /no text/],
    ['white space', { format: 'markdown', content: ' \n\u00a0\n' }, /no text/],
    ['a page of scripts', { format: 'html', content: '<p> </p><script>run()</script>' }, /no text/],
    [
      'a third language',
      {
        format: 'text',
        content: 'Die Regierung hat am Montag neue Maßnahmen gegen die steigenden Preise angekündigt.',
      },
      /neither Romanian nor English/,
    ],
    [
      'more segments than an article has',
      { format: 'text', content: 'Guvernul a anunțat astăzi o măsură nouă. '.repeat(maxSegments + 1) },
      /5001 segments, more than 5000/,
    ],
    [
      'more blocks than an article has',
      { format: 'html', content: `<p>Text.</p>${'<hr>'.repeat(20_000)}` },
      /20000 blocks/,
    ],
  ])('%s', (_, original, reason) => {
    const result = parse(original, counter())
    expect(result).toEqual({ ok: false, issues: [{ field: 'content', reason: expect.stringMatching(reason) }] })
  })

  it('no language that its editor names', () => {
    const content = 'Die Regierung hat am Montag neue Maßnahmen angekündigt.'
    expect(parse({ format: 'text', content, locale: 'en' }, counter()).ok).toBe(true)
  })
})

describe('parse', () => {
  it.each<Format>(['html', 'markdown', 'text'])('of %s gives a document for anything that has text', (format) => {
    const content = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), html)
    fc.assert(
      fc.property(content, (text) => {
        const result = parse({ format, content: text, locale: 'ro' }, counter())
        if (!result.ok) {
          expect(result.issues).toHaveLength(1)
          return
        }
        expect(documentSchema.parse(result.document)).toEqual(result.document)
        for (const block of result.document.blocks) {
          const outside = block.segments.reduceRight(
            (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
            block.text,
          )
          expect(outside.trim()).toBe('')
          for (const tag of block.tags) {
            expect(tag.end).toBeGreaterThan(tag.start)
            expect(tag.end).toBeLessThanOrEqual(block.text.length)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('mints an id for every block, segment and container, each once', () => {
    const { blocks } = parsed('markdown', '# Titlu\n\n- unu. Doi.\n  - trei\n\n> patru')
    const ids = [
      ...blocks.map((block) => block.id),
      ...blocks.flatMap((block) => block.segments.map((segment) => segment.id)),
      ...new Set(blocks.flatMap((block) => (block.within ?? []).map((container) => container.id))),
    ]
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(4 + 5 + 5)
  })

  it('gives code and an embed one segment', () => {
    const { blocks } = parsed(
      'html',
      '<p>Un text.</p><pre>a. B. c</pre><iframe src="https://v.example/1" title="Un film. Lung."></iframe>',
    )
    expect(blocks.map((block) => [block.kind, block.translate, block.segments.length])).toEqual([
      ['paragraph', true, 1],
      ['code', false, 1],
      ['embed', false, 1],
    ])
  })

  it.each([10_000, 200_000])('reads %i nested elements', (depth) => {
    const document = parsed('html', `${'<div><blockquote><ul><li><b>'.repeat(depth / 5)}Adânc.`)
    expect(outline(document)).toEqual(['list-item body: Adânc.'])
  })

  it.each([
    ['nested quotes', '>'.repeat(100_000)],
    ['brackets', '['.repeat(500_000) + ']'.repeat(500_000)],
    ['stars', '*a **b '.repeat(100_000)],
    ['a table of a hundred thousand columns', `${'|a'.repeat(100_000)}\n${'|-'.repeat(100_000)}`],
  ])('reads Markdown of %s as text', (_, content) => {
    const { blocks } = parsed('markdown', content)
    expect(
      blocks
        .map((block) => block.text)
        .join('')
        .replace(/\s/g, ''),
    ).toBe(content.replace(/\s/g, ''))
  })
})

describe('front matter', () => {
  it('names title, author, date, tags and slug', () => {
    const document = parsed(
      'markdown',
      '---\ntitle: Un titlu\nauthor: [Ana Pop, Ion Ion]\ndate: 2025-10-18\ntags: a, b\nslug: un-titlu\nx: y\n---\nText.',
    )
    expect(document.title).toBe('Un titlu')
    expect(document.meta).toEqual({
      author: 'Ana Pop, Ion Ion',
      date: '2025-10-18',
      slug: 'un-titlu',
      tags: ['a', 'b'],
    })
    expect(outline(document)).toEqual(['heading title: Un titlu', 'paragraph body: Text.'])
  })

  it('may be no YAML', () => {
    const document = parsed('markdown', '---\ntitle: Podul: ce urmează\nauthor: "Ana Pop"\n---\nText.')
    expect([document.title, document.meta]).toEqual(['Podul: ce urmează', { author: 'Ana Pop' }])
  })

  it('does not double a title that the text has', () => {
    expect(outline(parsed('markdown', '---\ntitle: Un titlu\n---\n# Un titlu\n\nText.'))).toEqual([
      'heading title: Un titlu',
      'paragraph body: Text.',
    ])
  })
})

describe('inline markup', () => {
  it('becomes tags by offset', () => {
    const { blocks } = parsed(
      'html',
      '<p>Un <b>text <i>foarte</i></b><i> scurt</i> și <a href="/x" title="unde">un loc</a>.</p>',
    )
    expect(blocks[0]?.text).toBe('Un text foarte scurt și un loc.')
    expect(blocks[0]?.tags).toEqual([
      { id: '1', name: 'strong', start: 3, end: 14 },
      { id: '2', name: 'em', start: 8, end: 14 },
      { id: '3', name: 'em', start: 15, end: 20 },
      { id: '4', name: 'a', href: '/x', title: 'unde', start: 24, end: 30 },
    ])
  })

  it('keeps a hard break and folds white space', () => {
    expect(parsed('html', '<p> Un\n text<br> rupt &nbsp;aici </p>').blocks[0]?.text).toBe('Un text\nrupt \u00a0aici')
    expect(parsed('markdown', 'Un\ntext\\\nrupt').blocks[0]?.text).toBe('Un text\nrupt')
  })

  it('lets pictures stand by themselves, after the sentence that they are in', () => {
    expect(outline(parsed('markdown', 'Un text ![o poză](https://a.example/i.png) lung.'))).toEqual([
      'paragraph body: Un text lung.',
      'image body: o poză',
    ])
  })

  it('reads HTML in Markdown as HTML', () => {
    const document = parsed('markdown', 'Un <b>text</b> <span onclick="x()">aici</span>.\n\n<div>\n\n*Altul*\n\n</div>')
    expect(document.blocks.map((block) => [block.text, block.tags.map((tag) => tag.name)])).toEqual([
      ['Un text aici.', ['strong']],
      ['Altul', ['em']],
    ])
  })

  it('loses nothing to a start tag without an end in running text', () => {
    expect(outline(parsed('markdown', 'Eticheta <script> e veche.\n\nAlt text.'))).toEqual([
      'paragraph body: Eticheta e veche.',
      'paragraph body: Alt text.',
    ])
  })
})

describe('structure', () => {
  it('has lists in lists', () => {
    const document = parsed('html', '<ol start=3><li>a<ul><li>b</ul><li>c</ol>')
    const { blocks } = document
    const path = (text: string) => blockWith(document, text).within?.map((container) => container.kind)
    expect(path('a')).toEqual(['list', 'item'])
    expect(path('b')).toEqual(['list', 'item', 'list', 'item'])
    expect(blocks[0]?.within?.[0]).toMatchObject({ ordered: true, start: 3 })
    expect(blocks[2]?.within?.[0]).toEqual(blocks[0]?.within?.[0])
  })

  it('has the cells of a data table in their rows, empty ones too', () => {
    const { blocks } = parsed('html', '<table><tr><th>a<th><tr><td>b<br>c<td><p>d</p><p>e</p></table>')
    expect(blocks.map((block) => [block.kind, block.text, block.header ?? false])).toEqual([
      ['table-cell', 'a', true],
      ['table-cell', '', true],
      ['table-cell', 'b\nc', false],
      ['table-cell', 'd\ne', false],
    ])
    expect(new Set(blocks.map((block) => block.within?.[1]?.id)).size).toBe(2)
  })

  it('has no table where one only lays out the page', () => {
    const document = parsed('html', '<table><tr><td><h2>Un titlu</h2><p>Un text.</p><td><ul><li>a</ul></table>')
    expect(document.blocks.map((block) => [block.kind, block.within?.map((container) => container.kind)])).toEqual([
      ['heading', undefined],
      ['paragraph', undefined],
      ['list-item', ['list', 'item']],
    ])
  })

  it('has a post of another site as one embed with its address', () => {
    const post =
      '<blockquote class="twitter-tweet"><p>Ce zi!<br>Și ce noapte!</p>— Ana (@ana) <a href="https://post.example/ana/1">1 mai</a></blockquote>'
    expect(
      parsed('html', `<p>Un text.</p>${post}<script async src="https://post.example/w.js"></script>`).blocks[1],
    ).toMatchObject({
      kind: 'embed',
      text: 'Ce zi!\nȘi ce noapte!\n— Ana (@ana) 1 mai',
      src: 'https://post.example/ana/1',
      translate: false,
      render: true,
    })
  })
})
