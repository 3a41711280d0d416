/** Whether somebody who has signed in at an issuer has access, and with which roles: an admin says so, or a rule does. */
import type { Account, Issuer, ruleFor } from '../../shared/people/issuer.ts'
import type { PersonRecord } from '../../shared/people/person-record.ts'
import { changePersonRecord } from '../../shared/pipeline/people-store.ts'
import { claimIdentity } from '../../shared/pipeline/person-claims.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'

export type Rule = NonNullable<ReturnType<typeof ruleFor>>
type Shut = { ok: false; reason: 'waiting' | 'suspended' | 'busy' }
export type LetIn = { ok: true; record: PersonRecord } | Shut

const shut = (reason: Shut['reason']): Shut => ({ ok: false, reason })

/** `busy`: it can be tried again. A sign-in that changes nothing of the person writes nothing. */
export async function letIn(
  ports: Ports,
  found: PersonRecord,
  issuer: Issuer,
  account: Account,
  rule: Rule | null,
): Promise<LetIn> {
  if (isShut(found)) return shut('suspended')
  const isSettled = isLinked(found, account) && !followsAnew(found, issuer, rule)
  if (isSettled) return show(found)
  const changed = await changePersonRecord<Shut>(ports, found.id, async (record) => {
    if (isShut(record)) return shut('suspended')
    // The account is claimed before the record has it, like every name.
    if (!isLinked(record, account) && !(await claimIdentity(ports, account, record.id))) return shut('busy')
    return { ok: true, record: changesOf(record, issuer, account, rule) }
  })
  if (changed.ok) return show(changed.record)
  return shut(changed.reason === 'suspended' ? 'suspended' : 'busy')
}

/** Whether an admin has taken the access away. */
const isShut = ({ state }: PersonRecord): boolean => state === 'suspended' || state === 'gone'

const show = (record: PersonRecord): LetIn => (record.state === 'active' ? { ok: true, record } : shut('waiting'))

const isLinked = ({ identities }: PersonRecord, { issuer, subject }: Account): boolean =>
  identities.some((own) => own.issuer === issuer && own.subject === subject)

/** Whether the issuer's rules give something else than the person has. What an admin has decided they leave alone. */
function followsAnew(record: PersonRecord, { id }: Issuer, rule: Rule | null): boolean {
  if (record.state === 'waiting') return rule !== null
  return record.rolesFromIssuer === id && !hasAccessBy(record, rule)
}

const hasAccessBy = ({ roles, languages }: PersonRecord, rule: Rule | null): boolean =>
  rule !== null && JSON.stringify([roles, languages ?? null]) === JSON.stringify([rule.roles, rule.languages ?? null])

function changesOf(record: PersonRecord, issuer: Issuer, account: Account, rule: Rule | null): Partial<PersonRecord> {
  const own = { issuer: account.issuer, subject: account.subject }
  return {
    ...(isLinked(record, account) ? {} : { identities: [...record.identities, own] }),
    ...(followsAnew(record, issuer, rule) ? (rule ? accessBy(rule, issuer.id) : noAccess) : {}),
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
