import { expect, it } from 'vitest'
import type { Format } from '../../shared/document/format.ts'
import { maxSegments } from '../../shared/document/model/parsed-block.ts'
import { parse } from '../../shared/document/parse/parse.ts'
import { maxBlockChars, maxBlockSegments } from '../../shared/document/parse/split-long.ts'
import { counter, parsed } from './parsed.ts'

const sentence = 'Guvernul a anunțat astăzi o măsură nouă. '
const packed = (text: string) => text.replace(/\s+/g, '')

it.each<[string, Format, string]>([
  ['sentences', 'text', sentence.repeat(1000)],
  ['one sentence', 'text', 'guvernul a anunțat astăzi '.repeat(10_000)],
  ['one word', 'text', 'ș'.repeat(200_000)],
  ['pairs of surrogates', 'text', `a${'😀'.repeat(100_000)}`],
  ['an item', 'html', `<ul><li>${sentence.repeat(1000)}</ul>`],
  ['bold sentences', 'html', `<p>${'<b>Guvernul</b> a anunțat <i>astăzi</i>. '.repeat(1000)}`],
  ['tags without spaces', 'html', `<p>${'<b>a<i>b</b>c</i>'.repeat(5000)}`],
  ['code', 'html', `<pre>${'a = b\n'.repeat(20_000)}</pre>`],
  ['a fence', 'markdown', `\`\`\`js\n${'a = b\n'.repeat(20_000)}\`\`\`\n`],
  ['a picture’s text', 'html', `<img src="https://exemplu.ro/i.png" alt="${sentence.repeat(1000)}">`],
  ['a heading', 'markdown', `# ${sentence.repeat(300)}`],
])('cuts a long block of %s into several, and loses none of it', (_, format, content) => {
  const { blocks } = parsed(format, content)
  const said = content.replace(/<img[^>]*alt="|<[^>]*>|">|```(js)?|^# /g, '')
  expect(packed(blocks.map(({ text }) => text).join(''))).toBe(packed(said))
  for (const { text, segments } of blocks) {
    expect(text.length).toBeLessThanOrEqual(maxBlockChars)
    expect(segments.length).toBeLessThanOrEqual(maxBlockSegments)
    expect(packed(segments.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(packed(text))
    expect(text.isWellFormed()).toBe(true)
  }
})

it('leaves a long item in its list, and its parts in one item', () => {
  const { blocks } = parsed('html', `<ul><li>${sentence.repeat(250)}<li>Altul.</ul>`)
  expect(blocks.map(({ kind, segments }) => [kind, segments.length])).toEqual([
    ['list-item', 100],
    ['list-item', 100],
    ['list-item', 50],
    ['list-item', 1],
  ])
  expect(new Set(blocks.map(({ within }) => within?.at(-1)?.id)).size).toBe(2)
})

it('has a picture once, however long its text is', () => {
  const { blocks } = parsed('markdown', `${sentence}\n\n![${sentence.repeat(150)}](https://exemplu.ro/i.png)`)
  expect(blocks.filter(({ src }) => src)).toHaveLength(1)
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'image', 'paragraph'])
})

it('leaves long HTML and code in Markdown what they are, whatever signs are in them', () => {
  const row = '<tr><td>[a] &amp; `b`</td><td><b>c</b> * _ ~</td></tr>\n'
  const { blocks } = parsed(
    'markdown',
    `${sentence}\n\n<table>\n${row.repeat(500)}</table>\n\n\`\`\`\n${'a[0] = [b, *c]\n'.repeat(500)}\`\`\`\n`,
  )
  expect(Object.groupBy(blocks, ({ kind }) => kind)).toMatchObject({
    'table-cell': { length: 1000 },
    code: { length: 1 },
  })
})

it('counts the segments of what is not for translation too: an editor can flip it', () => {
  const content = `<p>${sentence}</p><aside>${`<p>${sentence.repeat(90)}</p>`.repeat(60)}</aside>`
  const result = parse({ format: 'html', content, locale: 'ro' }, counter())
  expect(result).toEqual({
    ok: false,
    issues: [{ field: 'content', reason: expect.stringMatching(`5401 segments, more than ${maxSegments}`) }],
  })
})

it('reads what costs too much as plain text, and the rest of the text as Markdown', () => {
  const { blocks } = parsed('markdown', `# Un titlu\n\n${'['.repeat(5000)}\n\n**Guvernul** a căzut.\n`)
  expect(blocks.map(({ kind, text, tags }) => [kind, text.length, tags.length])).toEqual([
    ['heading', 8, 0],
    ['paragraph', 5000, 0],
    ['paragraph', 17, 1],
  ])
})

it('finds references across a long text', () => {
  const filler = `${`${sentence.repeat(5)}\n\n`.repeat(40)}`
  const { blocks } = parsed(
    'markdown',
    `Un [link][a] și o notă[^1].\n\n${filler}[a]: https://exemplu.ro/\n\n[^1]: Nota.\n`,
  )
  expect(blocks[0]).toMatchObject({
    text: 'Un link și o notă[1].',
    tags: [{ href: 'https://exemplu.ro/' }, { name: 'sup' }],
  })
  expect(blocks.at(-1)?.text).toBe('[1] Nota.')
})
