/** `punte translate-again`: has engines translate a version or a segment again. */
import { parseArgs } from 'node:util'
import { translateSegmentAgain, translateVersionAgain } from '../contract/operations/segments.ts'
import { type Command, UsageError } from './command.ts'
import { findProfile } from './profile.ts'
import { callApi, ServerError } from './server.ts'

export const command: Command = {
  name: 'translate-again',
  summary: 'have engines translate a version or a segment again',
  help: `usage: punte translate-again ID LOCALE [--segment SEGMENT] [--engines NAME,...] [--server URL --token TOKEN]

Without --segment it asks for all that machines translated in the version; what people wrote stays. The new drafts stand
before the old ones, which stay where the engines give nothing. --engines names the engines to ask, in this order.
Prints the round as JSON; the engines are asked afterwards, and \`punte jobs\` lists what still waits. Exit 1 when the
server refuses, as for a segment that a person has written.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      options: {
        ...{ server: { type: 'string' }, token: { type: 'string' } },
        ...{ segment: { type: 'string' }, engines: { type: 'string' } },
      },
      allowPositionals: true,
    })
    const [article, locale, ...more] = positionals
    if (!article || !locale || more.length > 0)
      throw new UsageError('translate-again: name an article’s id and a locale')
    const { segment, engines } = values
    const query = engines === undefined ? {} : { engines }
    try {
      const profile = await findProfile(values, io.env ?? {})
      const { body } =
        segment === undefined
          ? await callApi(profile, translateVersionAgain, { params: { article, locale }, query })
          : await callApi(profile, translateSegmentAgain, { params: { article, locale, segment }, query })
      await io.write(`${JSON.stringify(body)}\n`)
      return 0
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      io.error(`translate-again: ${error.message}`)
      return 1
    }
  },
}
