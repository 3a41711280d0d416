import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { localeSchema } from '../../shared/locales/locale.ts'
import { parsed } from '../document/parsed.ts'

const folder = join(import.meta.dirname, '../samples/alignment')
const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const locales = { from: localeSchema, to: localeSchema }
const articleLinks = z.object({ ...locales, links: z.array(z.tuple([z.array(z.string()), z.array(z.string())])) })
const places = z.array(z.int())
const document = z.object({
  ...locales,
  source: z.array(z.string()),
  target: z.array(z.string()),
  links: z.array(z.tuple([places, places])),
})

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.links.json'))
  .map((file) => file.replace('.links.json', ''))
const documents = read('hand-aligned.jsonl')
  .trim()
  .split('\n')
  .map((line) => document.parse(JSON.parse(line)))

/** The sentences of an article's text, as the project reads and cuts its page. */
function sentencesOf(name: string, locale: 'ro' | 'en'): string[] {
  const blocks = parsed('html', read(`${name}.${locale}.html`), locale).blocks.filter(({ translate }) => translate)
  return blocks.flatMap(({ text, segments }) => segments.map(({ start, end }) => text.slice(start, end)))
}

describe('the aligned samples', () => {
  it('are ten articles and twelve documents', () => {
    expect([names.length, documents.length]).toEqual([10, 12])
  })

  it.each(names)('the links of %s have every sentence of both pages once, in order', (name) => {
    const { from, to, links } = articleLinks.parse(JSON.parse(read(`${name}.links.json`)))
    expect(links.flatMap(([source]) => source)).toEqual(sentencesOf(name, from))
    expect(links.flatMap(([, target]) => target)).toEqual(sentencesOf(name, to))
  })

  it('the links of each document have every sentence of both sides once, in order', () => {
    for (const { source, target, links } of documents) {
      expect(links.flatMap(([places]) => places)).toEqual([...source.keys()])
      expect(links.flatMap(([, places]) => places)).toEqual([...target.keys()])
    }
  })

  it('no link is empty on both sides, and what has no counterpart is a link of its own', () => {
    const sizes = [
      ...documents.flatMap(({ links }) => links),
      ...names.flatMap((name) => articleLinks.parse(JSON.parse(read(`${name}.links.json`))).links),
    ].map(([source, target]) => [source.length, target.length])
    expect(sizes.filter(([source = 0, target = 0]) => source * target === 0 && source + target !== 1)).toEqual([])
  })

  it('Romanian has no letters with a cedilla', () => {
    expect(names.filter((name) => /[şţŞŢ]/.test(read(`${name}.ro.html`)))).toEqual([])
    expect(/[şţŞŢ]/.test(read('hand-aligned.jsonl'))).toBe(false)
  })
})
