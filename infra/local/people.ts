/**
 * The people of a local start: one per role. Their tokens are generated once and stored where only this user can read
 * them.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { hash } from '../../shared/hash.ts'
import { type PersonInSettings, userRoles } from '../../shared/people/person.ts'
import { writeAtomic } from './write-atomic.ts'

const tokensSchema = z.record(z.enum(userRoles), z.string())
type Tokens = z.infer<typeof tokensSchema>

/** If the stored tokens can't be read, moves them aside, generates new ones and reports it through `say`. */
export async function readPeopleTokens(dataDir: string, say: (line: string) => void = () => {}): Promise<Tokens> {
  const place = join(dataDir, 'tokens.json')
  const text = await readFile(place, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return null
  })
  if (text !== null) {
    const kept = tokensSchema.safeParse(parseJson(text))
    if (kept.success) return kept.data
    await rename(place, `${place}.damaged`)
    say(`${place} is damaged: it is tokens.json.damaged now. The tokens are new ones.`)
  }
  const tokens = tokensSchema.parse(
    Object.fromEntries(userRoles.map((role) => [role, `${role}-${randomBytes(12).toString('hex')}`])),
  )
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  await writeAtomic(place, `${JSON.stringify(tokens, null, 2)}\n`)
  return tokens
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `devToken`, if set, adds a person with every role. */
export function peopleOf(tokens: Tokens, devToken: string | undefined): PersonInSettings[] {
  const people: PersonInSettings[] = userRoles.map((role) => ({
    id: role,
    roles: [role],
    tokenHash: hash(tokens[role]),
  }))
  return devToken ? [...people, { id: 'dev', roles: [...userRoles], tokenHash: hash(devToken) }] : people
}
