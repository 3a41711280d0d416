/** What somebody at a terminal does next when the server has refused. The server's own text says what is wrong. */
import type { ProblemCode } from '../contract/problems.ts'
import type { ServerError } from './server.ts'

const steps: { readonly [Code in ProblemCode]?: string } = {
  'token-missing': 'Save a token: punte login.',
  'token-unknown': 'Save another one: punte login.',
  'token-expired': 'Save another one: punte login.',
  'person-suspended': 'Save a token of somebody else: punte login.',
  'role-missing': 'Save a token of somebody who has it: punte login.',
  'person-unknown': '"punte people list" has their ids.',
  'person-not-active': '"punte people restore" gives access.',
  'access-token-unknown': '"punte people tokens" has their ids.',
  'tokens-full': '"punte people tokens" lists them, "punte people revoke" revokes one.',
  'email-taken': '"punte people list ADDRESS" says who.',
  'person-stale': 'Run this again.',
  'assignment-stale': 'Run this again.',
  'article-unknown': 'Name it by its id, which the desk has in the address of its pages.',
}

/** The lines of an error, of which the first one begins with the command's name. */
export function linesOf(command: string, { message, code, issues }: ServerError): string[] {
  const step = code && steps[code]
  return [
    `${command}: ${message}${step ? ` ${step}` : ''}`,
    ...issues.map(({ field, reason }) => `  ${field}: ${reason}`),
  ]
}
