/** Reads a line of plain text that is only a WordPress shortcode. */
import { hasNamedValue, readShortcode } from './shortcode.ts'
import { addressIn, bareCodes, mediaAddress, mediaCodes } from './shortcode-names.ts'

const maxChars = 2000

/** @returns what it shows, by its address, if it shows anything; undefined if the line is text. */
export function readShortcodeLine(line: string): { src?: string } | undefined {
  if (!line.startsWith('[') || !line.endsWith(']') || line.length > maxChars) return undefined
  const end = line.indexOf(']') + 1
  const code = readShortcode(line.slice(0, end))
  if (!code) return undefined
  const isMedia = mediaCodes.has(code.name)
  if (end === line.length) {
    if (!hasNamedValue(code) && !bareCodes.has(code.name)) return undefined
    const src = isMedia ? addressIn(code) : undefined
    return src === undefined ? {} : { src }
  }
  const closer = `[/${code.name}]`
  if (!isMedia || !line.endsWith(closer)) return undefined
  const src = addressIn(code) ?? mediaAddress(code.name, line.slice(end, -closer.length).trim())
  return src === undefined ? undefined : { src }
}
