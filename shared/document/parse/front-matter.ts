/**
 * Takes the front matter off a Markdown text: YAML between two lines of three dashes. Invalid YAML is read line by line
 * ("title: Bridge: the sequel"); unknown fields are ignored.
 */
import { parse } from 'yaml'
import * as z from 'zod'
import type { SourceMeta } from '../model/parsed-block.ts'

type FrontMatter = { title?: string; marked?: boolean; meta: SourceMeta; body: string }

/** The field with which Punte's own Markdown says that it has role comments: `punte: marked`. */
export const markedField = { punte: 'marked' }

const maxChars = 1 << 14

const text = z.union([z.string(), z.number()]).transform((value) => String(value).replace(/\s+/g, ' ').trim())
const list = z.union([z.array(text), text.transform((value) => value.split(/\s*,\s*/))])
const fields = {
  title: text,
  author: z.union([text, z.array(text).transform((names) => names.join(', '))]),
  date: text,
  slug: text,
  tags: list.transform((tags) => tags.filter(Boolean)),
}

export function takeFrontMatter(markdown: string): FrontMatter {
  const match = /^\uFEFF?---[ \t]*\r?\n/.exec(markdown)
  const start = match?.[0].length ?? 0
  const end = match ? markdown.slice(start, start + maxChars).search(/^---[ \t]*$/m) : -1
  if (end < 0) return { meta: {}, body: markdown }
  const values = readValues(markdown.slice(start, start + end))
  const rest = markdown.indexOf('\n', start + end)
  const take = <T>(schema: z.ZodType<T>, name: string): T | undefined =>
    schema.safeParse(values.get(name)).data || undefined
  const title = take(fields.title, 'title')
  const meta: SourceMeta = {}
  for (const name of ['author', 'date', 'slug'] as const) {
    const value = take(fields[name], name)
    if (value) meta[name] = value
  }
  const tags = take(fields.tags, 'tags')
  if (tags?.length) meta.tags = tags
  const marked = values.get('punte') === markedField.punte
  return { ...(title && { title }), ...(marked && { marked }), meta, body: rest < 0 ? '' : markdown.slice(rest + 1) }
}

function readValues(yaml: string): Map<string, unknown> {
  try {
    const value: unknown = parse(yaml, { schema: 'core', maxAliasCount: 10, logLevel: 'error' })
    const entries = z.record(z.string(), z.unknown()).safeParse(value)
    if (entries.success) return new Map(Object.entries(entries.data).map(([key, held]) => [key.toLowerCase(), held]))
  } catch {
    // The lines are read below.
  }
  const lines = yaml.split(/\r?\n/).map((line) => /^(\w{1,20}):(.*)$/.exec(line))
  return new Map(
    lines.flatMap((line) => (line ? [[line[1]?.toLowerCase() ?? '', unquote(line[2]?.trim() ?? '')]] : [])),
  )
}

function unquote(value: string): string {
  return /^(["']).*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value
}
