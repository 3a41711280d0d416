/**
 * Measures how well Punte, Readability and Defuddle find the article in pages that were saved from the web, all in one
 * run: `node tests/bench/saved.ts FOLDER`. It reads two kinds of sets:
 * - `truth.jsonl`, with {id, body, title?} a line, and ID.html.gz. Counts words of the body: F1 of each page, their mean.
 *   These sets leave out pictures' captions.
 * - trafilatura's `tests` folder (github.com/adbar/trafilatura): `evaldata.json` names for each page strings that belong
 *   to its text, and strings that do not. Counts strings. Most of it is German, so Punte is told a locale.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod'
import { score } from '../document/pages.ts'
import { readBody, type Tool, tools } from './article/tools.ts'

const compared = ['readability', 'defuddle'] as const
const folder = process.argv[2]
if (!folder) {
  console.error('Name a folder of saved pages: node tests/bench/saved.ts FOLDER')
  process.exit(2)
}
const marked = join(folder, 'evaldata.json')
if (existsSync(marked)) await countStrings(folder, marked)
else await countWords(folder)

async function countWords(from: string): Promise<void> {
  const line = z.object({ id: z.string(), body: z.string() })
  const rows = readFileSync(join(from, 'truth.jsonl'), 'utf8').trim().split('\n')
  const pages = rows.map((row) => line.parse(JSON.parse(row)))
  const ours: Tool = (html) => readBody(html)
  for (const [name, tool] of [['punte', ours] as const, ...peers()]) {
    const scores: number[] = []
    for (const { id, body } of pages) {
      const { texts } = await quietly(tool, gunzipSync(readFileSync(join(from, `${id}.html.gz`))).toString('utf8'))
      const expected = { title: '', body: [body], junk: [], shown: [], either: [], images: [] }
      scores.push(score({ name: id, locale: 'en', content: '', expected }, texts).f1)
    }
    const mean = scores.reduce((sum, f1) => sum + f1, 0) / scores.length
    const low = scores.filter((f1) => f1 < 0.7).length
    console.log(name.padEnd(14), 'pages', scores.length, 'mean F1', mean.toFixed(3), 'under .70:', low)
  }
}

async function countStrings(from: string, list: string): Promise<void> {
  const entry = z.object({ file: z.string(), with: z.array(z.string()), without: z.array(z.string()) })
  const pages = Object.values(z.record(z.string(), entry).parse(JSON.parse(readFileSync(list, 'utf8'))))
  const ours: Tool = (html) => readBody(html, 'en')
  for (const [name, tool] of [['punte', ours] as const, ...peers()]) {
    let [hits, taken, wanted] = [0, 0, 0]
    for (const page of pages) {
      const path = ['cache', 'eval'].map((part) => join(from, part, page.file)).find((file) => existsSync(file))
      const { texts } = path ? await quietly(tool, decode(readFileSync(path))) : { texts: [] }
      const text = flat(texts.join('\n'))
      hits += page.with.filter((string) => text.includes(flat(string))).length
      taken += page.without.filter((string) => text.includes(flat(string))).length
      wanted += page.with.length
    }
    const [precision, recall] = [hits / (hits + taken), hits / wanted]
    const f1 = (2 * precision * recall) / (precision + recall)
    const figures = Object.entries({ precision, recall, F1: f1 }).map(([key, value]) => `${key} ${value.toFixed(3)}`)
    console.log(name.padEnd(14), 'pages', pages.length, ...figures)
  }
}

function peers(): (readonly [string, Tool | undefined])[] {
  return compared.map((name) => [name, tools[name]] as const)
}

/** A tool that fails on a page found nothing in it. */
async function quietly(tool: Tool | undefined, html: string): Promise<{ texts: string[] }> {
  try {
    return (await tool?.(html)) ?? { texts: [] }
  } catch {
    return { texts: [] }
  }
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** By the encoding that the page names. */
function decode(bytes: Buffer): string {
  const text = new TextDecoder().decode(bytes)
  const named = /charset=["']?([\w-]+)/i.exec(text.slice(0, 3000))?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(named).decode(bytes)
  } catch {
    return text
  }
}
