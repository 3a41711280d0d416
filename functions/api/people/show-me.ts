/** What people are told of themselves. */
import { ulidPattern } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/people/person.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { hasRoleFor } from '../../contract/may-call.ts'
import { operations } from '../../contract/operations.ts'

export const showMe = ({ settings }: Ports, person: Person) => ({
  id: person.id,
  name: person.name ?? null,
  listed: person.listed ?? true,
  roles: [...person.roles],
  languages: person.languages ? [...person.languages] : null,
  operations: operations.filter((operation) => hasRoleFor(person, operation)).map(({ id }) => id),
  secondEyes: settings.secondEyes,
  isStored: isStored(person),
})

/** Only people in the store have a ULID. */
export const isStored = ({ id }: Pick<Person, 'id'>): boolean => ulidPattern.test(id)
