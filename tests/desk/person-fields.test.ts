/** Two admins at one person's form: each change is kept, and told. */
import { describe, expect, it } from 'vitest'
import {
  changeOf,
  differing,
  fieldsOf,
  keepTyped,
  noFields,
  sentFields,
  toggled,
} from '../../functions/desk/browser/people/person-fields.ts'

const ana = fieldsOf({
  ...{ name: 'Ana Pop', email: 'ana@ziar.example', roles: ['translator'], languages: ['ro'], listed: true },
})

describe('a person’s form', () => {
  it('sends only what was changed', () => {
    expect(changeOf(ana, ana)).toEqual({})
    expect(changeOf({ ...ana, name: ' Ana Popescu ', roles: ['reviewer', 'translator'] }, ana)).toEqual({
      ...{ name: 'Ana Popescu', roles: ['reviewer', 'translator'] },
    })
  })

  it('sends no language as all of them, and no address as none', () => {
    expect(changeOf({ ...ana, languages: [], email: ' ' }, ana)).toEqual({ languages: null, email: null })
    expect(sentFields(noFields)).toMatchObject({ languages: null, email: null, listed: true })
  })

  it('does not take the same address in capitals, or the same roles in another order, for a change', () => {
    const same = fieldsOf({ ...ana, email: 'ANA@ziar.example', roles: ['translator'], languages: ['ro'] })
    expect(differing(ana, same)).toEqual([])
    const [one, other] = [
      fieldsOf({ ...ana, roles: ['editor', 'admin'], languages: null }),
      fieldsOf({ ...ana, roles: ['admin', 'editor'], languages: null }),
    ]
    expect(differing(one, other)).toEqual([])
  })

  it('keeps what one admin has filled in, and takes what the other has changed', () => {
    const typed = { ...ana, name: 'Ana Maria Pop' }
    const now = { ...ana, roles: ['reviewer' as const], languages: [] }
    const kept = keepTyped(typed, ana, now)
    expect(kept).toEqual({ ...now, name: 'Ana Maria Pop' })
    // Sent again, it changes the name alone.
    expect(changeOf(kept, now)).toEqual({ name: 'Ana Maria Pop' })
    expect(differing(ana, now)).toEqual(['roles', 'languages'])
  })

  it('keeps what both have changed as this admin has filled it in', () => {
    expect(keepTyped({ ...ana, name: 'Ana P.' }, ana, { ...ana, name: 'A. Pop' }).name).toBe('Ana P.')
  })

  it('adds to a list once, and takes away', () => {
    expect(toggled(['ro'], 'en', true)).toEqual(['en', 'ro'])
    expect(toggled(['ro'], 'ro', true)).toEqual(['ro'])
    expect(toggled(['en', 'ro'], 'en', false)).toEqual(['ro'])
  })
})
