/** `punte work`: the versions that are given to whoever asks. */
import { parseArgs } from 'node:util'
import { listOwnWork } from '../contract/operations/assignments.ts'
import type { Command } from './command.ts'
import { jsonLine } from './json-line.ts'
import { linesOf } from './next-step.ts'
import { findProfile } from './profile.ts'
import { callApi, ServerError } from './server.ts'

export const command: Command = {
  name: 'work',
  summary: 'list the versions that are given to you',
  help: `usage: punte work [--server URL --token TOKEN]

Prints a line of JSON for each version, what is due first before the rest: {"article", "locale", "title", "as", "due",
"note", "state", "progress"?}. Exit 1 when the server refuses.`,
  async run(args, io) {
    const { values } = parseArgs({ args, options: { server: { type: 'string' }, token: { type: 'string' } } })
    try {
      const profile = await findProfile(values, io.env ?? {})
      const { body } = await callApi(profile, listOwnWork)
      for (const version of body.items) await io.write(jsonLine(version))
      return 0
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      for (const line of linesOf('work', error)) io.error(line)
      return 1
    }
  },
}
