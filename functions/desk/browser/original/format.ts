/** Which format a file or a pasted text is in, as far as its name or first lines tell. */

/** By content type, as the API names them. */
export const contentTypes = { markdown: 'text/markdown', html: 'text/html', text: 'text/plain' } as const
export type Format = keyof typeof contentTypes
export const formats: readonly Format[] = ['markdown', 'html', 'text']

/** null for a file of any other kind. */
export function formatOfFile(name: string): Format | null {
  const ending = name.toLowerCase().split('.').at(-1)
  if (ending === 'md' || ending === 'markdown') return 'markdown'
  if (ending === 'html' || ending === 'htm') return 'html'
  return ending === 'txt' ? 'text' : null
}

const htmlStart = /^\s*<(!doctype|html|head|body|article|main|section|div|p|h[1-6])\b/i
// "#Section / Author" is a newsroom's line, not a heading: a heading has a space.
const markdownLine = /^(#{1,6} \S|---$|> \S|[-*] \S|\d+\. \S|!\[|```)|\]\(\S+\)|\*\*\S/

/** Markdown where two lines, or the first, look like it. */
export function formatOfText(text: string): Format {
  if (htmlStart.test(text)) return 'html'
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => line.trim() !== '')
  const hits = lines.filter((line) => markdownLine.test(line.slice(0, 500))).length
  const first = /^(# \S|---\s*$)/.test(lines[0] ?? '')
  return first || hits > 1 ? 'markdown' : 'text'
}
