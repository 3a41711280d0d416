/** The one table of who may do what: each operation's roles, for whole operations and for single languages. */
import type { Locale } from '../../shared/locales/locale.ts'
import { hasRole, type Person, worksIn } from '../../shared/people/person.ts'
import type { Operation } from './operation.ts'
import { parameters } from './parameters.ts'

export const hasRoleFor = (person: Person, { roles }: Operation): boolean =>
  roles.length === 0 || hasRole(person, ...roles)

/** Whether a role holds for one of the languages that the address names. An address without any is refused later. */
export function worksInLanguageOf(
  person: Person,
  operation: Operation,
  params: Readonly<Record<string, string | undefined>>,
): boolean {
  const named = operation.byLanguage ? languagesIn(params) : []
  return named.length === 0 || named.some((locale) => worksIn(person, operation.roles, locale))
}

function languagesIn({ locale, direction, pair }: Readonly<Record<string, string | undefined>>): Locale[] {
  const version = parameters.locale.schema.safeParse(locale)
  if (version.success) return [version.data]
  const memory = parameters.direction.schema.safeParse(direction)
  if (memory.success) return [memory.data.to]
  const glossary = parameters.pair.schema.safeParse(pair)
  return glossary.success ? [...glossary.data.locales] : []
}
