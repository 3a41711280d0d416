/** `punte glossary`: exports a language pair's glossary as CSV, or imports it. */

import { parseArgs } from 'node:util'
import * as contract from '../contract/operations/glossary.ts'
import { type Command, type CommandIo, UsageError } from './command.ts'
import { examplePair, exampleSource, exampleTarget } from './locale-help.ts'
import { findProfile, type Profile } from './profile.ts'
import { callApi, callApiText, ServerError } from './server.ts'

export const command: Command = {
  name: 'glossary',
  summary: 'take a glossary out as CSV, or in',
  help: `usage: punte glossary export PAIR > glossary.csv
       punte glossary import PAIR [--dry] < glossary.csv     [--server URL --token TOKEN]

PAIR is such as ${examplePair}. The first line names the columns: id, rule, ${exampleTarget}, ${exampleTarget}_variants,
${exampleSource}, ${exampleSource}_variants, part_of_speech, case, note, etag; of these only one locale’s must be there. Variants have a "|" between them. An import adds and replaces terms, all rows
or none, and deletes nothing; --dry only tells what would change. Exit 1 when the server refuses.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      options: { server: { type: 'string' }, token: { type: 'string' }, dry: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    const [verb, pair] = positionals
    if ((verb !== 'export' && verb !== 'import') || !pair)
      throw new UsageError(`glossary: say export or import, and a pair such as ${examplePair}`)
    try {
      const profile = await findProfile(values, io.env ?? {})
      await io.write(
        await (verb === 'export' ? exportTerms(profile, pair) : importTerms(profile, pair, values.dry, io)),
      )
      return 0
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      io.error(`glossary: ${error.message}`)
      for (const { field, reason } of error.issues) io.error(`  ${field}: ${reason}`)
      return 1
    }
  },
}

const exportTerms = (profile: Profile, pair: string) => callApiText(profile, contract.exportTerms, { params: { pair } })

async function importTerms(profile: Profile, pair: string, dry: boolean, io: CommandIo): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of io.input) chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk)
  const content = new Uint8Array(await new Blob(chunks.map((chunk) => new Uint8Array(chunk))).arrayBuffer())
  const { body } = await callApi(profile, contract.importTerms, {
    ...{ params: { pair }, body: { type: 'text/csv', content } },
    ...(dry ? { query: { dry: '1' } } : {}),
  })
  const { items: _, ...counts } = body
  return `${JSON.stringify(counts)}\n`
}
