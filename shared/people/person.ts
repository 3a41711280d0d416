/** People as requests know them: who they are, and which roles they have in which languages. */
import type { Locale } from '../locales/locale.ts'

export const userRoles = ['editor', 'translator', 'reviewer', 'admin'] as const
export type UserRole = (typeof userRoles)[number]

export type Person = {
  id: string
  roles: readonly UserRole[]
  /** The locales into which a translator or reviewer works. Without it all. */
  languages?: readonly Locale[] | undefined
  /** Without it people see the id. */
  name?: string | undefined
  /** `false`: readers are not told the name. */
  listed?: boolean | undefined
}

/** A person that the deployment's settings name. Only the SHA-256 (hex) of the token is known. */
export type PersonInSettings = Person & { tokenHash: string }

/** Roles that hold for single languages. An editor decides about an article in all of them. */
const byLanguage: ReadonlySet<UserRole> = new Set(['translator', 'reviewer'])

/** Whether a person has one of `roles`. An admin has all of them. */
export const hasRole = ({ roles: own }: Pick<Person, 'roles'>, ...roles: readonly UserRole[]): boolean =>
  own.includes('admin') || roles.some((role) => own.includes(role))

/** Whether one of the person's `roles` holds for `locale`. */
export const worksIn = (person: Person, roles: readonly UserRole[], locale: Locale): boolean =>
  person.roles.includes('admin') ||
  roles.some(
    (role) => person.roles.includes(role) && (!byLanguage.has(role) || (person.languages?.includes(locale) ?? true)),
  )

/** The name that readers see: null for no name. */
export const creditOf = ({ id, name, listed }: Person): string | null => (listed === false ? null : (name ?? id))
