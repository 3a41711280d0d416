/** A newsroom in memory whose people sign in at an issuer. */

import type { PersonRecord } from '../../shared/people/person-record.ts'
import { readPersonRecord } from '../../shared/pipeline/people-store.ts'
import { makeWorld, type World, type WorldOptions } from '../world.ts'
import type { MockIssuer } from './mock-issuer.ts'
import { visitorOf } from './visitor.ts'

export const site = 'https://punte.example'

/** `rules`: whom the settings admit. The issuer has the clock of this machine, so the world begins with it. */
export function makeOffice(issuer: MockIssuer, rules: object[] = [], options: WorldOptions = {}) {
  const world = makeWorld(options)
  world.pass(Date.now() - world.ports.now())
  world.ports.settings.issuers = [issuer.settings({ admit: rules })]
  return world
}

/** A browser at a site of its own. */
export const visitorTo = ({ app }: World) => visitorOf(async (path, init) => app.request(site + path, init))

export const signIn = (world: World) => visitorTo(world).signIn('/desk/sign-in/office')

/** Everybody who is stored. */
export async function peopleOf(world: World): Promise<PersonRecord[]> {
  const ids = world.stored.keys().flatMap((key) => /^people\/(\w{26})\.json$/.exec(key)?.[1] ?? [])
  const read = await Promise.all(ids.map((id) => readPersonRecord(world.stored, id)))
  return read.flatMap((stored) => stored?.value ?? [])
}
