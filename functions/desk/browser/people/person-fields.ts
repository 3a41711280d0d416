/** The fields of a person's form, and what two admins change in them at once. */
import type { FullPerson, Role } from '../api/types.ts'

/** No languages: all of them. */
export type PersonFields = { name: string; email: string; roles: Role[]; languages: string[]; listed: boolean }
export type FieldName = keyof PersonFields

export const noFields: PersonFields = { name: '', email: '', roles: [], languages: [], listed: true }

type Shown = Pick<FullPerson, 'name' | 'email' | 'roles' | 'languages' | 'listed'>

export const fieldsOf = ({ name, email, roles, languages, listed }: Shown): PersonFields => ({
  ...{ name, email: email ?? '', roles: [...roles].sort(), languages: [...(languages ?? [])].sort(), listed },
})

/** As the API takes them. */
export const sentFields = ({ name, email, roles, languages, listed }: PersonFields) => ({
  ...{ name: name.trim(), email: email.trim().toLowerCase() || null, roles, listed },
  languages: languages.length > 0 ? languages : null,
})

const names: readonly FieldName[] = ['name', 'email', 'roles', 'languages', 'listed']
const isSame = (a: PersonFields, b: PersonFields, name: FieldName): boolean =>
  JSON.stringify(sentFields(a)[name]) === JSON.stringify(sentFields(b)[name])

/** The fields that differ. */
export const differing = (before: PersonFields, after: PersonFields): FieldName[] =>
  names.filter((name) => !isSame(before, after, name))

/** What is sent of them: only what was changed, because another admin may have changed the rest. */
export const changeOf = (fields: PersonFields, before: PersonFields): Partial<ReturnType<typeof sentFields>> =>
  Object.fromEntries(differing(before, fields).map((name) => [name, sentFields(fields)[name]]))

/** The present fields with what somebody has filled in since `before` and not sent yet. */
export const keepTyped = (typed: PersonFields, before: PersonFields, now: PersonFields): PersonFields => ({
  ...now,
  ...Object.fromEntries(differing(before, typed).map((name) => [name, typed[name]])),
})

/** The list with or without an item, in order. */
export const toggled = <T extends string>(list: readonly T[], item: T, has: boolean): T[] =>
  [...list.filter((other) => other !== item), ...(has ? [item] : [])].sort()
