/** `punte trail`: who did what, and when. */
import { parseArgs } from 'node:util'
import { exportTrail, readTrail } from '../contract/operations/trail.ts'
import { type Command, UsageError } from './command.ts'
import { findPerson } from './find-person.ts'
import { jsonLine } from './json-line.ts'
import { linesOf } from './next-step.ts'
import { findProfile, type Profile } from './profile.ts'
import { callApi, callApiText, ServerError } from './server.ts'

const text = { type: 'string' } as const

export const command: Command = {
  name: 'trail',
  summary: 'tell who did what, and when',
  help: `usage: punte trail [--by WHO] [--what CALL] [--about ID] [--from DAY] [--to DAY] [--csv]
                  [--server URL --token TOKEN]

Takes the role admin. WHO is an id or an e-mail address. CALL is the id of a call of the API, such as correctSegment.
ID is that of an article, a segment or a person. DAY is such as 2026-11-30, in UTC.
Prints a line of JSON for each fact, the newest first: {"id", "at", "by", "name", "what", "about"}. With --csv a table,
the oldest first, of at most 31 days. Exit 1 when the server refuses.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      options: {
        ...{ server: text, token: text, csv: { type: 'boolean', default: false } },
        ...{ by: text, what: text, about: text, from: text, to: text },
      },
      allowPositionals: true,
    })
    if (positionals.length > 0) throw new UsageError('trail: say what to look for with --by, --what, --about, --from')
    const { by, what, about, from, to } = values
    try {
      const profile = await findProfile(values, io.env ?? {})
      const query = { by: by === undefined ? by : await findPerson(profile, by), what, about, from, to }
      if (values.csv) await io.write(await callApiText(profile, exportTrail, { query }))
      else for await (const fact of factsOf(profile, query)) await io.write(jsonLine(fact))
      return 0
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      for (const line of linesOf('trail', error)) io.error(line)
      return 1
    }
  },
}

type Query = { [Name in 'by' | 'what' | 'about' | 'from' | 'to']?: string | undefined }

async function* factsOf(profile: Profile, query: Query) {
  for (let cursor: string | undefined; ; ) {
    const { body } = await callApi(profile, readTrail, { query: { ...query, cursor, limit: '500' } })
    yield* body.items
    cursor = body.next
    if (cursor === undefined) return
  }
}
