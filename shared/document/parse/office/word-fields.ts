/** Reads the instruction of a field in a Word document. */

/** The address that a field links to, as in `HYPERLINK "https://…" \o "Opens the report"`. */
export function fieldAddress(instruction: string): string | undefined {
  const [name, ...parts] = Array.from(
    instruction.matchAll(/"([^"]*)"|\\(\w)|([^\s"\\]+)/g),
    ([, quoted, option, bare]) => ({ option, text: option ? undefined : (quoted ?? bare ?? '') }),
  )
  if (name?.text?.toUpperCase() !== 'HYPERLINK') return undefined
  const texts = parts.map(({ text }, at) => ({ text, after: parts[at - 1]?.option }))
  const address = texts.find(({ text, after }) => text !== undefined && !takesText.has(after ?? ''))?.text
  const anchor = texts.find(({ text, after }) => text !== undefined && after === 'l')?.text
  return address && anchor && !address.includes('#') ? `${address}#${anchor}` : address
}

/** The options before a text of their own: a bookmark, a tooltip, a frame. */
const takesText = new Set(['l', 'o', 't'])
