/** Two issuers, an office at which people sign in through either, and answers that do not hold. */
import { expect } from 'vitest'
import type { World } from '../world.ts'
import { startMockIssuer } from './mock-issuer.ts'
import { makeOffice } from './office.ts'
import type { Visitor } from './visitor.ts'

export type Claims = Record<string, unknown>

export const ana = { sub: 'ana-1', email: 'ana@example.org', email_verified: true, name: 'Ana Pop', aud: 'punte' }
const rules = [{ domain: 'example.org', roles: ['editor'] }]

export async function startBoth() {
  const issuer = await startMockIssuer(ana)
  const other = await startMockIssuer({ ...ana, sub: 'mallory' })
  return {
    issuer,
    makeBoth() {
      const world = makeOffice(issuer, rules)
      world.ports.settings.issuers = [...world.ports.settings.issuers, other.settings({ id: 'other', admit: rules })]
      return world
    },
    /** Changes what the next ID token says. The access token is signed before it. */
    say(change: Claims) {
      issuer.server.service.once('beforeTokenSigning', () => {
        issuer.server.service.once('beforeTokenSigning', ({ payload }: { payload: Claims }) => {
          Object.assign(payload, change)
          for (const [name, value] of Object.entries(change)) if (value === undefined) delete payload[name]
        })
      })
    },
    async stop() {
      await issuer.stop()
      await other.stop()
    },
  }
}

/** Nobody got a session, and nobody was stored. */
export function nothingHappened(world: World, visitor: Visitor): void {
  expect([...visitor.cookies.keys()].filter((name) => name === '__Host-punte')).toEqual([])
  expect(world.stored.keys().filter((key) => key.startsWith('people/'))).toEqual([])
}
