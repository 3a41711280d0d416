/** Lets somebody in who has signed in: puts it into the trail, and then gives the browser its cookie. */
import type { Context } from 'hono'
import type { Session } from '../../shared/people/session.ts'
import { signIn } from '../contract/operations/sessions.ts'
import type { Env } from './env.ts'
import { record } from './record.ts'
import { writeSession } from './session.ts'

/** Throws StoreBusy before there is a cookie, so that nobody is in of whom the trail does not know. */
export async function admit(c: Context<Env>, session: Session): Promise<void> {
  await record(c.get('ports'), { by: session.person.id, what: signIn.id })
  await writeSession(c, session)
}
