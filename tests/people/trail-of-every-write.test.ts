/** Every call that changes something leaves one record in the trail, of ids alone; a call that is refused leaves none. */
import { expect, it } from 'vitest'
import { type Operation, parametersOf } from '../../functions/contract/operation.ts'
import { operations } from '../../functions/contract/operations.ts'
import { locales } from '../../shared/locales/locale.ts'
import { type Ask, ask } from '../contract/asking.ts'
import { examples } from '../contract/examples.ts'
import type { World } from '../world.ts'
import { trailOf } from './trail-records.ts'

/** In capitals, or in small letters as terms have it. */
const ulid = /^[0-9A-HJKMNP-TV-Z]{26}$/i

/** What is asked otherwise than in the example, because the example changes nothing. */
const changes: Record<string, Partial<Ask>> = { rebuildArticle: { query: { dry: '0' } } }

const writes = operations.filter(({ id, method }) => method !== 'get' && examples[id] !== undefined)

/** The example of an operation. `ask` gives the answer, and what it has left in the trail. */
async function exampleOf(operation: Operation) {
  const example = await examples[operation.id]?.()
  if (!example) throw new Error(`${operation.id} has no example`)
  const { prepared, ask: good } = example
  return { prepared, good: { ...good, ...changes[operation.id] } }
}

async function leave(world: World, operation: Operation, asked: Ask) {
  const before = new Set((await trailOf(world)).map(({ id }) => id))
  const { response } = await ask(world, operation, asked)
  return { response, records: (await trailOf(world)).filter(({ id }) => !before.has(id)) }
}

/** The words of a body, without names of members and without ids of articles. */
const wordsOf = (body: unknown): string[] => {
  const leaves = (value: unknown): string[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [String(value)]
  const text = String(body ?? '')
  const texts = text.startsWith('{') ? leaves(JSON.parse(text)) : [text]
  return texts.flatMap((text) => text.split(/\s+/)).filter((word) => word.length > 2 && !ulid.test(word))
}

it.each(writes.map((operation) => [operation.id, operation] as const))('%s', async (id, operation) => {
  const { prepared, good } = await exampleOf(operation)
  const { world, segment } = prepared
  const refused = [
    { ...good, token: 'wrong' },
    ...(operation.ifMatch ? [{ ...good, headers: { ...good.headers, 'If-Match': '"old"' } }] : []),
  ]
  for (const asked of refused) {
    const { response, records } = await leave(world, operation, asked)
    expect([response.ok, records]).toEqual([false, []])
  }
  const { response, records } = await leave(world, operation, good)
  expect(response.ok).toBe(true)
  const isKnown = id === 'signOut' ? Boolean(good.headers?.Cookie) : good.token !== '' || id === 'signIn'
  expect(records).toHaveLength(isKnown ? 1 : 0)
  const people = world.ports.settings.people.map((person) => person.id)
  for (const record of records) {
    expect(Object.keys(record).sort()).toEqual(['about', 'at', 'by', 'id', 'v', 'what'])
    expect(record.what).toBe(id)
    expect(people.includes(record.by) || ulid.test(record.by)).toBe(true)
    for (const name of parametersOf(operation)) expect(record.about[name]).toBe(good.params?.[name])
    const named = Object.values(record.about).flatMap((ids) => ids.split(' '))
    const known = new Set([...Object.values(good.params ?? {}), segment, ...people, ...locales])
    expect(named.filter((one) => !known.has(one) && !ulid.test(one))).toEqual([])
    const words = wordsOf(good.body).filter((word) => !known.has(word))
    expect(words.filter((word) => named.some((one) => one.includes(word)))).toEqual([])
    // What is made has an id, and is named by it; only an invitation has none.
    const isMade = operation.answers[201] ?? operation.answers[202]?.headers?.includes('Location')
    if (isMade && id !== 'invitePerson') expect(named.length).toBeGreaterThan(parametersOf(operation).length)
  }
})

const operationOf = (id: string): Operation => {
  const found = operations.find((operation) => operation.id === id)
  if (!found) throw new Error(`there is no ${id}`)
  return found
}

it('a batch names the segments that were saved, and no others', async () => {
  const { prepared, good } = await exampleOf(operationOf('correctSegments'))
  const { records } = await leave(prepared.world, operationOf('correctSegments'), good)
  expect(records.map(({ about }) => about.segment)).toEqual([prepared.segment])
})

it.each([
  ['rebuildArticle', { query: { dry: '1' } }],
  ['importTerms', { query: { dry: '1' } }],
  ['correctSegments', { body: '{"segments":[{"segment":"none","ifMatch":"*","text":"Nimic."}]}' }],
])('a call of %s that changes nothing leaves no record', async (id, change) => {
  const { prepared, good } = await exampleOf(operationOf(id))
  const { response, records } = await leave(prepared.world, operationOf(id), { ...good, ...change })
  expect([response.ok, records]).toEqual([true, []])
})
