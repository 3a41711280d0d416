/** The page on people has the contract's table of who may make which call, and stays short. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { operations } from '../../functions/contract/operations.ts'
import { type UserRole, userRoles } from '../../shared/people/person.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/people.md'), 'utf8')

/** Who may make a call beside admins. */
function whoIn(roles: readonly UserRole[]): string {
  const others = userRoles.filter((role) => role !== 'admin')
  if (userRoles.every((role) => roles.includes(role))) return 'everybody with a role'
  if (others.every((role) => roles.includes(role))) return 'editors, translators, reviewers'
  return roles.map((role) => `${role}s`).join(', ')
}

/** A row for each kind of caller, in the order of the roles that it takes. */
function tableOfRoles(): string[] {
  const called = operations.filter(({ roles }) => roles.length > 0)
  const rows = Map.groupBy(called, ({ roles, byLanguage }) => whoIn(roles) + (byLanguage ? ', in their languages' : ''))
  return [...rows]
    .map(
      ([who, calls]) =>
        `| ${who} | ${calls
          .map(({ id }) => `\`${id}\``)
          .sort()
          .join(', ')} |`,
    )
    .sort()
}

it('has every call that needs a role, with who may make it', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| ') && !/^\| (who|---) /.test(line))
  expect(rows).toEqual(tableOfRoles())
})

it('has at most 1,200 words', () => {
  expect(page.split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(1200)
})
