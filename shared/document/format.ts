/** The formats that an original may be in, with their media types and the endings of files' names. */
import * as z from 'zod'

export const formatSchema = z.enum(['markdown', 'html', 'text', 'docx', 'odt'])
export type Format = z.infer<typeof formatSchema>

export const mediaTypes = {
  markdown: 'text/markdown',
  html: 'text/html',
  text: 'text/plain',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
} as const satisfies Record<Format, string>

export type MediaType = (typeof mediaTypes)[Format]

const endings = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  txt: 'text',
  docx: 'docx',
  odt: 'odt',
} as const satisfies Record<string, Format>

const formats: ReadonlyMap<string, Format> = new Map(Object.entries(endings))

/** The usual ending of a format, without its dot. */
export const endingOf = (format: Format): string =>
  Object.entries(endings).find(([, of]) => of === format)?.[0] ?? format

/** The usual endings as people read them: ".md, .html". */
export const endingsList = formatSchema.options.map((format) => `.${endingOf(format)}`).join(', ')

/** Whether an original of this format is a file, and no text. It is passed on in Base64. */
export const isFileFormat = (format: Format): boolean => format === 'docx' || format === 'odt'

export const formatOfMediaType = (type: string): Format | undefined =>
  formatSchema.options.find((format) => mediaTypes[format] === type)

/** By how its name ends; undefined where that stands for none. */
export const formatOfFile = (name: string): Format | undefined =>
  formats.get(name.split('.').at(-1)?.toLowerCase() ?? '')

export function mediaTypeOfFile(name: string): MediaType | undefined {
  const format = formatOfFile(name)
  return format && mediaTypes[format]
}
