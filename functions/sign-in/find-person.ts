/**
 * Finds the person whose account at an issuer it is: by the account, else by the verified e-mail address. Whom nobody
 * knows is made a person, who has access if a rule of the settings gives it, and else waits for an admin.
 */
import { type Account, type Issuer, ruleFor } from '../../shared/people/issuer.ts'
import type { PersonRecord } from '../../shared/people/person-record.ts'
import { createPersonRecord } from '../../shared/pipeline/people-store.ts'
import { claimEmail, claimIdentity, findByEmail, findByIdentity } from '../../shared/pipeline/person-claims.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { minWriteIntervalMs } from '../../shared/ports/objects.ts'
import { StoreBusy } from '../../shared/storage/json.ts'
import { accessBy, type LetIn, letIn, type Rule } from './let-in.ts'

/** How often it is tried, when another sign-in has just claimed the account or the address. */
const most = 4

export async function findPerson(ports: Ports, issuer: Issuer, account: Account): Promise<LetIn> {
  const rule = ruleFor(issuer, account)
  const id = ports.newId()
  for (let tries = 0; tries < most; tries++) {
    if (tries > 0) await ports.pause(minWriteIntervalMs)
    try {
      const record = (await findKnown(ports, account)) ?? (await make(ports, id, issuer, account, rule))
      const found = record && (await letIn(ports, record, issuer, account, rule))
      if (found && (found.ok || found.reason !== 'busy')) return found
    } catch (error) {
      if (!(error instanceof StoreBusy)) throw error
    }
  }
  return { ok: false, reason: 'busy' }
}

const findKnown = async ({ objects }: Ports, account: Account): Promise<PersonRecord | null> =>
  (await findByIdentity(objects, account)) ??
  (account.email === undefined ? null : await findByEmail(objects, account.email))

/**
 * The address is claimed first, so that two accounts with one address, at two issuers, are one person. Null if another
 * sign-in was faster. A claim without a person is free again after a while.
 */
async function make(ports: Ports, id: string, { id: issuer }: Issuer, account: Account, rule: Rule | null) {
  const { now } = ports
  const { email, name, subject } = account
  if (email !== undefined && !(await claimEmail(ports, email, id))) return null
  if (!(await claimIdentity(ports, account, id))) return null
  const record: PersonRecord = {
    ...{ v: 1, number: 1, id, name, listed: rule?.listed ?? false, state: 'waiting', roles: [], sessionVersion: 1 },
    ...(email === undefined ? {} : { email }),
    ...{ tokens: [], identities: [{ issuer: account.issuer, subject }], createdAt: now(), changedAt: now() },
    ...(rule ? accessBy(rule, issuer) : {}),
  }
  return (await createPersonRecord(ports, record)) ? record : null
}
