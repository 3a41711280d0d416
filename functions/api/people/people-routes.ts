/** What admins read and change of people. */
import { Hono } from 'hono'
import { readPersonRecord } from '../../../shared/pipeline/people-store.ts'
import * as contract from '../../contract/operations/people.ts'
import { callerOf } from '../../http/auth.ts'
import type { Env } from '../../http/env.ts'
import { serve } from '../../http/serve.ts'
import { addPerson } from './add-person.ts'
import { changePerson, erasePerson } from './change-person.ts'
import { findInSettings } from './change-stored.ts'
import { addToken, dropToken, endSessions, invite } from './give-access.ts'
import { listPeople } from './known-people.ts'
import { personAnswer, showPersonInSettings } from './show-person.ts'

export function peopleRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, contract.listPeople, async ({ ports, query, answer }) => answer(200, await listPeople(ports, query)))
  serve(app, contract.addPerson, async ({ c, ports, body, answer, refuseWith, concerns }) => {
    const { id: by } = callerOf(c)
    const key = c.req.header('Idempotency-Key')
    const added = await addPerson(ports, body, key && `${by}:${key}`)
    if (!added.ok) return refuseWith(added.refusal)
    const { record } = added
    concerns({ person: record.id })
    ports.log({ event: 'person-added', person: record.id, by })
    const [shown, headers] = await personAnswer(ports, record)
    return answer(201, shown, { ...headers, Location: `/api/v1/people/${record.id}` })
  })
  serve(app, contract.readPerson, async ({ ports, params, answer, refuse }) => {
    const known = findInSettings(ports, params.person)
    if (known) return answer(200, showPersonInSettings(known), { ETag: '"0"' })
    const stored = await readPersonRecord(ports.objects, params.person)
    return stored ? answer(200, ...(await personAnswer(ports, stored.value))) : refuse('person-unknown')
  })
  serve(app, contract.changePerson, async ({ c, ports, params, body, seen, answer, refuseWith }) => {
    const { id: by } = callerOf(c)
    const changed = await changePerson(ports, { ...params, by, seen }, body)
    if (!changed.ok) return refuseWith(changed.refusal)
    ports.log({ event: 'person-changed', ...params, by, state: changed.record.state })
    return answer(200, ...(await personAnswer(ports, changed.record)))
  })
  serve(app, contract.erasePerson, async ({ c, ports, params, seen, done, refuseWith }) => {
    const { id: by } = callerOf(c)
    const erased = await erasePerson(ports, { ...params, by, seen })
    if (!erased.ok) return refuseWith(erased.refusal)
    ports.log({ event: 'person-erased', ...params, by })
    return done()
  })
  serve(app, contract.invitePerson, async ({ c, ports, params, answer, refuseWith }) => {
    const invited = await invite(ports, params.person)
    if (!invited.ok) return refuseWith(invited.refusal)
    ports.log({ event: 'person-invited', ...params, by: callerOf(c).id })
    return answer(201, invited.value)
  })
  serve(app, contract.signOutPerson, async ({ c, ports, params, done, refuseWith }) => {
    const ended = await endSessions(ports, params.person)
    if (!ended.ok) return refuseWith(ended.refusal)
    ports.log({ event: 'sessions-ended', ...params, by: callerOf(c).id })
    return done()
  })
  serve(app, contract.makeToken, async ({ c, ports, params, body, answer, refuseWith, concerns }) => {
    const made = await addToken(ports, params.person, body)
    if (!made.ok) return refuseWith(made.refusal)
    concerns({ token: made.value.id })
    ports.log({ event: 'token-made', ...params, token: made.value.id, by: callerOf(c).id })
    return answer(201, made.value)
  })
  serve(app, contract.revokeToken, async ({ c, ports, params, done, refuseWith }) => {
    const dropped = await dropToken(ports, params.person, params.token)
    if (!dropped.ok) return refuseWith(dropped.refusal)
    ports.log({ event: 'token-revoked', ...params, by: callerOf(c).id })
    return done()
  })
  return app
}
