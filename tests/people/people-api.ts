/** Calls of the API about people, as tests make them. */
import * as z from 'zod'
import {
  invitationSchema,
  madeTokenSchema,
  peopleSchema,
  personSchema,
} from '../../functions/contract/schemas/people.ts'
import { problemSchema } from '../../functions/contract/schemas/problem.ts'
import { directoryEntryOf } from '../../shared/people/directory.ts'
import { type PersonRecord, personRecordSchema } from '../../shared/people/person-record.ts'
import { readDirectory } from '../../shared/pipeline/people-store.ts'
import type { World } from '../world.ts'

type Sent = { token?: string; ifMatch?: string; headers?: Record<string, string> }

/** As an admin, where nothing else is said. */
export const send = (
  world: World,
  method: string,
  path: string,
  body?: unknown,
  { token, ifMatch, headers }: Sent = {},
) =>
  world.request(`/api/v1${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...(ifMatch ? { 'If-Match': ifMatch } : {}), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(token === undefined ? {} : { token }),
  })

export const codeOf = async (response: Response): Promise<string> => problemSchema.parse(await response.json()).code
export const personIn = async (response: Response) => personSchema.parse(await response.json())
export const madeToken = async (response: Response) => madeTokenSchema.parse(await response.json())
export const invitationIn = async (response: Response) => invitationSchema.parse(await response.json()).invitation

export const list = async (world: World, query: string) =>
  peopleSchema.parse(await (await send(world, 'GET', `/people?${query}`)).json())

/** The colleagues that an answer names, in its order. */
export const colleagues = async (world: World, query: string) =>
  z
    .object({ items: z.array(z.object({ id: z.string(), name: z.string().nullable() })) })
    .parse(await (await send(world, 'GET', `/colleagues?${query}`)).json()).items

/** Adds somebody, and lets a second pass, because a key takes one write a second. */
export async function add(world: World, person: Record<string, unknown> = {}, sent: Sent = {}) {
  const response = await send(world, 'POST', '/people', { name: 'Ana Pop', roles: ['editor'], ...person }, sent)
  if (!response.ok) throw new Error(await response.text())
  const etag = response.headers.get('ETag') ?? ''
  world.pass(1500)
  return { ...(await personIn(response)), etag }
}

export async function recordsIn(world: World): Promise<PersonRecord[]> {
  const keys = world.stored.keys().filter((key) => /^people\/[^/]+\.json$/.test(key))
  const bodies = await Promise.all(keys.map((key) => world.stored.get(key)))
  return bodies.map((object) => personRecordSchema.parse(JSON.parse(object?.body ?? '')))
}

/** What the directory has, and what it should have. */
export async function directoryAndRecords(world: World) {
  const byId = <T extends { id: string }>(all: T[]) => all.sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    directory: byId(await readDirectory(world.stored)),
    records: byId((await recordsIn(world)).map(directoryEntryOf)),
  }
}

/** The keys of objects that have the text in their key or their body. */
export async function keysWith(world: World, text: string): Promise<string[]> {
  const found = await Promise.all(
    world.stored.keys().map(async (key) => ({ key, body: (await world.stored.get(key))?.body ?? '' })),
  )
  return found.filter(({ key, body }) => key.includes(text) || body.includes(text)).map(({ key }) => key)
}
