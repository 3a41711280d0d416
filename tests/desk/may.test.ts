/** What the desk offers: what the API has said that somebody may do, in the languages that they work in. */
import { describe, expect, it } from 'vitest'
import { showMe } from '../../functions/api/people/show-me.ts'
import { may, mayFinal } from '../../functions/desk/browser/may.ts'
import type { Person } from '../../shared/people/person.ts'
import { makeWorld } from '../world.ts'

const { ports } = makeWorld()
const somebody = (roles: Person['roles'], languages?: Person['languages']) =>
  showMe(ports, { id: 'ana', roles, ...(languages ? { languages } : {}) })

describe('the desk offers', () => {
  it('a translator into one language its corrections, and nothing in the other', () => {
    const ana = somebody(['translator'], ['ro'])
    expect([may(ana, 'correctSegment', 'ro'), may(ana, 'correctSegment', 'en')]).toEqual([true, false])
    expect([may(ana, 'changeLinks', 'ro'), may(ana, 'changeLinks', 'en')]).toEqual([true, false])
    for (const operation of ['publishVersion', 'reviseArticle', 'changeBlock', 'assignVersion', 'listPeople'] as const)
      expect([operation, may(ana, operation)]).toEqual([operation, false])
    expect(may(ana, 'readAssignment')).toBe(true)
    expect([mayFinal(ana, 'ro'), mayFinal(ana, 'en')]).toEqual([false, false])
  })

  it('a reviewer to make final in their languages alone', () => {
    const ana = somebody(['reviewer'], ['en'])
    expect([mayFinal(ana, 'ro'), mayFinal(ana, 'en')]).toEqual([false, true])
  })

  it('an editor all languages, though not to make final', () => {
    const ana = somebody(['editor', 'translator'], ['ro'])
    expect([may(ana, 'correctSegment', 'en'), mayFinal(ana, 'en')]).toEqual([true, false])
    expect([may(ana, 'publishVersion'), may(ana, 'eraseArticle')]).toEqual([true, false])
  })

  it('an admin everything', () => {
    const ana = somebody(['admin'])
    expect([may(ana, 'listPeople'), may(ana, 'publishVersion'), may(ana, 'correctSegment', 'en')]).toEqual([
      ...[true, true, true],
    ])
    expect(mayFinal(ana, 'ro')).toBe(true)
  })
})
