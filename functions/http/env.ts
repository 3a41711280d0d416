/** What a request carries through the app: the ports, and who asks. */
import type { Person } from '../../shared/people/person.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import type { ProblemCode } from '../contract/problems.ts'

/** `address`: the caller's IP address as the entry point gives it; null if unknown. */
export type Env = {
  Variables: {
    ports: Ports
    person: Person | null
    /** Why there is no person, if they sent something to be known by. */
    unknown: AccessProblem | null
    address: string | null
  }
}

/** Why somebody is not known by what they sent. */
export type AccessProblem = Extract<
  ProblemCode,
  'token-unknown' | 'token-expired' | 'person-suspended' | 'session-ended' | 'origin-refused'
>
export type FoundPerson = { ok: true; person: Person } | { ok: false; reason: AccessProblem }
