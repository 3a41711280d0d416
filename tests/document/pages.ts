/** The saved pages and pasted texts with what belongs to each article, and how an extraction of one is scored. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const expectedSchema = z.strictObject({
  title: z.string(),
  /** The article's text in order, its title and its pictures' texts aside. */
  body: z.array(z.string()),
  /** Must not be translated. */
  junk: z.array(z.string()),
  /** Bylines, dates, sections, credits, posts: must be shown as they are. */
  shown: z.array(z.string()),
  /** Counts neither for nor against: a repeated pull quote, a byline in one block with more. */
  either: z.array(z.string()),
  /** Pictures' texts of the article. */
  images: z.array(z.string()),
})
export type Page = { name: string; locale: string; content: string; expected: z.infer<typeof expectedSchema> }

/** The rules were first measured on these without having met them, then mended: fifteen, and four after those. */
const metLater = new Set([
  ...['amp-news.en', 'beehiiv.en', 'broadcaster.en', 'coloana.ro', 'council.en', 'foaia-br.ro', 'font-asp.en'],
  ...['furtuna-live.ro', 'fusion.en', 'ghost-membri.ro', 'next.ro', 'primarie-comunicat.ro', 'prwire.en'],
  ...['radio-public.ro', 'ziar-elementor.ro'],
  ...['dcr.en', 'divuri-portal.ro', 'station.en', 'ziarul-td.ro'],
])

export const pages = readSamples('pages', '.html')
export const tuned = pages.filter(({ name }) => !metLater.has(name))
export const later = pages.filter(({ name }) => metLater.has(name))

/** Plain text as an editor copies it from a browser's window, with what stands around the article. Met later, all of it. */
export const pastes = readSamples('pastes', '.txt')

function readSamples(folder: string, ending: string): Page[] {
  const dir = join(import.meta.dirname, '../samples', folder)
  return readdirSync(dir)
    .filter((file) => file.endsWith(ending))
    .map((file) => {
      const name = file.slice(0, -ending.length)
      const expected = expectedSchema.parse(JSON.parse(readFileSync(join(dir, `${name}.expected.json`), 'utf8')))
      return { name, locale: name.slice(-2), content: readFileSync(join(dir, file), 'utf8'), expected }
    })
}

export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

export type Score = { f1: number; missing: string[]; extra: string[]; junk: string[] }

/**
 * F1 over the multiset of words in the body: order does not count, repeated words do.
 * @param texts what would be translated, without the title and the pictures' texts
 */
export function score({ expected }: Page, texts: string[]): Score {
  const text = texts.map(flat).join('\n')
  const wanted = countWords(expected.body)
  const found = countWords([text])
  const { title, shown, either, images } = expected
  const extra = subtract(subtract(found, wanted), countWords([title, ...shown, ...either, ...images]))
  const missing = subtract(wanted, found)
  const hits = size(wanted) - size(missing)
  const junk = expected.junk.filter((line) => text.includes(line))
  return {
    f1: (2 * hits) / (2 * hits + size(missing) + size(extra)),
    missing: [...missing.keys()],
    extra: [...extra.keys()],
    junk,
  }
}

type Words = Map<string, number>

function countWords(texts: string[]): Words {
  const words: Words = new Map()
  for (const [word] of texts
    .join('\n')
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    words.set(word, (words.get(word) ?? 0) + 1)
  }
  return words
}

function subtract(from: Words, what: Words): Words {
  return new Map([...from].map(([word, n]) => [word, n - (what.get(word) ?? 0)] as const).filter(([, n]) => n > 0))
}

function size(words: Words): number {
  return [...words.values()].reduce((sum, n) => sum + n, 0)
}
