/** The formats that an original may be in, with their media types and the endings of files' names. */
import * as z from 'zod'

export const formatSchema = z.enum(['markdown', 'html', 'text'])
export type Format = z.infer<typeof formatSchema>

const mediaTypes = {
  markdown: 'text/markdown',
  html: 'text/html',
  text: 'text/plain',
} as const satisfies Record<Format, string>

export type MediaType = (typeof mediaTypes)[Format]

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

export function mediaTypeOfFile(name: string): MediaType | undefined {
  const format = formatOfFile(name)
  return format && mediaTypes[format]
}
