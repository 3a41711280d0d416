/** `punte parse`: shows the document that an original is parsed into. */

import { parseArgs } from 'node:util'
import { formatSchema } from '../../shared/document/format.ts'
import { parse } from '../../shared/document/parse/parse.ts'
import { localeSchema } from '../../shared/locales/locale.ts'
import { type Command, type CommandIo, UsageError } from './command.ts'
import { localeChoice, localeNames } from './locale-help.ts'

export const command: Command = {
  name: 'parse',
  summary: 'show the document that an original makes',
  help: `usage: punte parse --format html|markdown|text [--locale ${localeChoice}] < file > document

in   a whole file
out  {"locale", "title", "blocks": [{"id", "kind", "role", "translate", "render", "text", "tags", "segments", "why"?}],
      "dropped"?: [{"reason", "count", "characters", "text"?}]}; dropped is what is in no block

Without --locale the language is identified; a text in none of ${localeNames} makes no document (exit 1).`,
  async run(args, io) {
    const { values } = parseArgs({ args, options: { format: { type: 'string' }, locale: { type: 'string' } } })
    const format = formatSchema.safeParse(values.format)
    if (!format.success) throw new UsageError('parse: say --format html, markdown or text')
    const locale = localeSchema.optional().safeParse(values.locale)
    if (!locale.success) throw new UsageError(`parse: --locale is ${localeChoice}`)
    const content = await readAll(io.input)
    const parsed = parse({ format: format.data, content, ...(locale.data && { locale: locale.data }) }, counter())
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

async function readAll(input: CommandIo['input']): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of input) text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
  return text + decoder.decode()
}
