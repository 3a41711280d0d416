/** All people that the settings and the directory name, to be listed and found. */

import type { Locale } from '../../../shared/locales/locale.ts'
import type { DirectoryEntry } from '../../../shared/people/directory.ts'
import { hasRole, type UserRole, userRoles, worksIn } from '../../../shared/people/person.ts'
import type { PersonState } from '../../../shared/people/person-record.ts'
import { readDirectory, readPersonRecord } from '../../../shared/pipeline/people-store.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { mapConcurrent } from '../../../shared/storage/json.ts'
import { normaliseLabel } from '../../../shared/text/normalise-label.ts'

type KnownPerson = Omit<DirectoryEntry, 'number'> & { isStored: boolean }

async function readPeople({ objects, settings }: Ports): Promise<KnownPerson[]> {
  const stored = await readDirectory(objects)
  return [
    ...settings.people.map(
      ({ id, name, roles, languages }): KnownPerson => ({
        ...{ id, name: name ?? id, roles: [...roles], state: 'active', isStored: false },
        ...(languages ? { languages: [...languages] } : {}),
      }),
    ),
    ...stored.map(({ number: _, ...entry }) => ({ ...entry, isStored: true })),
  ]
}

type ListQuery = {
  q?: string | undefined
  state?: PersonState | undefined
  role?: UserRole | undefined
  cursor?: string | undefined
  limit: number
}

/** A page of the list. The cursor is the place of the last person of the page before, who may have left the list. */
export async function listPeople(ports: Ports, { q, state, role, cursor = '', limit }: ListQuery) {
  const found = (await readPeople(ports))
    .filter((person) => (state ? person.state === state : person.state !== 'gone'))
    .filter(({ roles }) => role === undefined || roles.includes(role))
    .filter(({ name, email = '' }) => isIn(name, q) || isIn(email, q))
    .map((person) => ({ person, place: placeOf(person) }))
    .filter(({ place }) => place > cursor)
    .sort((a, b) => (a.place < b.place ? -1 : 1))
  const next = found.length > limit ? found[limit - 1]?.place : undefined
  return { items: found.slice(0, limit).map(({ person }) => showListed(person)), ...(next ? { next } : {}) }
}

/** Sorts people who wait before all others, then by name. */
const placeOf = ({ id, name, state }: KnownPerson): string =>
  `${state === 'waiting' ? 0 : 1}${normaliseLabel(name)}\t${id}`

const showListed = ({ id, name, email, roles, languages, state, isStored }: KnownPerson) => ({
  ...{ id, name, email: email ?? null, roles, languages: languages ?? null, state, isStored },
})

/** Whether a text has another in it, whatever the case and the diacritics. */
const isIn = (text: string, wanted = ''): boolean => normaliseLabel(text).includes(normaliseLabel(wanted.trim()))

/** The names of a few people, in the order of `ids`: null for whoever is gone or unknown. Each record is read by itself. */
export function namesOf({ objects, settings }: Ports, ids: readonly string[]) {
  return mapConcurrent([...new Set(ids)], async (id) => {
    const known = settings.people.find((person) => person.id === id)
    if (known) return { id, name: known.name ?? id }
    return { id, name: (await readPersonRecord(objects, id))?.value.name || null }
  })
}

/** The most people that a choice shows. */
const mostColleagues = 50

type WorkQuery = { role?: UserRole | undefined; locale?: Locale | undefined; q?: string | undefined }

/** People who can be given work, by name. */
export async function findColleagues(ports: Ports, { role, locale, q }: WorkQuery) {
  const roles = role ? [role] : userRoles
  const found = (await readPeople(ports))
    .filter(({ state }) => state === 'active')
    .filter((person) => (locale ? worksIn(person, roles, locale) : hasRole(person, ...roles)))
    // By name alone: else anybody could find out the addresses of all others, letter by letter.
    .filter(({ name }) => isIn(name, q))
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
  return found.slice(0, mostColleagues).map(({ id, name }) => ({ id, name }))
}
