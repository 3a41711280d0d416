/** Guesses the format of a file by its name, or of a pasted text by its first lines. */

/** The content types that the API expects. */
export const contentTypes = {
  markdown: 'text/markdown',
  html: 'text/html',
  text: 'text/plain',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
} as const
export type Format = keyof typeof contentTypes
/** The formats of what can be typed or pasted. Others are only in files. */
export const formats = ['markdown', 'html', 'text'] as const satisfies readonly Format[]

/** The files that can be chosen. */
export const fileEndings = '.docx,.odt,.md,.markdown,.html,.htm,.txt'

/** Null for any other kind of file. */
export function formatOfFile(name: string): Format | null {
  const ending = name.toLowerCase().split('.').at(-1)
  if (ending === 'md' || ending === 'markdown') return 'markdown'
  if (ending === 'html' || ending === 'htm') return 'html'
  if (ending === 'docx' || ending === 'odt') return ending
  return ending === 'txt' ? 'text' : null
}

const htmlStart = /^\s*<((!doctype|html|head|meta|body|article|main|section|div|p|h[1-6])\b|!-- \w+:)/i
/** WordPress stores paragraphs without elements of their own. */
const storedStart = /^\s*(<\w+[ >]|\[\w+ \w+=)/
// Newsrooms write "#Section / Author" in a byline. A heading has a space after the "#".
const markdownLine = /^(#{1,6} \S|---$|> \S|[-*] \S|\d+\. \S|!\[|```)|\]\(\S+\)|\*\*\S/

/** It is Markdown if at least two lines look like it, or the first line is a heading or "---". */
export function formatOfText(text: string): Format {
  if (htmlStart.test(text)) return 'html'
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => line.trim() !== '')
  const hits = lines.filter((line) => markdownLine.test(line.slice(0, 500))).length
  const first = /^(# \S|---\s*$)/.test(lines[0] ?? '')
  if (first || hits > 1) return 'markdown'
  return isStored(text) ? 'html' : 'text'
}

/** Text with elements or shortcodes in it, but none around its paragraphs. */
const isStored = (text: string): boolean =>
  text.includes('<!--more-->') || (storedStart.test(text) && /<\/\w+>|\[\/\w+]/.test(text.slice(0, 20_000)))
