/** `punte parse`: shows the document that an original is parsed into. */

import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { toBase64 } from '../../shared/base64.ts'
import { formatOfFile, formatSchema, isFileFormat } from '../../shared/document/format.ts'
import { parse } from '../../shared/document/parse/parse.ts'
import { localeSchema } from '../../shared/locales/locale.ts'
import { addressSchema } from '../contract/schemas/articles.ts'
import { type Command, type CommandIo, UsageError } from './command.ts'
import { localeChoice, localeNames } from './locale-help.ts'

const options = {
  format: { type: 'string' },
  locale: { type: 'string' },
  address: { type: 'string' },
} as const
const formats = formatSchema.options.join('|')

export const command: Command = {
  name: 'parse',
  summary: 'show the document that an original makes',
  help: `usage: punte parse FILE [--format ${formats}] [--locale ${localeChoice}] [--address URL] > document
       punte parse --format ${formats} [...] < FILE > document

in   a whole file; without --format the ending of its name says the format
out  {"locale", "title", "blocks": [{"id", "kind", "role", "translate", "render", "text", "tags", "segments", "why"?}],
      "dropped"?: [{"reason", "count", "characters", "text"?}]}; dropped is what is in no block

--address is that of the page that the file is from, for its relative links and pictures.
Without --locale the language is identified; a text in none of ${localeNames} makes no document (exit 1).`,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [file, ...others] = positionals
    if (others.length > 0) throw new UsageError('parse: name one file')
    const format = formatSchema.safeParse(values.format ?? formatOfFile(file ?? ''))
    if (!format.success) throw new UsageError(`parse: say --format ${formats}`)
    const locale = localeSchema.optional().safeParse(values.locale)
    if (!locale.success) throw new UsageError(`parse: --locale is ${localeChoice}`)
    const address = addressSchema.optional().safeParse(values.address)
    if (!address.success) throw new UsageError('parse: --address is an http(s) address')
    const bytes = file === undefined ? await readAll(io.input) : await read(file)
    const content = isFileFormat(format.data) ? toBase64(bytes) : new TextDecoder().decode(bytes)
    const original = {
      ...{ format: format.data, content },
      ...(locale.data && { locale: locale.data }),
      ...(address.data && { address: address.data }),
    }
    const parsed = parse(original, counter())
    if (!parsed.ok) {
      for (const { field, reason } of parsed.issues) io.error(`parse: ${field}: ${reason}`)
      return 1
    }
    await io.write(`${JSON.stringify(parsed.document)}\n`)
    return 0
  },
}

/** Counts up, so that the same input always gets the same ids. */
function counter(): () => string {
  let count = 0
  return () => String(++count)
}

const read = (file: string): Promise<Uint8Array> =>
  readFile(file).catch(() => {
    throw new UsageError(`parse: ${file} can’t be read`)
  })

async function readAll(input: CommandIo['input']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of input) chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk)
  return Buffer.concat(chunks)
}
