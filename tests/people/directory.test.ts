/** The list of people, and how colleagues are found. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DirectoryEntry, directoryLog, directoryShard } from '../../shared/people/directory.ts'
import { erasedPerson, personStates } from '../../shared/people/person-record.ts'
import { keys } from '../../shared/storage/keys.ts'
import { appendRecord } from '../../shared/storage/log.ts'
import { makeWorld, type World } from '../world.ts'
import { colleagues, list, send } from './people-api.ts'
import { addPerson, change } from './stored-people.ts'

/** Some people in the store, by name, and nobody in the settings but an admin. */
async function newsroom() {
  const world = makeWorld()
  world.ports.settings.people = world.ports.settings.people.filter(({ id }) => id === 'dev')
  const ids: Record<string, string> = {}
  const put = async (name: string, changed: Parameters<typeof addPerson>[1] = {}) => {
    ids[name] = (await addPerson(world, { name, ...changed })).id
  }
  await put('Zoe', { state: 'waiting', roles: [], email: 'zoe@example.org' })
  await put('Ștefan Țepeș', { roles: ['translator'], languages: ['ro'] })
  await put('Ionuț Pop', { roles: ['translator', 'reviewer'], languages: ['en'] })
  await put('Șerban', { state: 'suspended', roles: ['translator'] })
  await put('ana', { roles: ['admin'], email: 'ana.pop@example.org' })
  await put('Bob', { state: 'gone', roles: [] })
  await world.settle()
  return { world, ids }
}

const namesIn = ({ items }: { items: { name: string | null }[] }) => items.map(({ name }) => name)

describe('the list', () => {
  it('has those first who wait, then all others by name, and nobody who is gone', async () => {
    const { world } = await newsroom()
    const everybody = ['Zoe', 'ana', 'dev', 'Ionuț Pop', 'Șerban', 'Ștefan Țepeș']
    expect(namesIn(await list(world, ''))).toEqual(everybody)
    await world.fold()
    expect(namesIn(await list(world, ''))).toEqual(everybody)
  })

  it.each([
    ['q=IONUT', ['Ionuț Pop']],
    ['q=%C5%A3epe%C5%9F', ['Ștefan Țepeș']],
    ['q=pop', ['ana', 'Ionuț Pop']],
    ['q=example.org', ['Zoe', 'ana']],
    ['state=suspended', ['Șerban']],
    ['state=gone', ['Bob']],
    ['role=translator', ['dev', 'Ionuț Pop', 'Șerban', 'Ștefan Țepeș']],
    ['role=translator&state=active&q=pop', ['Ionuț Pop']],
    ['q=nobody', []],
  ])('finds people by a part of name or address, by state and by role: %s', async (query, names) => {
    const { world } = await newsroom()
    expect(namesIn(await list(world, query))).toEqual(names)
  })

  it('says of people whom the settings name that they are not stored', async () => {
    const { world } = await newsroom()
    const { items } = await list(world, 'q=dev')
    expect(items.map(({ id, isStored, state }) => [id, isStored, state])).toEqual([['dev', false, 'active']])
  })

  it('comes in pages that have everybody once, also when the last of a page leaves meanwhile', async () => {
    const { world, ids } = await newsroom()
    const first = await list(world, 'limit=2')
    expect(namesIn(first)).toEqual(['Zoe', 'ana'])
    await change(world, ids.ana ?? '', { state: 'gone', name: '' })
    await world.settle()
    const second = await list(world, `limit=2&cursor=${encodeURIComponent(first.next ?? '')}`)
    expect(namesIn(second)).toEqual(['dev', 'Ionuț Pop'])
    const third = await list(world, `limit=2&cursor=${encodeURIComponent(second.next ?? '')}`)
    expect([namesIn(third), third.next]).toEqual([['Șerban', 'Ștefan Țepeș'], undefined])
  })

  it('is paged whatever a name is made of', async () => {
    const world = makeWorld()
    world.ports.settings.people = world.ports.settings.people.filter(({ id }) => id === 'dev')
    for (const name of ['a\tb', 'a\tb', '각'.repeat(100), '🚢'.repeat(50)]) {
      await send(world, 'POST', '/people', { name, roles: ['editor'] })
      world.pass(1500)
    }
    await world.settle()
    const seen: string[] = []
    for (let next: string | undefined = ''; next !== undefined; ) {
      const page: Awaited<ReturnType<typeof list>> = await list(
        world,
        `limit=1${next && `&cursor=${encodeURIComponent(next)}`}`,
      )
      seen.push(...page.items.map(({ id }) => id))
      next = page.next
    }
    expect(new Set(seen).size).toBe(5)
    expect(seen).toHaveLength(5)
  })
})

