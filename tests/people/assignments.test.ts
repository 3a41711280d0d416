/** Versions are given to people, and everybody finds what is theirs. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { workSchema } from '../../functions/contract/schemas/assignments.ts'
import { hash } from '../../shared/hash.ts'
import { mostWork, workLog, workOf, workShardOf } from '../../shared/people/assignment.ts'
import type { PersonRecord } from '../../shared/people/person-record.ts'
import { createPersonRecord } from '../../shared/pipeline/people-store.ts'
import { appendRecord } from '../../shared/storage/log.ts'
import { article } from '../pipeline/article.ts'
import { crashAt, settleThroughCrashes } from '../pipeline/crash.ts'
import { patch, readVersion } from '../pipeline/versions.ts'
import { makeWorld, type World, type WorldOptions } from '../world.ts'

const people = ['ana', 'dan', 'ion'] as const
const path = (id: string, locale = 'ro') => `/api/v1/articles/${id}/versions/${locale}/assignment`

function addPeople({ ports }: World) {
  for (const id of people) ports.settings.people.push({ id, roles: ['translator', 'reviewer'], tokenHash: hash(id) })
}

async function newsroom() {
  const world = makeWorld()
  addPeople(world)
  const { id } = await world.upload(article)
  await world.settle()
  world.pass(2000)
  return { world, id }
}

async function assign(world: World, id: string, body: unknown, etag = '*', token = 'editor') {
  const response = await world.request(path(id), {
    ...{ method: 'PUT', token, body: JSON.stringify(body) },
    headers: { 'Content-Type': 'application/json', 'If-Match': etag },
  })
  world.pass(2000)
  return response
}

async function workOfPerson(world: World, token: string) {
  const response = await world.request('/api/v1/me/work', { token })
  return workSchema.parse(await response.json()).items
}
const articlesOf = async (world: World, token: string) =>
  (await workOfPerson(world, token)).map(({ article, as }) => [article, as.join()])

describe('an assignment', () => {
  it('is empty at first, and then what was given', async () => {
    const { world, id } = await newsroom()
    const empty = { translator: null, reviewer: null, due: null, note: null, by: null, at: null }
    const first = await world.request(path(id), { token: 'translator' })
    expect([first.headers.get('ETag'), await first.json()]).toEqual(['"0"', empty])
    const given = { translator: 'ana', reviewer: 'dan', due: 1_900_000_000_000, note: 'Până vineri.' }
    const put = await assign(world, id, given, '"0"')
    expect([put.status, put.headers.get('ETag')]).toEqual([200, '"1"'])
    const read = await world.request(path(id), { token: 'translator' })
    expect([read.headers.get('ETag'), await read.json()]).toMatchObject(['"1"', { ...given, by: 'editor' }])
    const less = await assign(world, id, { reviewer: 'dan' }, '"1"')
    expect(await less.json()).toMatchObject({ translator: null, reviewer: 'dan', due: null, note: null })
  })

  it('is refused to whoever has not seen it as it is, with the assignment as it is', async () => {
    const { world, id } = await newsroom()
    const both = await Promise.all(
      ['ana', 'dan'].map((translator) =>
        world.request(path(id), {
          ...{ method: 'PUT', token: 'editor', body: JSON.stringify({ translator }) },
          headers: { 'Content-Type': 'application/json', 'If-Match': '"0"' },
        }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
    const won = both[0]?.status === 200 ? 'ana' : 'dan'
    const lost = both.find(({ status }) => status === 412)
    expect(lost?.headers.get('ETag')).toBe('"1"')
    expect(await lost?.json()).toMatchObject({ code: 'assignment-stale', assignment: { translator: won } })
  })

  it('is given once if it is sent twice', async () => {
    const { world, id } = await newsroom()
    for (let sent = 0; sent < 2; sent++) {
      const response = await assign(world, id, { translator: 'ana' }, '"0"')
      expect([response.status, response.headers.get('ETag')]).toEqual([200, '"1"'])
    }
  })

  it('of an original, or of an article that is withdrawn, is refused', async () => {
    const { world, id } = await newsroom()
    expect((await world.request(path(id, 'en'))).status).toBe(404)
    await world.request(`/api/v1/articles/${id}/withdraw`, { method: 'POST' })
    const response = await assign(world, id, { translator: 'ana' })
    expect(await response.json()).toMatchObject({ status: 409, code: 'article-withdrawn' })
  })

  it('is erased with its article', async () => {
    const { world, id } = await newsroom()
    await assign(world, id, { translator: 'ana', note: 'Grabnic.' })
    await world.settle()
    await world.request(`/api/v1/articles/${id}`, { method: 'DELETE', token: 'admin' })
    for (let i = 0; i < 60 && (await world.step()); i++);
    expect(world.stored.keys().filter((key) => key.endsWith('/assignment.json'))).toEqual([])
    expect(await workOfPerson(world, 'ana')).toEqual([])
    expect((await assign(world, id, { translator: 'ana' })).status).toBe(404)
  })
})

const stored: Omit<PersonRecord, 'id' | 'roles' | 'state'> = {
  ...{ v: 1, number: 1, name: 'Ana Pop', listed: true, sessionVersion: 1 },
  ...{ tokens: [], identities: [], createdAt: 0, changedAt: 0 },
}
const problemSchema = z.object({ code: z.string(), errors: z.array(z.object({ field: z.string() })).optional() })

describe('who is given a version', () => {
  it.each<[string, Partial<PersonRecord>, string[]]>([
    ['has the role', { roles: ['translator'] }, ['reviewer']],
    ['has both roles', { roles: ['translator', 'reviewer'] }, []],
    ['is an admin', { roles: ['admin'] }, []],
    ['has only another role', { roles: ['editor'] }, ['translator', 'reviewer']],
    ['works into this language', { roles: ['translator', 'reviewer'], languages: ['ro'] }, []],
    ['works into another language', { roles: ['translator'], languages: ['en'] }, ['translator', 'reviewer']],
    ['is suspended', { roles: ['admin'], state: 'suspended' }, ['translator', 'reviewer']],
    ['waits', { roles: ['admin'], state: 'waiting' }, ['translator', 'reviewer']],
    ['is gone', { roles: [], state: 'gone' }, ['translator', 'reviewer']],
  ])('%s', async (_, member, wrong) => {
    const { world, id } = await newsroom()
    const person = world.ports.newId()
    await createPersonRecord(world.ports, { ...stored, roles: [], state: 'active', ...member, id: person })
    const response = await assign(world, id, { translator: person, reviewer: person })
    if (wrong.length === 0) expect(response.status).toBe(200)
    else {
      const { code, errors = [] } = problemSchema.parse(await response.json())
      expect([code, errors.map(({ field }) => field)]).toEqual(['person-unfit', wrong])
    }
  })

  it('is somebody known', async () => {
    const { world, id } = await newsroom()
    for (const translator of ['nobody', '01M87ZAR3V5X7G9K1M3P5R7T9W', 'x/../y'])
      expect(await (await assign(world, id, { translator })).json()).toMatchObject({ code: 'person-unfit' })
  })

  it('is not one person for both where second eyes are asked for', async () => {
    const { world, id } = await newsroom()
    world.ports.settings.secondEyes = true
    const response = await assign(world, id, { translator: 'ana', reviewer: 'ana' })
    expect(await response.json()).toMatchObject({ code: 'second-eyes' })
    expect((await assign(world, id, { translator: 'ana', reviewer: 'dan' })).status).toBe(200)
    expect((await assign(world, id, {})).status).toBe(200)
  })
})

describe('what is somebody’s', () => {
  it('has what they need to know of it, and follows every change', async () => {
    const { world, id } = await newsroom()
    await assign(world, id, { translator: 'ana', reviewer: 'dan', note: 'Vezi cifrele.' })
    await world.settle()
    expect(await workOfPerson(world, 'ana')).toEqual([
      {
        ...{ article: id, locale: 'ro', title: 'The ferry is back', as: ['translator'] },
        ...{ due: null, note: 'Vezi cifrele.', state: 'translated' },
        progress: { total: 5, filled: 5, reviewed: 0, stale: 0 },
      },
    ])
    await world.fold()
    world.pass(2000)
    await assign(world, id, { translator: 'ion', reviewer: 'dan' })
    await world.settle()
    for (const fold of [false, true]) {
      if (fold) await world.fold()
      expect(await articlesOf(world, 'ana')).toEqual([])
      expect(await articlesOf(world, 'ion')).toEqual([[id, 'translator']])
      expect(await articlesOf(world, 'dan')).toEqual([[id, 'reviewer']])
    }
  })

  it('comes in the order in which it is due, and what is reviewed comes last', async () => {
    const { world, id } = await newsroom()
    const ids = [id]
    for (const day of [3, 1]) {
      const { id } = await world.upload(`${article}\nDay ${day}.`)
      await world.settle()
      ids.push(id)
      await assign(world, id, { translator: 'ana', due: day })
    }
    await assign(world, id, { translator: 'ana' })
    await world.settle()
    const [first = '', third, second] = ids
    expect((await workOfPerson(world, 'ana')).map((work) => work.article)).toEqual([second, third, first])
    for (const { id, etag } of (await readVersion(world, second ?? '', 'ro')).segments)
      await patch(world, second ?? '', id, `"${etag}"`, { state: 'reviewed' })
    await world.settle()
    expect((await workOfPerson(world, 'ana')).map((work) => work.article)).toEqual([third, first, second])
  })

  it('leaves out articles that are withdrawn', async () => {
    const { world, id } = await newsroom()
    await assign(world, id, { translator: 'ana' })
    await world.settle()
    await world.request(`/api/v1/articles/${id}/withdraw`, { method: 'POST' })
    expect(await workOfPerson(world, 'ana')).toEqual([])
  })

  it('shows a version that is still being made', async () => {
    const world = makeWorld({ answer: () => ({ ok: false, failure: { kind: 'unavailable', reason: 'away' } }) })
    addPeople(world)
    const { id } = await world.upload(article)
    await assign(world, id, { translator: 'ana' })
    for (let i = 0; i < 3; i++) await world.step()
    expect(await workOfPerson(world, 'ana')).toMatchObject([{ article: id, state: 'waiting' }])
  })

  it('costs as many reads however many others have work', async () => {
    const { world, id } = await newsroom()
    await assign(world, id, { translator: 'ana' })
    await world.settle()
    const reads = async () => {
      await world.fold()
      world.pass(2000)
      world.calls.length = 0
      await workOfPerson(world, 'ana')
      return world.calls.length
    }
    const alone = await reads()
    for (let n = 0; n < 400; n++) {
      const assignment = { v: 1 as const, number: 1, translator: `person ${n}`, by: 'editor', at: 0 }
      await appendRecord(world.stored, workLog, world.ports.newId(), workOf(id, 'ro', assignment, []))
    }
    expect(await reads()).toBe(alone)
    expect(world.stored.keys().filter((key) => key.startsWith('work/tail/'))).toEqual([])
  })

  for (const when of ['before', 'after'] as const)
    it(`is told to everybody whom it concerns when the server stops ${when} any call`, async () => {
      const begin = async (options: WorldOptions) => {
        const world = makeWorld(options)
        addPeople(world)
        const { id } = await world.upload(article)
        await assign(world, id, { translator: 'ana', reviewer: 'dan' })
        await world.settle()
        world.pass(2000)
        return { world, id }
      }
      const callsBefore = (await begin({})).world.calls.length
      let stop = 1
      for (; stop < 100; stop++) {
        const { state, hooks, disarm } = crashAt(callsBefore + stop, when)
        const { world, id } = await begin(hooks)
        const again = () => assign(world, id, { translator: 'ion', reviewer: 'dan' }, '"1"')
        let response = await again()
        for (let tries = 0; !response.ok && tries < 3; tries++) {
          world.queue.forget()
          state.stopped = false
          world.pass(1500)
          response = await again()
        }
        expect([stop, response.status]).toEqual([stop, 200])
        await settleThroughCrashes(world, state)
        const stopped = disarm()
        await world.fold()
        expect(await articlesOf(world, 'ana')).toEqual([])
        expect(await articlesOf(world, 'ion')).toEqual([[id, 'translator']])
        expect(await articlesOf(world, 'dan')).toEqual([[id, 'reviewer']])
        if (!stopped) break
      }
      expect(stop).toBeGreaterThan(8)
    })

  it('waits for an assignment whose request is slower than its job', async () => {
    const { world, id } = await newsroom()
    const { put } = world.stored
    let isSlow = true
    world.stored.put = async (key, body, condition) => {
      if (isSlow && key.endsWith('/assignment.json')) {
        isSlow = false
        // The sweeper finds the job's entry while the request goes on.
        for (let i = 0; i < 6; i++) await world.step()
      }
      return put(key, body, condition)
    }
    await assign(world, id, { translator: 'ana' })
    await world.settle()
    expect(await articlesOf(world, 'ana')).toEqual([[id, 'translator']])
  })
})

describe('a list of work', () => {
  const assigned = (number: number, at: number, translator = 'ana') => ({
    ...{ v: 1 as const, number, at, translator, by: 'editor' },
  })
  const merged = (...records: ReturnType<typeof workOf>[]) =>
    Object.values(workLog.merge(workLog.empty, records, workShardOf('ana')).people.ana ?? {})

  it('keeps what an older record can’t bring back, in any order', () => {
    const given = workOf('a1', 'ro', assigned(1, 10), [])
    const taken = workOf('a1', 'ro', assigned(2, 20, 'dan'), ['ana'])
    for (const records of [
      [given, taken],
      [taken, given],
      [taken, given, taken],
    ])
      expect(merged(...records)).toMatchObject([{ number: 2, as: [] }])
  })

  it('has the versions that were given last, and none is pushed out by what was taken away', () => {
    const given = Array.from({ length: mostWork + 50 }, (_, n) => workOf(`a${n}`, 'ro', assigned(1, n), []))
    const taken = Array.from({ length: mostWork + 50 }, (_, n) =>
      workOf(`t${n}`, 'ro', assigned(2, 1000 + n, 'dan'), ['ana']),
    )
    const list = merged(...given, ...taken)
    expect(list).toHaveLength(2 * mostWork)
    const open = list.filter(({ as }) => as.length > 0).map(({ at }) => at)
    expect([open.length, Math.min(...open)]).toEqual([mostWork, 50])
  })
})
