/** Tools that find the article in a saved page: Punte's parser, and its peers over linkedom. */
import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import type { Format } from '../../../shared/document/format.ts'
import type { Block } from '../../../shared/document/model/document.ts'
import { parse } from '../../../shared/document/parse/parse.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { counter } from '../../document/parsed.ts'

/** A title, and the texts that would be translated without it and without the pictures' texts. */
export type Extraction = { title: string; texts: string[] }
/** What is needed of a DOM's node. */
type Leaf = { nodeType: number; textContent: string | null; childNodes: Iterable<Leaf> }
type Found = { title: string; content: string }

export type Tool = (content: string) => Extraction | Promise<Extraction>

export const tools: Record<string, Tool> = {
  punte: (html) => read(html),
  readability: (html) => textOf(withReadability(html)),
  'readability, our roles': (html) => withRoles(withReadability(html)),
  defuddle: async (html) => textOf(await withDefuddle(html)),
  'defuddle, our roles': async (html) => withRoles(await withDefuddle(html)),
}

export function read(content: string, title?: string, format: Format = 'html'): Extraction {
  const parsed = parse({ format, content, ...(title && { title }) }, counter())
  if (!parsed.ok) return { title: '', texts: [] }
  const told = ({ translate, role, kind }: Block): boolean => translate && role !== 'title' && kind !== 'image'
  return { title: parsed.document.title, texts: parsed.document.blocks.filter(told).map(({ text }) => text) }
}

/**
 * The body alone, without captions.
 * @param locale is told where a text may be in a third language.
 */
export function readBody(content: string, locale?: Locale): Extraction {
  const parsed = parse({ format: 'html', content, ...(locale && { locale }) }, counter())
  if (!parsed.ok) return { title: '', texts: [] }
  const other = new Set<string>(['title', 'caption'])
  const told = ({ translate, role, kind }: Block): boolean => translate && !other.has(role) && kind !== 'image'
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
