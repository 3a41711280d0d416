/** `punte status`: reports the progress of an article's versions. */
import { parseArgs } from 'node:util'
import { readProgress } from '../contract/operations/articles.ts'
import { bar } from './bar.ts'
import { type Command, UsageError } from './command.ts'
import { findProfile } from './profile.ts'
import { callApi, ServerError } from './server.ts'

export const command: Command = {
  name: 'status',
  summary: 'say how an article’s versions do',
  help: `usage: punte status ID [--server URL --token TOKEN]

Prints a line a version: locale, state, targets filled of all, reviewed. Exit 1 when the server refuses.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      options: { server: { type: 'string' }, token: { type: 'string' } },
      allowPositionals: true,
    })
    const [id] = positionals
    if (!id) throw new UsageError('status: name an article’s id')
    try {
      const profile = await findProfile(values, io.env ?? {})
      const { body } = await callApi(profile, readProgress, { params: { article: id } })
      for (const { locale, state, progress } of body.versions) {
        const { filled = 0, total = 0, reviewed = 0 } = progress ?? {}
        await io.write(`${locale}  ${bar(filled, total)}  ${state}  ${filled}/${total} filled, ${reviewed} reviewed\n`)
      }
      return 0
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      io.error(`status: ${error.message}`)
      return 1
    }
  },
}
