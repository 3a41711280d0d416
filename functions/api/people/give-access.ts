/** Invitations, tokens, and the end of sessions. Each is one change of the person's record, which has only hashes. */
import { hash } from '../../../shared/hash.ts'
import { invitationMs, writeCredential } from '../../../shared/people/credential.ts'
import { type AccessToken, maxTokens, type PersonRecord } from '../../../shared/people/person-record.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { refusal } from '../../contract/refusal.ts'
import { changeStored, type Refused, type Wanted } from './change-stored.ts'
import { showToken } from './show-person.ts'

export async function invite(ports: Ports, person: string) {
  const invitation = writeCredential('invitation', person, ports.newSecret())
  const expiresAt = ports.now() + invitationMs
  const changed = await changeStored(ports, person, (record) =>
    ifActive(record, { invitation: { hash: hash(invitation), expiresAt } }),
  )
  return changed.ok ? { ok: true as const, value: { invitation, expiresAt } } : changed
}

const dayMs = 24 * 60 * 60 * 1000

/** Expired tokens don't count, and are dropped. */
export async function addToken(
  ports: Ports,
  person: string,
  { name, days }: { name: string; days?: number | undefined },
) {
  const text = writeCredential('token', person, ports.newSecret())
  const now = ports.now()
  const token: AccessToken = {
    ...{ id: ports.newId(), name, hash: hash(text), createdAt: now },
    ...(days === undefined ? {} : { expiresAt: now + days * dayMs }),
  }
  const changed = await changeStored<'person-not-active' | 'tokens-full'>(ports, person, (record) => {
    const valid = record.tokens.filter(({ expiresAt }) => expiresAt === undefined || expiresAt > now)
    if (record.state === 'active' && valid.length >= maxTokens)
      return { ok: false, refusal: refusal('tokens-full', { values: { most: maxTokens } }) }
    return ifActive(record, { tokens: [...valid, token] })
  })
  return changed.ok ? { ok: true as const, value: { ...showToken(token), token: text } } : changed
}

export const dropToken = (ports: Ports, person: string, token: string) =>
  changeStored<'access-token-unknown'>(ports, person, ({ tokens }) =>
    tokens.some(({ id }) => id === token)
      ? { ok: true, record: { tokens: tokens.filter(({ id }) => id !== token) } }
      : { ok: false, refusal: refusal('access-token-unknown') },
  )

export const endSessions = (ports: Ports, person: string) =>
  changeStored<never>(ports, person, ({ sessionVersion }) => ({
    ok: true,
    record: { sessionVersion: sessionVersion + 1 },
  }))

const ifActive = ({ state }: PersonRecord, record: Partial<PersonRecord>): Wanted | Refused<'person-not-active'> =>
  state === 'active' ? { ok: true, record } : { ok: false, refusal: refusal('person-not-active') }
