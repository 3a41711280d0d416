/**
 * Escapes text and addresses for Markdown, so that parsing gives exactly them again (spec.commonmark.org 0.31,
 * github.github.com/gfm).
 */

export type Place = {
  /** At the start of a line more characters have a meaning. */
  lineStart: boolean
  /** In a heading closing signs have a meaning, in a table bars. */
  within?: 'heading' | 'table'
  /** How a line break is written; by default a backslash and a new line. */
  breaks?: string
}

export function escapeText(text: string, place: Place): string {
  const lines = text.split('\n')
  const escaped = lines.map((line, index) => {
    const inline = escapeInline(line, place.within === 'table' || lines.length > 1)
    const signs = place.within === 'heading' ? inline.replaceAll('#', '\\#') : inline
    if (index > 0) return escapeStart(signs).replace(/^[=:]/, '\\$&')
    return place.lineStart ? escapeStart(signs) : signs
  })
  return escaped.join(place.breaks ?? '\\\n')
}

function escapeInline(line: string, bars: boolean): string {
  return (
    line
      .replace(/[\\`*_[\]~]/g, '\\$&')
      .replace(/&(?=[#a-zA-Z])/g, '\\&')
      .replace(/<(?=[a-zA-Z/!?])/g, '\\<')
      .replace(/!$/, '\\!')
      // Bare addresses become links automatically (GFM, "Autolinks").
      .replace(/(https?|ftp|mailto|xmpp)(?=:)/gi, '$1\\')
      .replace(/www(?=\.)/gi, '$&\\')
      .replace(/@(?=[\w-])/g, '\\@')
      .replace(/\|/g, bars ? '\\|' : '|')
  )
}

/** Escapes what would turn a line into a heading, quote, list, rule, table or underline. */
function escapeStart(line: string): string {
  const number = /^(\d{1,9})([.)])(?=\s|$)/.exec(line)
  if (number) return `${number[1]}\\${line.slice(number[1]?.length)}`
  return /^[#>+-]/.test(line) ? `\\${line}` : line
}

/** An address as the destination of a link or image. */
export function escapeDestination(address: string): string {
  const escaped = address.replace(/&(?=[#a-zA-Z])/g, '&amp;')
  return /[()]/.test(escaped) || escaped === '' ? `<${escaped}>` : escaped
}

/** The title of a link or image, with the space before it. */
export function escapeTitle(title: string | undefined): string {
  if (!title) return ''
  return ` "${title
    .replace(/["\\]/g, '\\$&')
    .replace(/&(?=[#a-zA-Z])/g, '\\&')
    .replaceAll('|', '\\|')}"`
}

/** The fence of a code span or block, longer than any run of its character in the text. */
export function fenceOf(text: string, sign: '`' | '~', atLeast: number): string {
  const longest = [...text.matchAll(/`+|~+/g)].reduce(
    (most, [run]) => (run[0] === sign ? Math.max(most, run.length) : most),
    0,
  )
  return sign.repeat(Math.max(atLeast, longest + 1))
}
