/** `punte rebuild`: derives every view from scratch, and reports the differences. */
import { parseArgs } from 'node:util'
import { listStoredArticles, rebuildArticle } from '../contract/operations/articles.ts'
import { bar, bars } from './bar.ts'
import type { Command } from './command.ts'
import { findProfile } from './profile.ts'
import { callApi, ServerError } from './server.ts'

export const command: Command = {
  name: 'rebuild',
  summary: 'make every view anew from the truth, and say what was different',
  help: `usage: punte rebuild [ID...] [--dry] [--server URL --token TOKEN]

Without an ID, of every article that the bucket holds; its records in the indexes are written too. Prints a JSON object for
each view that did not stand as it should: different, missing, or taken (another article has the address); "queued" when
somebody was writing it, and a job puts it right. With --dry nothing is written.
Exit 1 when there was one, or the server refuses (it takes the role admin).`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      options: { server: { type: 'string' }, token: { type: 'string' }, dry: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    try {
      const profile = await findProfile(values, io.env ?? {})
      const ids = [...positionals]
      for (let cursor = ''; positionals.length === 0; ) {
        const { body } = await callApi(profile, listStoredArticles, cursor ? { query: { cursor } } : {})
        ids.push(...body.items.map(({ id }) => id))
        if (!body.next) break
        cursor = body.next
      }
      const progress = bars(io.screen ?? null)
      let different = 0
      for (const [at, id] of ids.entries()) {
        const { body } = await callApi(profile, rebuildArticle, {
          ...{ params: { article: id } },
          ...(values.dry ? { query: { dry: '1' } } : {}),
        })
        for (const view of body.items.filter(({ found }) => found !== 'same')) {
          different++
          await io.write(`${JSON.stringify(view)}\n`)
        }
        progress.draw([`${bar(at + 1, ids.length)} ${at + 1}/${ids.length} articles`])
      }
      progress.end()
      return different > 0 ? 1 : 0
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      io.error(`rebuild: ${error.message}`)
      return 1
    }
  },
}
