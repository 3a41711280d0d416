/**
 * Decides what a `pre` element is: code, or prose whose line breaks count, such as a poem, a letter or a press release.
 */
import { lineWidth } from './from-text.ts'
import { type HtmlToken, type StartToken, textOf } from './html-token.ts'
import { fitsNoMore } from './text/wrapped-lines.ts'

const codeElements = new Set(['code', 'kbd', 'samp'])
const codeClass =
  /(?:^|[\s_-])(?:code|lang|language|brush|hljs|prettyprint|highlight|syntax|crayon|sourcecode|codehilite|terminal|console)(?:$|[\s:_-])/i
const verseClass = /(?:^|[\s_-])(?:verse|poem|poetry|poezie|versuri|lyrics)(?:$|[\s_-])/i
const proseClass = /(?:^|[\s_-])(?:preformatted|letter|scrisoare)(?:$|[\s_-])/i

export function isProse({ attributes }: StartToken, tokens: readonly HtmlToken[]): boolean {
  const name = attributes.get('class') ?? ''
  if (verseClass.test(name)) return true
  if (codeClass.test(name) || tokens.some((token) => token.kind === 'start' && codeElements.has(token.name)))
    return false
  if (tokens.some((token) => token.kind === 'start' && token.name === 'p')) return true
  const text = textOf(tokens)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (proseClass.test(name) || hasSentences(text)) && !looksLikeCode(lines) && !isTabular(lines)
}

/** The language of code, from the classes of `pre` and of the `code` in it. */
export function codeLanguage({ attributes }: StartToken, tokens: readonly HtmlToken[]): string | undefined {
  const inner = tokens.find((token) => token.kind === 'start' && token.name === 'code')
  const all = [inner?.kind === 'start' ? inner.attributes : undefined, attributes]
  return all
    .map((own) => /(?:^|\s)lang(?:uage)?-([\w+#.-]{1,30})/.exec(own?.get('class') ?? '')?.[1])
    .find((info) => info !== undefined)
}

/** Code: its text with its own white space. */
export function codeText(tokens: readonly HtmlToken[]): string {
  let text = ''
  for (const token of tokens) {
    if (token.kind === 'text' || token.kind === 'space') text += token.text
    else if (token.kind === 'start' && token.name === 'br') text += '\n'
  }
  return text.replace(/^\n/, '').replace(/\n$/, '')
}

/**
 * Prose with its line ends as the breaks that a browser shows. The lines of a paragraph that a program wrapped at one
 * width are joined.
 */
export function proseTokens({ attributes }: StartToken, tokens: readonly HtmlToken[]): HtmlToken[] {
  const isVerse = verseClass.test(attributes.get('class') ?? '')
  const width = isVerse ? undefined : lineWidth(textOf(tokens))
  const lines = textOf(tokens).split('\n')
  let line = 0
  return tokens.flatMap((token): HtmlToken[] => {
    if (token.kind !== 'text' && token.kind !== 'space') return [token]
    return token.text.split('\n').flatMap((part, index): HtmlToken[] => {
      const own: HtmlToken[] = part === '' ? [] : [{ kind: /^\s+$/.test(part) ? 'space' : 'text', text: part }]
      if (index === 0) return own
      const [before = '', next = ''] = [lines[line], lines[line + 1]]
      line++
      const joins = width !== undefined && next.trim() !== '' && fitsNoMore(before.trim(), next.trim(), width)
      return joins ? [{ kind: 'space', text: ' ' }, ...own] : [lineBreak, ...own]
    })
  })
}

const lineBreak: StartToken = { kind: 'start', name: 'br', attributes: new Map(), selfClosing: false }

/** At least five words, and few of the signs that code is made of. */
function hasSentences(text: string): boolean {
  const words = text
    .split(/\s+/)
    .filter((word) => word.length < 50 && /^[„“"«(]?\p{L}[\p{L}’'-]+[.,;:!?”"»)…]*$/u.test(word))
  const signs = text.match(/[{}[\]<>=;$#\\|_*/+&^~@]/g)?.length ?? 0
  return words.length >= 5 && words.length >= 4 * signs
}

/** Half of the lines end or begin as lines of code do. */
function looksLikeCode(lines: string[]): boolean {
  const code = lines.filter(
    (line) =>
      /[;{}]\s*$/.test(line.slice(-20)) ||
      /^\s*(?:[$#>%]\s|\/\/|\/\*|<\/?\w|(?:import|def|class|return|function|const|let|var|if|for|while|SELECT|INSERT)\s.*[(={;])/.test(
        line.slice(0, 200),
      ),
  )
  return code.length * 2 >= lines.length
}

/** Columns set apart by spaces: a table that only its white space holds together. */
function isTabular(lines: string[]): boolean {
  const tabular = lines.filter(
    (line) =>
      (line
        .trim()
        .slice(0, 300)
        .match(/\S(?:\s{3,}|\t)(?=\S)/g)?.length ?? 0) >= 1,
  )
  return lines.length > 1 && tabular.length * 2 >= lines.length
}
