/** The documents stay short, and what they name is there: files, links, headings, scripts and benches. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

const documents = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'],
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].map((file) => ({ file, text: read(file) }))

/** A document without its blocks of code: a fence opens and closes them. */
const proseOf = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '')

const wordsIn = (file: string) => read(file).split(/\s+/).filter(Boolean).length

/** Each match in each document, as `file: text`. */
const inEach = (find: (document: { file: string; text: string }) => string[]) =>
  documents.flatMap((document) => find(document).map((text) => `${document.file}: ${text}`))

const captures = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)

/** GitHub's name for a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')

const headingsOf = (text: string) => captures(proseOf(text), /^#+ (.*)$/gm).map(anchorOf)

describe('documents', () => {
  it('README.md has at most 900 words, ARCHITECTURE.md at most 2,500', () => {
    expect(wordsIn('README.md')).toBeLessThanOrEqual(900)
    expect(wordsIn('ARCHITECTURE.md')).toBeLessThanOrEqual(2500)
  })

  it('wrap at 120 columns, tables excepted', () => {
    const long = inEach(({ text }) => text.split('\n').filter((line) => line.length > 120 && !line.startsWith('|')))
    expect(long).toEqual([])
  })

  it('keep inline code on one line', () => {
    const odd = inEach(({ text }) =>
      proseOf(text)
        .split('\n')
        .filter((line) => line.split('`').length % 2 === 0),
    )
    expect(odd).toEqual([])
  })

  it('link only to files and headings that exist', () => {
    const broken = inEach(({ file, text }) =>
      captures(proseOf(text), /\]\(([^)]+)\)/g)
        .filter((target) => !/^https?:/.test(target))
        .filter((target) => {
          const [path = '', anchor] = target.split('#')
          const linked = path === '' ? file : join(dirname(file), path)
          return !existsSync(join(root, linked)) || (anchor && !headingsOf(read(linked)).includes(anchor))
        }),
    )
    expect(broken).toEqual([])
  })

  it('name only files and folders that exist', () => {
    const each = (path: string) => ['ro', 'en'].map((locale) => path.replace('{ro,en}', locale))
    const missing = inEach(({ text }) =>
      captures(proseOf(text), /`((?:functions|shared|infra|tests|docs)\/[^`\s]*)`/g)
        .flatMap(each)
        .filter((path) => !path.includes('NAME') && !existsSync(join(root, path))),
    )
    expect(missing).toEqual([])
  })

  it('name only scripts of package.json, and only benches that there are', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const known = new Set(['ci', ...Object.keys(scripts)])
    const named = (text: string) => captures(text, /npm (?:run (?:-s )?)?([a-z][\w:-]*)/g)
    expect(inEach(({ text }) => named(text).filter((name) => !known.has(name)))).toEqual([])
    const listed = execFileSync(process.execPath, [join(root, 'tests/bench/run.mjs')], { encoding: 'utf8' })
    const benches = new Set(['NAME', ...captures(listed, /^(\w+)/gm)])
    const runs = (text: string) => captures(text, /npm run bench -- (\w+)/g)
    expect(inEach(({ text }) => runs(text).filter((name) => !benches.has(name)))).toEqual([])
  })

  it('run no TypeScript with a bare node, which may be too old for it', () => {
    expect(inEach(({ text }) => captures(text, /(?<!--app ')\b(node [\w./-]+\.ts)/g))).toEqual([])
  })
})
