/** Whether somebody who has signed in at an issuer has access, and with which roles: an admin says so, or a rule does. */
import type { Account, Issuer, ruleFor } from '../../shared/people/issuer.ts'
import type { PersonRecord } from '../../shared/people/person-record.ts'
import { changePersonRecord } from '../../shared/pipeline/people-store.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'

export type Rule = NonNullable<ReturnType<typeof ruleFor>>
export type LetIn = { ok: true; record: PersonRecord } | { ok: false; reason: 'waiting' | 'suspended' | 'busy' }

type Shut = { ok: false; reason: 'suspended' }
const shut: Shut = { ok: false, reason: 'suspended' }

/** Whether an admin has taken the access away. */
export const isShut = ({ state }: PersonRecord): boolean => state === 'suspended' || state === 'gone'

/** A sign-in that changes nothing of the person writes nothing. */
export async function letIn(
  ports: Ports,
  record: PersonRecord,
  issuer: Issuer,
  account: Account,
  rule: Rule | null,
): Promise<LetIn> {
  if (isShut(record)) return shut
  if (Object.keys(changesBy(record, issuer, account, rule)).length === 0) return show(record)
  const changed = await changePersonRecord<Shut>(ports, record.id, (now) =>
    isShut(now) ? shut : { ok: true, record: changesBy(now, issuer, account, rule) },
  )
  if (changed.ok) return show(changed.record)
  return changed.reason === 'suspended' ? shut : { ok: false, reason: 'busy' }
}

const show = (record: PersonRecord): LetIn =>
  record.state === 'active' ? { ok: true, record } : { ok: false, reason: 'waiting' }

function changesBy(
  record: PersonRecord,
  { id }: Issuer,
  { issuer, subject }: Account,
  rule: Rule | null,
): Partial<PersonRecord> {
  const { identities, state, rolesFromIssuer } = record
  const isLinked = identities.some((own) => own.issuer === issuer && own.subject === subject)
  const follows = state === 'waiting' ? rule !== null : rolesFromIssuer === id
  return {
    ...(isLinked ? {} : { identities: [...identities, { issuer, subject }] }),
    ...(follows && !hasAccessBy(record, rule) ? (rule ? accessBy(rule, id) : noAccess) : {}),
  }
}

/** What a rule gives. `issuer`: the id of the issuer that has the rule. */
export const accessBy = ({ roles, languages }: Rule, issuer: string): Partial<PersonRecord> => ({
  ...{ state: 'active', roles, languages, rolesFromIssuer: issuer },
})

/** No rule gives it any more. */
const noAccess: Partial<PersonRecord> = {
  state: 'waiting',
  roles: [],
  languages: undefined,
  rolesFromIssuer: undefined,
}

const hasAccessBy = ({ state, roles, languages }: PersonRecord, rule: Rule | null): boolean =>
  state === 'active' &&
  JSON.stringify([roles, languages ?? null]) === JSON.stringify([rule?.roles ?? [], rule?.languages ?? null])
