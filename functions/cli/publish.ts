/** `punte publish`: shows a version to readers, or hides it. */
import { parseArgs } from 'node:util'
import { publishVersion, unpublishVersion } from '../contract/operations/publication.ts'
import { type Command, UsageError } from './command.ts'
import { findProfile } from './profile.ts'
import { callApi, ServerError } from './server.ts'

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
    try {
      const profile = await findProfile(values, io.env ?? {})
      const request = { params: { article: id, locale } }
      const { body } = values.hide
        ? await callApi(profile, unpublishVersion, request)
        : await callApi(profile, publishVersion, request)
      await io.write(`${JSON.stringify({ id: body.id, publication: body.publication })}\n`)
      return 0
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      io.error(`publish: ${error.message}`)
      return 1
    }
  },
}
