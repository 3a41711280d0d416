/** `punte translate` on 200 lines with markup, through the real Apertium, both ways: none of it may be lost. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { readMarkupLine } from '../../functions/cli/line-markup.ts'
import { translateCommand } from '../../functions/cli/translate.ts'
import { localEngine } from '../../infra/local/engine.ts'
import type { Locale } from '../../shared/locales/locale.ts'

const goldSchema = z.object({ text: z.string() })

/** Every way to mark words in a line, around the words that it is given. */
const ways = [
  (words: string) => `*${words}*`,
  (words: string) => `**${words}**`,
  (words: string, n: number) => `[${words}](https://example.org/story-${n})`,
  (words: string, n: number) => `[**${words}**](https://example.org/story-${n} "More")`,
  (words: string) => `~~${words}~~`,
  (words: string) => `<em>${words}</em>`,
  (words: string, n: number) => `<a href="https://example.org/story-${n}"><strong>${words}</strong></a>`,
]
const beginnings = ['', '', '', '- ', '> ', '## ', '3. ']

/** Lines of the project's own sentences, one or two of whose stretches are marked. */
async function linesIn(locale: Locale, count: number): Promise<string[]> {
  const file = await readFile(join(import.meta.dirname, '..', 'samples', `gold-${locale}.jsonl`), 'utf8')
  const texts = file
    .trim()
    .split('\n')
    .map((line) => goldSchema.parse(JSON.parse(line)).text)
    .filter((text) => /^[\p{L}\p{N} ,.]+$/u.test(text) && !/ [,.]/.test(text) && text.split(' ').length > 5)
  return Array.from({ length: count }, (_, n) => {
    const words = (texts[n % texts.length] ?? '').trim().split(/\s+/)
    const way = ways[n % ways.length] ?? ways[0]
    const mark = (from: number, to: number) => {
      // Marks that end or begin at a stop are read in several ways: they stand on words.
      const inner = words
        .slice(from, to)
        .join(' ')
        .replace(/[,.]+$/, '')
      const rest = words.slice(from, to).join(' ').slice(inner.length)
      words.splice(from, to - from, `${way?.(inner, n)}${rest}`)
    }
    const length = 1 + (n % 3)
    if (n % 4 === 3) mark(words.length - length - 1, words.length - 1)
    mark(n % 2, (n % 2) + length)
    return (beginnings[n % beginnings.length] ?? '') + words.join(' ')
  })
}

const markupOf = (line: string) =>
  (readMarkupLine(line).source.tags ?? []).map(({ name, href, title }) => `${name} ${href ?? ''} ${title ?? ''}`).sort()

describe.each([
  ['en', 'ro'],
  ['ro', 'en'],
] as const)('translate from %s to %s with Apertium', (from, to) => {
  it('keeps the markup of 200 lines, and the tags check says so', async () => {
    const lines = await linesIn(from, 200)
    const complaints: string[] = []
    let out = ''
    const engine = await localEngine({ PATH: process.env.PATH })
    const code = await translateCommand(async () => engine).run(['--from', from, '--to', to], {
      input: (async function* () {
        yield `${lines.join('\n')}\n`
      })(),
      write: async (text) => {
        out += text
      },
      error: (line) => complaints.push(line),
    })
    const translated = out.trimEnd().split('\n')
    expect([code, translated.length]).toEqual([0, 200])
    const lost = lines.flatMap((line, at) => {
      const [given, kept] = [markupOf(line), markupOf(translated[at] ?? '')]
      return JSON.stringify(given) === JSON.stringify(kept) ? [] : [{ line, translated: translated[at], given, kept }]
    })
    expect(lost).toEqual([])
    expect(new Set(lines.map((line) => markupOf(line).length > 0))).toEqual(new Set([true]))
    expect(complaints).toEqual([
      expect.stringMatching(/^translate: 200 lines, 200 with markup; tags check: 0 errors, 0 warnings; in \d+ /),
    ])
    console.log(complaints[0])
  })
})

describe('readLine', () => {
  it.each([
    'plain, with signs that mark nothing: 5 * 3 = 15, snake_case_name',
    '',
    '   ',
    '| a | *b* |',
    '1986. A fost un an bun.',
    '*** BREAKING ***',
    'R&D <nu> și &amp;',
    '# Un titlu *nou*',
    'Scrieți la **x_y@example.ro** sau x@example.ro.',
    '**Vezi** https://example.org/a_b_c, www.example.org/*b* și <https://example.org/>',
    '[https://example.org](https://example.org) e o legătură',
    '  - un rând cu [legătură](https://example.org)',
    'x@y.ro',
    'Scrieți la *x@y.ro*, la a_b@c.org și la ana.pop+stiri@gazeta.co.uk.',
    'Pe OLX.ro, la @ana și #rezist_azi, cu **stil**',
    'Vezi (https://ro.wikipedia.org/wiki/Cluj_(județ)) și *mai mult*',
    'Un <strong>cuvânt</strong> &amp; o <a href="https://example.org/?a=1&amp;b=2">legătură</a>',
  ])('writes %j as it was when nothing is translated', (line) => {
    const { source, write } = readMarkupLine(line)
    expect(write(source).replaceAll('\\', '')).toBe(line)
  })

  it.each(['*Vezi* x@y.ro', 'Scrieți la **x_y@example.ro**, x@y.ro', '*x@y.ro* sau https://x.ro/a_b'])(
    'escapes nothing in the addresses of %j',
    (line) => {
      const { source, write } = readMarkupLine(line)
      expect(write(source)).toBe(line)
    },
  )

  it('escapes no address between underscores', () => {
    const { source, write } = readMarkupLine('Scrieți la _x@y.ro_ azi')
    expect(write(source)).toBe('Scrieți la *x@y.ro* azi')
  })
})
