/** `punte rebuild`: every view again from the truth, and what was different. */
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { bar, bars } from './bar.ts'
import type { Command } from './command.ts'
import { call, findProfile, ServerError } from './server.ts'

const listedSchema = z.object({ items: z.array(z.object({ id: z.string() })), next: z.string().optional() })
const rebuiltSchema = z.object({
  items: z.array(
    z.object({
      key: z.string(),
      stood: z.enum(['same', 'different', 'missing', 'taken']),
      later: z.boolean().optional(),
    }),
  ),
})

export const command: Command = {
  name: 'rebuild',
  summary: 'make every view anew from the truth, and say what was different',
  help: `usage: punte rebuild [ID...] [--dry] [--server URL --token TOKEN]

Without an ID, of every article that the bucket holds; its records in the indexes are written too. Prints a JSON object for
each view that did not stand as it should: different, missing, or taken (another article has the address); "later" when
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
        const { items, next } = await call(profile, `/articles:stored${cursor && `?cursor=${cursor}`}`, listedSchema)
        ids.push(...items.map(({ id }) => id))
        if (!next) break
        cursor = next
      }
      const progress = bars(io.screen ?? null)
      let different = 0
      for (const [at, id] of ids.entries()) {
        const path = `/articles/${id}/rebuild${values.dry ? '?dry=1' : ''}`
        const { items } = await call(profile, path, rebuiltSchema, { method: 'POST' })
        for (const view of items.filter(({ stood }) => stood !== 'same')) {
          different++
          await io.write(`${JSON.stringify(view)}\n`)
        }
        progress.draw([`${bar(at + 1, ids.length)} ${at + 1}/${ids.length} articles`])
      }
      progress.end()
      return different > 0 ? 1 : 0
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      io.complain(`rebuild: ${error.message}`)
      return 1
    }
  },
}
