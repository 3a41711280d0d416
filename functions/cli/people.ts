/** `punte people`: what admins do with people, from a terminal. */
import { parseArgs } from 'node:util'
import { userRoles } from '../../shared/people/person.ts'
import { personStates } from '../../shared/people/person-record.ts'
import { type Command, UsageError } from './command.ts'
import { jsonLine } from './json-line.ts'
import { localeChoice } from './locale-help.ts'
import { linesOf } from './next-step.ts'
import { type Flags, flags, type Verb, verbs } from './people-verbs.ts'
import { findProfile } from './profile.ts'
import { ServerError } from './server.ts'

const text = { type: 'string' } as const

export const command: Command = {
  name: 'people',
  summary: 'add and invite people, change what they may do, make and revoke tokens',
  help: `usage: punte people list [TEXT] [--state ${personStates.join('|')}] [--role ROLE]
       punte people show WHO
       punte people add NAME --roles ROLE,... [--email ADDRESS] [--languages ${localeChoice},...] [--listed yes|no]
       punte people change WHO [--name NAME] [--email ADDRESS|none] [--roles ROLE,...|none]
                               [--languages ${localeChoice},...|all] [--listed yes|no]
       punte people invite WHO
       punte people suspend|restore|sign-out WHO
       punte people erase WHO --yes
       punte people tokens WHO
       punte people token WHO NAME [--days N]
       punte people revoke WHO TOKEN              (each with [--server URL --token TOKEN])

Takes the role admin. WHO is an id or an e-mail address; ROLE is ${userRoles.join(', ')}.
"add" gives nobody access yet: "invite" prints a link that signs the person in once, within seven days. "token" makes
a token for a program; --days says how long it is valid. Link and token are shown this once. "suspend" takes the
access away, "restore" gives it back, or for the first time to somebody who waits. "sign-out" ends all sessions in
browsers; tokens stay valid. "revoke" takes the id of a token, which "tokens" lists. "erase" takes name, address and
tokens away for good; what the person did stays. All this holds everywhere within a minute.
Prints a line of JSON for each person or token. Exit 1 when the server refuses.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      options: {
        ...{ server: text, token: text, yes: { type: 'boolean' } },
        ...{ state: text, role: text, name: text, email: text, roles: text, languages: text, listed: text, days: text },
      },
      allowPositionals: true,
    })
    const [name = '', ...words] = positionals
    const verb = verbs.get(name)
    if (!verb) throw new UsageError(`people: say one of ${[...verbs.keys()].join(', ')}`)
    check(name, verb, words, values)
    try {
      const profile = await findProfile(values, io.env ?? {})
      for await (const line of verb.run(profile, words, values)) await io.write(jsonLine(line))
      return 0
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      for (const line of linesOf('people', error)) io.error(line)
      return 1
    }
  },
}

function check(name: string, { words: wanted, mayLack, takes }: Verb, words: string[], values: Flags): void {
  const least = wanted.length - (mayLack ? 1 : 0)
  if (words.length < least || words.length > wanted.length)
    throw new UsageError(`people: "${name}" takes ${wanted.join(' and ')}${mayLack ? ', or nothing' : ''}`)
  const stray = ([...flags, 'yes'] as const).find((flag) => values[flag] !== undefined && !takes.includes(flag))
  if (stray) throw new UsageError(`people: --${stray} does not go with "${name}"`)
}
