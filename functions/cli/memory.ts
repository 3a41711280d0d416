/** `punte memory`: searches translation memory, deletes an entry, or corrects it. */
import { parseArgs } from 'node:util'
import * as contract from '../contract/operations/memory.ts'
import { type Command, UsageError } from './command.ts'
import { exampleSource, exampleTarget } from './locale-help.ts'
import { findProfile, type Profile } from './profile.ts'
import { callApi, callApiText, ServerError } from './server.ts'

const direction = `${exampleSource}-${exampleTarget}`

export const command: Command = {
  name: 'memory',
  summary: 'search what was translated before; delete or correct it',
  help: `usage: punte memory search DIRECTION TEXT [--limit N]
       punte memory delete DIRECTION ID...
       punte memory correct DIRECTION ID TEXT     [--server URL --token TOKEN]

DIRECTION is such as ${direction}: the language of the source first. "search" prints a line of JSON for each
translation, the best first: {"id", "score", "source", "target", "origin", "by"?, "engine"?, "article"}.
"delete" takes the translation with this id out of memory, in whatever article it was made; it comes back only if a
person saves it again. "correct" puts TEXT in its place and prints the entry with its new id. Articles stay as they
are. Both take the role reviewer. Exit 1 when the server refuses.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      options: { server: { type: 'string' }, token: { type: 'string' }, limit: { type: 'string' } },
      allowPositionals: true,
    })
    const [verb, way, ...rest] = positionals
    const run = verbs.get(verb ?? '')
    if (!run || !way)
      throw new UsageError(`memory: say search, delete or correct, and a direction such as ${direction}`)
    if (verb !== 'search' && values.limit !== undefined) throw new UsageError('memory: --limit goes with "search"')
    if (rest.length === 0 || (verb === 'search' && rest.length > 1) || (verb === 'correct' && rest.length !== 2))
      throw new UsageError('memory: search takes one TEXT, delete takes IDs, correct takes an ID and one TEXT')
    try {
      const profile = await findProfile(values, io.env ?? {})
      for await (const line of run(profile, way, rest, values.limit)) await io.write(`${JSON.stringify(line)}\n`)
      return 0
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      io.error(`memory: ${error.message}`)
      return 1
    }
  },
}

type Verb = (profile: Profile, direction: string, rest: string[], limit?: string) => AsyncIterable<object>

const verbs = new Map<string, Verb>([
  ['search', search],
  ['delete', deleteEntries],
  ['correct', correct],
])

async function* search(profile: Profile, direction: string, [q = '']: string[], limit?: string) {
  const { body } = await callApi(profile, contract.searchMemory, { params: { direction }, query: { q, limit } })
  for (const { id, score, source, target, origin, by, engine, article } of body.items)
    yield { id, score, source: source.text, target: target.text, origin, by, engine, article }
}

async function* deleteEntries(profile: Profile, direction: string, ids: string[]) {
  for (const entry of ids) {
    const params = { direction, entry }
    const { body, etag } = await callApi(profile, contract.readEntry, { params })
    await callApiText(profile, contract.deleteEntry, { params, ifMatch: etag })
    yield { deleted: entry, source: body.source.text, target: body.target.text }
  }
}

async function* correct(profile: Profile, direction: string, [entry = '', text = '']: string[]) {
  const params = { direction, entry }
  const { etag } = await callApi(profile, contract.readEntry, { params })
  const content = new TextEncoder().encode(JSON.stringify({ text }))
  const { body } = await callApi(profile, contract.correctEntry, {
    ...{ params, ifMatch: etag, body: { type: 'application/json', content } },
  })
  yield { id: body.id, source: body.source.text, target: body.target.text }
}