describe('colleagues', () => {
  it.each([
    ['role=translator&locale=ro', ['ana', 'dev', 'Ștefan Țepeș']],
    ['role=translator&locale=en', ['ana', 'dev', 'Ionuț Pop']],
    ['role=reviewer&locale=ro', ['ana', 'dev']],
    ['role=translator', ['ana', 'dev', 'Ionuț Pop', 'Ștefan Țepeș']],
    ['q=stefan', ['Ștefan Țepeș']],
    ['', ['ana', 'dev', 'Ionuț Pop', 'Ștefan Țepeș']],
  ])('who can be given work have access, the role and the language: %s', async (query, names) => {
    const { world } = await newsroom()
    expect((await colleagues(world, query)).map(({ name }) => name)).toEqual(names)
  })

  it('have their names by their ids, in the order that was asked for; who is gone or unknown has none', async () => {
    const { world, ids } = await newsroom()
    const { 'Ionuț Pop': ionut = '', Bob: bob = '', Șerban: serban = '' } = ids
    await change(world, bob, { name: '' })
    await world.settle()
    const asked = [serban, 'dev', bob, ionut, 'nobody', ionut]
    expect(await colleagues(world, `ids=${asked.join(',')}`)).toEqual([
      { id: serban, name: 'Șerban' },
      { id: 'dev', name: 'dev' },
      { id: bob, name: null },
      { id: ionut, name: 'Ionuț Pop' },
      { id: 'nobody', name: null },
    ])
  })
})

describe('with six hundred people', () => {
  async function crowd(): Promise<{ world: World; reads: (path: string) => Promise<string[]> }> {
    const world = makeWorld()
    for (let n = 0; n < 600; n++) {
      const id = world.ports.newId()
      const entry: DirectoryEntry = { id, number: 1, name: `Person ${n}`, roles: ['translator'], state: 'active' }
      await appendRecord(world.stored, directoryLog, world.ports.newId(), entry)
    }
    await world.fold()
    await world.settle()
    return {
      world,
      async reads(path) {
        const before = world.calls.length
        expect((await world.request(`/api/v1${path}`)).status).toBe(200)
        return world.calls.slice(before).map(({ operation, key }) => `${operation} ${key.replace(/[^/]+\.json$/, '')}`)
      },
    }
  }

  it('a list and a search read the directory alone: its tail, its manifest and one shard', async () => {
    const { world, reads } = await crowd()
    const log = keys.directory()
    const all = [`list ${log}/tail/`, `get ${log}/`, `get ${log}/shards/all/`]
    expect(await reads('/people?limit=100')).toEqual(all)
    expect(await reads('/people?q=599')).toEqual(all)
    expect(await reads('/colleagues?role=translator&locale=ro')).toEqual(all)
    expect(await reads('/colleagues?ids=dev')).toEqual([])
    expect(namesIn(await list(world, 'q=599'))).toEqual(['Person 599'])
  })

  it('no other request reads more than with few', async () => {
    const { world, reads } = await crowd()
    const { id } = await addPerson(world, { tokens: [] })
    expect(await reads(`/people/${id}`)).toEqual(['get people/'])
    expect(await reads('/me')).toEqual([])
    expect(await reads('/articles')).not.toContain(`get ${keys.directory()}/`)
  })
})

const entry = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  number: fc.integer({ min: 1, max: 9 }),
  state: fc.constantFrom(...personStates),
})

it('the directory is the same in whatever order its records come, and however often', () => {
  // A number of a person names one state of them.
  const entries = fc.uniqueArray(entry, { selector: ({ id, number }) => `${id}${number}` })
  const merge = (records: DirectoryEntry[], from = directoryLog.empty) =>
    directoryLog.merge(from, records, directoryShard)
  fc.assert(
    fc.property(entries, fc.integer(), fc.nat(30), (made, seed, at) => {
      const records = made.map((one) => ({ ...one, name: `${one.id}${one.number}`, roles: [] }))
      const shuffled = [...records, ...records].sort((a, b) => order(a, seed) - order(b, seed))
      const [first, rest] = [shuffled.slice(0, at), shuffled.slice(at)]
      expect(merge(rest, merge(first))).toEqual(merge(records))
      for (const { id, number } of records) expect(merge(records).people[id]?.number).toBeGreaterThanOrEqual(number)
    }),
  )
})

const order = ({ id, number }: DirectoryEntry, seed: number): number =>
  Math.imul(id.charCodeAt(0) * 31 + number, seed | 1) | 0

it('an erased person is nameless in the directory, however late an older record comes', () => {
  const record = {
    ...{ v: 1 as const, id: 'a', number: 4, name: 'Ana', listed: true, roles: [], state: 'active' as const },
    ...{ sessionVersion: 1, tokens: [], identities: [], createdAt: 0, changedAt: 0 },
  }
  const erased = { ...record, ...erasedPerson(record), number: 5 }
  const entryOf = ({ id, number, name, state }: typeof erased): DirectoryEntry => ({
    id,
    number,
    name,
    roles: [],
    state,
  })
  const state = directoryLog.merge(
    directoryLog.empty,
    [entryOf(erased), { ...entryOf(erased), ...record }],
    directoryShard,
  )
  expect(state.people.a?.name).toBe('')
})
