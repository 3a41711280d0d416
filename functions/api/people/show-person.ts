/** A person as admins see them. */
import { quote } from '../../../shared/etag.ts'
import type { PersonInSettings } from '../../../shared/people/person.ts'
import type { AccessToken, PersonRecord } from '../../../shared/people/person-record.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { mapConcurrent } from '../../../shared/storage/json.ts'
import { readLastUse } from '../../http/token-use.ts'

export const personEtag = ({ number }: PersonRecord): string => String(number)

export async function showPerson(ports: Ports, record: PersonRecord) {
  const { id, name, listed, email, roles, languages, state, invitation, identities, createdAt } = record
  return {
    ...{ id, name, listed, email: email ?? null, roles, languages: languages ?? null, state, isStored: true },
    tokens: await showTokens(ports, record),
    invitation: invitation && invitation.expiresAt > ports.now() ? { expiresAt: invitation.expiresAt } : null,
    issuers: identities.map(({ issuer }) => issuer),
    createdAt,
  }
}

export const showPersonInSettings = ({ id, name, listed, roles, languages }: PersonInSettings) => ({
  ...{ id, name: name ?? id, listed: listed ?? true, email: null, roles: [...roles] },
  ...{ languages: languages ? [...languages] : null, state: 'active' as const, isStored: false },
  ...{ tokens: [], invitation: null, issuers: [], createdAt: null },
})

/** What a person answers with: body and headers. */
export const personAnswer = async (ports: Ports, record: PersonRecord) =>
  [await showPerson(ports, record), { ETag: quote(personEtag(record)) }] as const

export const showToken = ({ id, name, createdAt, expiresAt }: AccessToken) => ({
  ...{ id, name, createdAt, expiresAt: expiresAt ?? null },
})

export const showTokens = ({ objects }: Ports, { id, tokens }: PersonRecord) =>
  mapConcurrent(tokens, async (token) => ({
    ...showToken(token),
    lastUsedAt: await readLastUse(objects, id, token.id),
  }))
