/** `punte publish`: shows a version to readers, or hides it. */
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { type Command, UsageError } from './command.ts'
import { call, findProfile, ServerError } from './server.ts'

const decidedSchema = z.object({ id: z.string(), publication: z.record(z.string(), z.string()) })

export const command: Command = {
  name: 'publish',
  summary: 'show a version to readers, or hide it',
  help: `usage: punte publish ID LOCALE [--hide] [--server URL --token TOKEN]

Prints the article's decisions as JSON. A version with untranslated segments is refused: exit 1.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      options: { server: { type: 'string' }, token: { type: 'string' }, hide: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    const [id, locale] = positionals
    if (!id || !locale) throw new UsageError('publish: name an article’s id and a locale')
    const verb = values.hide ? 'unpublish' : 'publish'
    try {
      const profile = await findProfile(values, io.env ?? {})
      const decided = await call(profile, `/articles/${id}/versions/${locale}/${verb}`, decidedSchema, {
        method: 'POST',
      })
      await io.write(`${JSON.stringify(decided)}\n`)
      return 0
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      io.complain(`publish: ${error.message}`)
      return 1
    }
  },
}
