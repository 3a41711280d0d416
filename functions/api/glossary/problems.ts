/** What the glossary's routes answer where it can't take a change. */
import type { Context } from 'hono'
import type { Env } from '../../http/auth.ts'
import { type Problem, problem } from '../../http/problem.ts'
import { glossarySize } from './terms-store.ts'

export const full: Problem = { status: 409, detail: `A glossary holds ${glossarySize} terms.` }

export function busy(c: Context<Env>): Response {
  c.header('Retry-After', '2')
  return problem(c, { status: 409, detail: 'Somebody else changed the glossary just now. Try again.' })
}
