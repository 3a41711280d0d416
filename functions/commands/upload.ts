/** `punte upload`: sends articles to a server and follows their translation. */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { bars } from './bar.ts'
import { type Command, UsageError } from './command.ts'
import { follow } from './follow.ts'
import { type Accepted, findProfile, formatOfFile, ServerError, upload } from './server.ts'

const options = {
  server: { type: 'string' },
  token: { type: 'string' },
  locale: { type: 'string' },
  slug: { type: 'string' },
  publish: { type: 'string' },
  wait: { type: 'string', default: '300' },
} as const

export const command: Command = {
  name: 'upload',
  summary: 'send articles to a server and follow their translation',
  help: `usage: punte upload FILE... [--locale ro|en] [--slug SLUG] [--publish auto|manual] [--wait SECONDS]
                            [--server URL --token TOKEN]

FILE ends in .md, .html or .txt. The server is a saved profile's when no flag names it (punte login).
Prints a JSON object an article; progress goes to the terminal. Exit 1 when an article was refused, or when a
translation was not complete after --wait seconds (300; 0 does not wait).`,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    if (positionals.length === 0) throw new UsageError('upload: name a file')
    if (values.slug && positionals.length > 1) throw new UsageError('upload: --slug goes with one file')
    const patienceMs = Number(values.wait) * 1000
    if (!(patienceMs >= 0)) throw new UsageError('upload: --wait takes seconds')
    const profile = await findProfile(values, io.env ?? {})
    const { locale, slug, publish } = values
    const query = { ...(locale && { locale }), ...(slug && { slug }), ...(publish && { publish }) }
    const accepted: Accepted[] = []
    let refused = 0
    for (const file of positionals) {
      const type = formatOfFile(file)
      if (!type) throw new UsageError(`upload: ${file}: its name does not end in .md, .html or .txt`)
      const content = await readFile(file).catch(() => {
        throw new UsageError(`upload: ${file} can’t be read`)
      })
      try {
        const article = await upload(profile, content, type, query)
        accepted.push(article)
        const { id, slug, locale, title, segments, dropped } = article
        await io.write(`${JSON.stringify({ file, id, slug, locale, title, segments, dropped: dropped.length })}\n`)
      } catch (error) {
        if (!(error instanceof ServerError)) throw error
        io.complain(`upload: ${file}: ${error.message}`)
        refused++
      }
    }
    if (accepted.length === 0 || patienceMs === 0) return refused > 0 ? 1 : 0
    const { waiting } = await follow(profile, accepted, bars(io.screen ?? null), patienceMs)
    if (waiting > 0) io.complain(`upload: ${waiting} versions are not complete yet; punte status ID tells how they do`)
    return refused > 0 || waiting > 0 ? 1 : 0
  },
}
