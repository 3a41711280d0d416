/** Finds the person whom somebody names on the command line: by id, by e-mail address, or by name. */
import type { Locale } from '../../shared/locales/locale.ts'
import type { AssignedRole } from '../../shared/people/assignment.ts'
import { findColleagues, listPeople } from '../contract/operations/people.ts'
import { UsageError } from './command.ts'
import type { Profile } from './profile.ts'
import { callApi } from './server.ts'

/** The id of the person with this e-mail address. What has no "@", or is nobody's address, is taken as an id. */
export async function findPerson(profile: Profile, who: string): Promise<string> {
  if (!who.includes('@')) return who
  const { body } = await callApi(profile, listPeople, { query: { q: who, limit: '100' } })
  const address = who.toLowerCase()
  return onlyOne(
    who,
    body.items.filter(({ email }) => email === address),
  )
}

/** The id of whoever can be given this work: somebody with this id, this name or this e-mail address. */
export async function findColleague(
  profile: Profile,
  who: string,
  { role, locale }: { role: AssignedRole; locale: Locale },
): Promise<string> {
  if (who.includes('@')) return findPerson(profile, who)
  const { body } = await callApi(profile, findColleagues, { query: { role, locale, q: who } })
  const name = who.toLowerCase()
  return onlyOne(
    who,
    body.items.filter((one) => one.name?.toLowerCase() === name),
  )
}

function onlyOne(who: string, found: readonly { id: string }[]): string {
  const [first, ...more] = found
  if (more.length === 0) return first?.id ?? who
  throw new UsageError(`${who} is several people; name one by id: ${found.map(({ id }) => id).join(', ')}`)
}
