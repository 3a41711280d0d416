/** Roles, languages and other facts about people, in words. */
import type { Person, Role } from '../api/types.ts'
import { languageName, t } from '../texts/texts.ts'
import type { FieldName, PersonFields } from './person-fields.ts'

export const roleNames: readonly Role[] = ['translator', 'reviewer', 'editor', 'admin']

export const sayRoles = (roles: readonly Role[]): string =>
  roleNames
    .filter((role) => roles.includes(role))
    .map((role) => t(`people.roleNames.${role}`))
    .join(', ') || t('people.noRole')

/** Editors and admins work in all languages. */
export const sayLanguages = ({ languages }: Pick<Person, 'languages'>): string =>
  languages?.map(languageName).join(', ') ?? t('people.allLanguages')

export const fieldLabels = {
  name: 'people.name',
  email: 'people.email',
  roles: 'people.roles',
  languages: 'people.languages',
  listed: 'people.listed',
} as const satisfies Record<FieldName, string>

export function sayField(fields: PersonFields, name: FieldName): string {
  if (name === 'roles') return sayRoles(fields.roles)
  if (name === 'languages') return fields.languages.map(languageName).join(', ') || t('people.allLanguages')
  if (name === 'listed') return t(fields.listed ? 'person.yes' : 'person.no')
  return fields[name] || t('person.nothing')
}
