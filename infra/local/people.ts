/** The people of a local start: one a role, their tokens made once and kept where only this user can read them. */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { hash } from '../../shared/hash.ts'
import { type Person, userRoles } from '../../shared/ports/ports.ts'

const tokensSchema = z.record(z.enum(userRoles), z.string())
type Tokens = z.infer<typeof tokensSchema>

export async function readTokens(dataDir: string): Promise<Tokens> {
  const place = join(dataDir, 'tokens.json')
  const text = await readFile(place, 'utf8').catch(() => null)
  if (text !== null) return tokensSchema.parse(JSON.parse(text))
  const tokens = tokensSchema.parse(
    Object.fromEntries(userRoles.map((role) => [role, `${role}-${randomBytes(12).toString('hex')}`])),
  )
  await mkdir(dataDir, { recursive: true })
  await writeFile(place, `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 })
  return tokens
}

/** `devToken`, when set, is one more person with every role. */
export function peopleOf(tokens: Tokens, devToken: string | undefined): Person[] {
  const people: Person[] = userRoles.map((role) => ({ id: role, roles: [role], tokenHash: hash(tokens[role]) }))
  return devToken ? [...people, { id: 'dev', roles: [...userRoles], tokenHash: hash(devToken) }] : people
}
