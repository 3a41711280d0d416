/** `punte assign`: gives an article's version to a translator and a reviewer. */
import { parseArgs } from 'node:util'
import { localeSchema } from '../../shared/locales/locale.ts'
import { type AssignedRole, assignedRoles } from '../../shared/people/assignment.ts'
import { assignVersion, readAssignment } from '../contract/operations/assignments.ts'
import { type Command, UsageError } from './command.ts'
import { findColleague } from './find-person.ts'
import { jsonLine } from './json-line.ts'
import { localeChoice } from './locale-help.ts'
import { linesOf } from './next-step.ts'
import { findProfile } from './profile.ts'
import { callApi, ServerError } from './server.ts'

const text = { type: 'string' } as const

export const command: Command = {
  name: 'assign',
  summary: 'give a version to a translator and a reviewer',
  help: `usage: punte assign ARTICLE ${localeChoice} [--translator WHO|none] [--reviewer WHO|none] [--due DATE|none]
                   [--note TEXT|none] [--server URL --token TOKEN]

Takes the role editor. WHO is an id, a name as colleagues see it, or, for admins, an e-mail address. DATE is a day, such
as 2026-12-01, which is due at its end, or a time, such as 2026-12-01T15:00, in the time zone of this terminal. What no
flag names stays as it is; "none" takes it away. Without any flag nothing changes.
Prints the assignment as JSON. Exit 1 when the server refuses.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      options: { server: text, token: text, translator: text, reviewer: text, due: text, note: text },
      allowPositionals: true,
    })
    const [article, named, ...more] = positionals
    const locale = localeSchema.safeParse(named)
    if (!article || !locale.success || more.length > 0)
      throw new UsageError(`assign: name an article’s id and a locale: ${localeChoice}`)
    const due = values.due === undefined ? undefined : readDue(values.due)
    const note = values.note === 'none' ? null : values.note
    try {
      const profile = await findProfile(values, io.env ?? {})
      const params = { article, locale: locale.data }
      const find = async (role: AssignedRole) => {
        const who = values[role]
        if (who === undefined || who === 'none') return who === 'none' ? null : undefined
        return findColleague(profile, who, { role, locale: locale.data })
      }
      const [translator, reviewer] = [await find('translator'), await find('reviewer')]
      const { body: before, etag } = await callApi(profile, readAssignment, { params })
      const wanted = {
        translator: translator === undefined ? before.translator : translator,
        reviewer: reviewer === undefined ? before.reviewer : reviewer,
        due: due === undefined ? before.due : due,
        note: note === undefined ? before.note : note,
      }
      const changes = [...assignedRoles, 'due', 'note'] as const
      if (changes.every((name) => wanted[name] === before[name])) {
        await io.write(jsonLine(before))
        return 0
      }
      const body = { type: 'application/json', content: new TextEncoder().encode(JSON.stringify(wanted)) } as const
      await io.write(jsonLine((await callApi(profile, assignVersion, { params, ifMatch: etag, body })).body))
      return 0
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      for (const line of linesOf('assign', error)) io.error(line)
      return 1
    }
  },
}

/** Milliseconds since the epoch; null for "none". */
function readDue(said: string): number | null {
  if (said === 'none') return null
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(said) ? `${said}T23:59` : said)
  if (Number.isNaN(time)) throw new UsageError('assign: --due takes a day such as 2026-12-01, or a time on it')
  return time
}
