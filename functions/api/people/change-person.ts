/** What an admin changes of a person, and how a person is erased. Both need the ETag of the person as the admin saw them. */
import { erasedPerson, type PersonRecord } from '../../../shared/people/person-record.ts'
import { claimEmail } from '../../../shared/pipeline/person-claims.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { type Refusal, refusal } from '../../contract/refusal.ts'
import type { PersonChange } from '../../contract/schemas/people.ts'
import type { EtagMatcher } from '../../http/if-match.ts'
import { changeStored, type Refused } from './change-stored.ts'
import { personEtag, showPerson } from './show-person.ts'

/** `by`: the id of the admin. */
type Asked = { person: string; by: string; seen: EtagMatcher }

export const changePerson = (ports: Ports, { person, by, seen }: Asked, change: PersonChange) =>
  changeStored<'person-stale' | 'own-access' | 'email-taken' | 'body-invalid'>(ports, person, async (record) => {
    if (!seen(personEtag(record))) return stale(ports, record)
    if (person === by && takesAccess(change)) return fail(refusal('own-access'))
    const { email = record.email ?? null, state = record.state, roles = record.roles } = change
    if (record.state === 'waiting' && state === 'active' && roles.length === 0)
      return fail(refusal('body-invalid', { errors: [{ field: 'roles', reason: 'is empty' }] }))
    if (email !== null && email !== record.email && !(await claimEmail(ports, email, person)))
      return fail(refusal('email-taken'))
    return { ok: true, record: changedMembers(record, change) }
  })

const takesAccess = ({ state, roles }: PersonChange): boolean =>
  state === 'suspended' || (roles !== undefined && !roles.includes('admin'))

/** What an admin decides about roles and languages holds from then on, whatever an issuer's rules give. */
const changedMembers = (
  record: PersonRecord,
  { name, email, roles, languages, listed, state }: PersonChange,
): Partial<PersonRecord> => ({
  name: name ?? record.name,
  email: email === undefined ? record.email : (email ?? undefined),
  roles: roles ?? record.roles,
  languages: languages === undefined ? record.languages : (languages ?? undefined),
  listed: listed ?? record.listed,
  state: state ?? record.state,
  rolesFromIssuer: roles || languages !== undefined ? undefined : record.rolesFromIssuer,
})

export const erasePerson = (ports: Ports, { person, by, seen }: Asked) =>
  changeStored<'person-stale' | 'own-access'>(ports, person, async (record) => {
    if (!seen(personEtag(record))) return stale(ports, record)
    return person === by ? fail(refusal('own-access')) : { ok: true, record: erasedPerson(record) }
  })

async function stale(ports: Ports, record: PersonRecord): Promise<Refused<'person-stale'>> {
  const more = { person: await showPerson(ports, record) }
  return fail(refusal('person-stale', { etag: personEtag(record), more }))
}

const fail = <Code extends Refusal['code']>(refused: Refusal<Code>): Refused<Code> => ({ ok: false, refusal: refused })
