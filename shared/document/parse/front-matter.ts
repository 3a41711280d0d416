/**
 * Takes the front matter off a Markdown text: YAML between `---` and `---` or `...`, TOML between `+++`, or a JSON
 * object. A text may also begin with a rule, prose and another rule, so a block counts only if it holds fields.
 */
import { type FrontMatterFields, isFieldList, readFields } from './front-matter-fields.ts'
import { readJson, readToml, readYaml, type Values } from './front-matter-values.ts'

/** `unread`: the fields that Punte does not read, each with its value. */
type FrontMatter = FrontMatterFields & { body: string }

/** The field with which Punte's own Markdown says that it has role comments: `punte: marked`. */
export const markedField = { punte: 'marked' }

/** Longer front matter is read as text. */
const maxChars = 1 << 14

const empty: Values = new Map()

type Language = { start: RegExp; end: RegExp; read: (text: string) => Values | undefined }

const languages: Language[] = [
  { start: /^---[ \t]*(?:ya?ml)?[ \t]*\r?\n/i, end: /^(?:---|\.\.\.)[ \t]*$/m, read: readYaml },
  { start: /^\+\+\+[ \t]*(?:toml)?[ \t]*\r?\n/i, end: /^\+\+\+[ \t]*$/m, read: readToml },
  { start: /^---[ \t]*toml[ \t]*\r?\n/i, end: /^---[ \t]*$/m, read: readToml },
  { start: /^(?:---[ \t]*json|;;;)[ \t]*\r?\n/i, end: /^(?:---|;;;)[ \t]*$/m, read: readJson },
  // MultiMarkdown's and Pelican's fields, up to a blank line.
  { start: /^(?=title:[ \t]{1,9}\S[^\n]{0,300}\n[a-z][\w -]{0,30}:[ \t])/i, end: /^[ \t]*\r?$/m, read: readYaml },
  { start: /^(?=\{[ \t]*\r?\n)/, end: /(?<=^\}[ \t]*)$/m, read: readJson },
]

export function takeFrontMatter(markdown: string): FrontMatter {
  const text = markdown.replace(/^\uFEFF?(?:[ \t]*\r?\n)*/, '')
  for (const { start, end, read } of languages) {
    const from = start.exec(text)?.[0].length
    if (from === undefined) continue
    const inner = text.slice(from, from + maxChars)
    const to = inner.search(end)
    if (to < 0) continue
    const block = inner.slice(0, to)
    const values = block.trim() === '' ? empty : read(block)
    if (!values || (values !== empty && !isFieldList([...values.keys()]))) continue
    const { unread, ...fields } = readFields(values)
    const comments = block.match(/^#.*$|(?<=^[^"'\n]{1,200}\s)#\s.*$/gm) ?? []
    const rest = text.indexOf('\n', from + to)
    return { ...fields, unread: [...unread, ...comments], body: rest < 0 ? '' : text.slice(rest + 1) }
  }
  return { meta: {}, unread: [], body: markdown }
}
