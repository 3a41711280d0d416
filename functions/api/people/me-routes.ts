/** What people read and change of themselves, and how they find each other. */
import { Hono } from 'hono'
import { personOf } from '../../../shared/people/person-record.ts'
import { readPersonRecord } from '../../../shared/pipeline/people-store.ts'
import * as contract from '../../contract/operations/people.ts'
import type { ProblemCode } from '../../contract/problems.ts'
import { type Refusal, refusal } from '../../contract/refusal.ts'
import { callerOf } from '../../http/auth.ts'
import type { Env } from '../../http/env.ts'
import { serve } from '../../http/serve.ts'
import { dropSession, updateSession } from '../../http/session.ts'
import { changeStored } from './change-stored.ts'
import { addToken, dropToken, endSessions } from './give-access.ts'
import { findColleagues, namesOf } from './known-people.ts'
import { isStored, showMe } from './show-me.ts'
import { showTokens } from './show-person.ts'

export function meRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, contract.readMe, async ({ c, ports, answer }) => answer(200, showMe(ports, callerOf(c))))
  serve(app, contract.changeMe, async ({ c, ports, body, answer, refuseWith }) => {
    const { id } = callerOf(c)
    const changed = await changeStored<'person-suspended'>(ports, id, ({ state, name, listed }) =>
      state === 'active'
        ? { ok: true, record: { name: body.name ?? name, listed: body.listed ?? listed } }
        : { ok: false, refusal: refusal('person-suspended') },
    )
    if (!changed.ok) return refuseWith(asOwn(changed.refusal))
    await updateSession(c, changed.record)
    ports.log({ event: 'person-changed', person: id, by: id, state: changed.record.state })
    return answer(200, showMe(ports, personOf(changed.record)))
  })
  serve(app, contract.listOwnTokens, async ({ c, ports, answer, refuse }) => {
    const person = callerOf(c)
    if (!isStored(person)) return refuse('person-in-settings')
    const stored = await readPersonRecord(ports.objects, person.id)
    return stored ? answer(200, { items: await showTokens(ports, stored.value) }) : refuse('person-suspended')
  })
  serve(app, contract.makeOwnToken, async ({ c, ports, body, answer, refuseWith, concerns }) => {
    const { id } = callerOf(c)
    const made = await addToken(ports, id, body)
    if (!made.ok) return refuseWith(asOwn(made.refusal))
    concerns({ token: made.value.id })
    ports.log({ event: 'token-made', person: id, token: made.value.id, by: id })
    return answer(201, made.value)
  })
  serve(app, contract.revokeOwnToken, async ({ c, ports, params, done, refuseWith }) => {
    const { id } = callerOf(c)
    const dropped = await dropToken(ports, id, params.token)
    if (!dropped.ok) return refuseWith(asOwn(dropped.refusal))
    ports.log({ event: 'token-revoked', person: id, token: params.token, by: id })
    return done()
  })
  serve(app, contract.signOutEverywhere, async ({ c, ports, done, refuseWith }) => {
    const { id } = callerOf(c)
    const ended = await endSessions(ports, id)
    if (!ended.ok) return refuseWith(asOwn(ended.refusal))
    dropSession(c)
    ports.log({ event: 'sessions-ended', person: id, by: id })
    return done()
  })
  serve(app, contract.findColleagues, async ({ ports, query, answer }) => {
    const { ids } = query
    return answer(200, { items: await (ids ? namesOf(ports, ids.split(',')) : findColleagues(ports, query)) })
  })
  return app
}

type Lost = 'person-unknown' | 'person-gone' | 'person-not-active'
const lost: ReadonlySet<ProblemCode> = new Set<Lost>(['person-unknown', 'person-gone', 'person-not-active'])

const isOther = <Code extends ProblemCode>(code: Code): code is Exclude<Code, Lost> => !lost.has(code)

/** Whoever has just lost their access is told so, as they are by their next call. */
function asOwn<Code extends ProblemCode>(refused: Refusal<Code>): Refusal<Exclude<Code, Lost> | 'person-suspended'> {
  const { code } = refused
  return isOther(code) ? { ...refused, code } : refusal('person-suspended')
}
