/**
 * Measures how well tools find the article in a saved page: our parser, Readability and Defuddle over linkedom, the two
 * alone and with our roles on what they found. Run by `node tests/bench/extract.ts`; it prints figures and judges
 * nothing. With a tool's name after it, it lists what that tool missed and took on each page.
 */
import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import type { Block } from '../../shared/document/model.ts'
import { parse } from '../../shared/document/parse.ts'
import { flat, type Page, pages, type Score, score } from '../document/pages.ts'
import { counter } from '../document/parsed.ts'

type Extraction = { title: string; texts: string[] }
/** What is needed of a DOM's node. */
type Leaf = { nodeType: number; textContent: string | null; childNodes: Iterable<Leaf> }
type Found = { title: string; content: string }

const tools: Record<string, (html: string) => Extraction | Promise<Extraction>> = {
  punte: (html) => read(html),
  readability: (html) => textOf(withReadability(html)),
  'readability, our roles': (html) => withRoles(withReadability(html)),
  defuddle: async (html) => textOf(await withDefuddle(html)),
  'defuddle, our roles': async (html) => withRoles(await withDefuddle(html)),
}

function read(content: string, title?: string): Extraction {
  const parsed = parse({ format: 'html', content, ...(title && { title }) }, counter())
  if (!parsed.ok) return { title: '', texts: [] }
  const told = ({ translate, role, kind }: Block): boolean => translate && role !== 'title' && kind !== 'image'
  return { title: parsed.document.title, texts: parsed.document.blocks.filter(told).map(({ text }) => text) }
}

function withReadability(html: string): Found {
  const found = new Readability(parseHTML(html).document).parse()
  return { title: found?.title ?? '', content: found?.content ?? '' }
}

async function withDefuddle(html: string): Promise<Found> {
  const { title, content } = await Defuddle(parseHTML(html).document, 'https://news.example.com/article')
  return { title, content }
}

/** All of its text, a space between any two pieces. */
function textOf({ title, content }: Found): Extraction {
  const { document } = parseHTML(`<html><body>${content}</body></html>`)
  const texts: string[] = []
  const walk = (node: Leaf): void => {
    if (node.nodeType === 3) texts.push(node.textContent ?? '')
    for (const child of node.childNodes) walk(child)
  }
  walk(document.body)
  return { title, texts: [texts.join(' ')] }
}

function withRoles({ title, content }: Found): Extraction {
  return read(content, title)
}

const only = process.argv[2]
console.log(
  `${pages.length} pages, F1 over the words of the body`.padEnd(42),
  'mean F1  worst page                     titles  junk  pages with junk',
)
for (const [name, extract] of Object.entries(tools)) {
  const results: { page: Page; title: string; score: Score }[] = []
  for (const page of pages) {
    const { title, texts } = await extract(page.html)
    results.push({ page, title, score: score(page, texts) })
  }
  const mean = results.reduce((sum, { score }) => sum + score.f1, 0) / results.length
  const worst = results.toSorted((a, b) => a.score.f1 - b.score.f1)[0]
  const titles = results.filter(({ page, title }) => flat(title) === page.expected.title).length
  const junk = results.reduce((sum, { score }) => sum + score.junk.length, 0)
  const withJunk = results.filter(({ score }) => score.junk.length > 0).length
  console.log(
    name.padEnd(42),
    mean.toFixed(4).padEnd(8),
    `${worst?.page.name} ${worst?.score.f1.toFixed(3)}`.padEnd(30),
    String(titles).padEnd(7),
    String(junk).padEnd(5),
    withJunk,
  )
  if (only !== name) continue
  for (const { page, title, score } of results) {
    console.log(`\n${page.name}  ${score.f1.toFixed(3)}  ${title}`)
    if (score.missing.length > 0) console.log('  missed:', score.missing.join(' '))
    if (score.extra.length > 0) console.log('  took:', score.extra.join(' '))
    for (const line of score.junk) console.log('  junk:', line)
  }
}
