/** `punte login`: saves a server and a token, so that other commands need no flags. */
import { parseArgs } from 'node:util'
import { readMe } from '../contract/operations/people.ts'
import { type Command, UsageError } from './command.ts'
import { saveProfile } from './profile.ts'
import { callApi, ServerError } from './server.ts'

export const command: Command = {
  name: 'login',
  summary: 'save a server and a token for the other commands',
  help: `usage: punte login --server URL --token TOKEN

Tries the token, then saves both where only you can read them. Exit 1 when the server refuses the token.`,
  async run(args, io) {
    const { values } = parseArgs({ args, options: { server: { type: 'string' }, token: { type: 'string' } } })
    if (!values.server || !values.token || !URL.canParse(values.server))
      throw new UsageError('login: say --server URL and --token TOKEN')
    const profile = { server: values.server, token: values.token }
    try {
      const { body: me } = await callApi(profile, readMe)
      await io.write(
        `${me.name ?? me.id} (${me.roles.join(', ')}), saved in ${await saveProfile(profile, io.env ?? {})}\n`,
      )
      return 0
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      io.error(`login: ${error.message}`)
      return 1
    }
  },
}
