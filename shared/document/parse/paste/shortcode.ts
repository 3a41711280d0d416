/** Reads a WordPress shortcode: `[name key="value" value]`, `[/name]`. */

export type Shortcode = {
  name: string
  closing: boolean
  /** By name; values without one have their number. */
  values: ReadonlyMap<string, string>
}

const maxValues = 60
const quotes = '"\'”“″’'

/** @param text from the opening to the closing bracket */
export function readShortcode(text: string): Shortcode | undefined {
  const [head, slash, name] = /^\[(\/?)([a-z][a-z0-9_-]{0,40})(?=[\s\]=/])/.exec(text) ?? []
  if (head === undefined || name === undefined) return undefined
  const rest = text.slice(head.length, -1).replace(/\/$/, '')
  return { name, closing: slash === '/', values: slash === '/' ? new Map() : readValues(rest) }
}

function readValues(text: string): Map<string, string> {
  const values = new Map<string, string>()
  let at = 0
  while (at < text.length && values.size < maxValues) {
    at = skip(text, at, ' \t\n\r\u00a0')
    let end = at
    while (end < text.length && /[\w-]/.test(text.charAt(end))) end++
    const named = end > at && text.charAt(end) === '='
    const key = named ? text.slice(at, end).toLowerCase() : String(values.size)
    if (named || text.charAt(at) === '=') at = named ? end + 1 : at + 1
    const quoted = quotes.includes(text.charAt(at) || ' ')
    const start = quoted ? at + 1 : at
    end = start
    while (end < text.length && !isEnd(text, end, quoted)) end++
    if (end > start || named) values.set(key, text.slice(start, end))
    at = quoted ? end + 1 : Math.max(end, at + 1)
  }
  return values
}

const isEnd = (text: string, at: number, quoted: boolean): boolean =>
  quoted ? quotes.includes(text.charAt(at)) : /\s/.test(text.charAt(at))

function skip(text: string, from: number, characters: string): number {
  let at = from
  while (at < text.length && characters.includes(text.charAt(at))) at++
  return at
}

/** Whether a value has a name, as in no brackets of prose. */
export const hasNamedValue = ({ values }: Shortcode): boolean => [...values.keys()].some((key) => !/^\d+$/.test(key))
