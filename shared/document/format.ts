/** The formats that an original may be in, with their media types and the endings of files' names. */
import * as z from 'zod'

export const formatSchema = z.enum(['markdown', 'html', 'text'])
export type Format = z.infer<typeof formatSchema>

export const mediaTypes: Readonly<Record<Format, string>> = {
  markdown: 'text/markdown',
  html: 'text/html',
  text: 'text/plain',
}

const endings: ReadonlyMap<string, Format> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['txt', 'text'],
])

export const formatOfMediaType = (type: string): Format | undefined =>
  formatSchema.options.find((format) => mediaTypes[format] === type)

/** By how its name ends; undefined where that stands for none. */
export const formatOfFile = (name: string): Format | undefined =>
  endings.get(name.split('.').at(-1)?.toLowerCase() ?? '')

export function mediaTypeOfFile(name: string): string | undefined {
  const format = formatOfFile(name)
  return format && mediaTypes[format]
}
