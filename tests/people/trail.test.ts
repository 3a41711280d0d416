/** How what people do comes into the trail, and how admins read it. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { record } from '../../functions/http/record.ts'
import type { PersonRecord } from '../../shared/people/person-record.ts'
import { changePersonRecord, createPersonRecord } from '../../shared/pipeline/people-store.ts'
import { readCsv } from '../../shared/text/csv.ts'
import { article } from '../pipeline/article.ts'
import { makeWorld, type World } from '../world.ts'
import { trailOf } from './trail-records.ts'

const dayMs = 86_400_000
const pageSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      at: z.number(),
      by: z.string(),
      name: z.string().nullable(),
      what: z.string(),
      about: z.record(z.string(), z.string()),
    }),
  ),
  next: z.string().optional(),
})

async function read(world: World, query: Record<string, string> = {}) {
  const response = await world.request(`/api/v1/trail?${new URLSearchParams(query)}`, { token: 'admin' })
  return pageSchema.parse(await response.json())
}

const upload = (world: World, headers: Record<string, string> = {}) =>
  world.request('/api/v1/articles', {
    ...{ method: 'POST', body: article },
    headers: { 'Content-Type': 'text/markdown', 'Idempotency-Key': 'one', ...headers },
  })

/** The store takes no record of the trail, this often. */
function refuseRecords(world: World, times: number) {
  const { put } = world.stored
  const left = { times }
  world.stored.put = async (key, body, condition) =>
    key.startsWith('trail/tail/') && left.times-- > 0 ? { ok: false, reason: 'busy' } : put(key, body, condition)
}

describe('recording', () => {
  it('what was just done is in the trail, compacted or not', async () => {
    const world = makeWorld()
    const { id } = await world.upload(article)
    const expected = [{ by: 'dev', what: 'uploadArticle', about: { article: id } }]
    expect((await read(world)).items).toMatchObject(expected)
    await world.fold()
    expect((await read(world)).items).toMatchObject(expected)
    expect(world.stored.keys().filter((key) => key.startsWith('trail/tail/'))).toEqual([])
  })

  it('waits for a store that is busy for a moment', async () => {
    const world = makeWorld()
    refuseRecords(world, 1)
    expect((await upload(world)).status).toBe(202)
    expect(await trailOf(world)).toHaveLength(1)
  })

  it('acknowledges nothing that it could not record, and the repeat of it does nothing twice', async () => {
    const world = makeWorld()
    refuseRecords(world, 2)
    const refused = await upload(world)
    expect([refused.status, refused.headers.get('Location')]).toEqual([503, null])
    world.pass(2000)
    const repeated = await upload(world)
    expect(repeated.status).toBe(202)
    await world.settle()
    expect(await trailOf(world)).toHaveLength(1)
    expect(world.stored.keys().filter((key) => key.endsWith('/record.json'))).toHaveLength(1)
  })

  it('gives no session to somebody whose sign-in it could not record, but lets people leave', async () => {
    const world = makeWorld()
    const signIn = () =>
      world.request('/api/v1/session', {
        ...{ method: 'POST', token: '', body: '{"token":"editor"}' },
        headers: { 'Content-Type': 'application/json' },
      })
    refuseRecords(world, 2)
    const refused = await signIn()
    expect([refused.status, refused.headers.get('Set-Cookie')]).toEqual([503, null])
    const admitted = await signIn()
    expect(admitted.status).toBe(200)
    const cookie = admitted.headers.get('Set-Cookie')?.split(';')[0] ?? ''
    const signOut = async () => {
      const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' }
      const out = await world.request('/api/v1/session', { method: 'DELETE', token: '', headers })
      expect([out.status, out.headers.get('Set-Cookie')]).toEqual([204, expect.stringContaining('Max-Age=0')])
    }
    await signOut()
    world.pass(2000)
    refuseRecords(world, 2)
    await signOut()
    expect(world.logged).toContainEqual(expect.objectContaining({ event: 'sign-out-unrecorded', by: 'editor' }))
    expect((await trailOf(world)).map(({ by, what }) => [by, what])).toEqual([
      ['editor', 'signIn'],
      ['editor', 'signOut'],
    ])
  })

  it('names people and tokens that were made, and nothing else of them', async () => {
    const world = makeWorld()
    const make = async (path: string, body: unknown) => {
      const response = await world.request(`/api/v1/people${path}`, {
        ...{ method: 'POST', token: 'admin', body: JSON.stringify(body) },
        headers: { 'Content-Type': 'application/json' },
      })
      world.pass(2000)
      return z.object({ id: z.string() }).parse(await response.json()).id
    }
    const person = await make('', { name: 'Ana Pop', email: 'ana@example.org', roles: ['editor'] })
    const token = await make(`/${person}/tokens`, { name: 'For the press' })
    expect((await trailOf(world)).map(({ what, about }) => [what, about])).toEqual([
      ['addPerson', { person }],
      ['makeToken', { person, token }],
    ])
  })

  it('records somebody else’s sign-in once, where a program signs them in', async () => {
    const world = makeWorld()
    await world.request('/api/v1/session', {
      ...{ method: 'POST', token: 'admin', body: '{"token":"editor"}' },
      headers: { 'Content-Type': 'application/json' },
    })
    expect((await trailOf(world)).map(({ by, what }) => [by, what])).toEqual([['editor', 'signIn']])
  })

  it('leaves out signing out of a session that is over', async () => {
    const world = makeWorld()
    expect((await world.request('/api/v1/session', { method: 'DELETE', token: '' })).status).toBe(204)
    expect(await trailOf(world)).toEqual([])
  })
})

/** A record on each of so many days, the last one today. */
async function withDays(count: number): Promise<World> {
  const world = makeWorld()
  for (let day = 0; day < count; day++) {
    if (day > 0) world.pass(dayMs)
    const about = { article: `a${day}`, locale: 'ro', segment: [`s${day}`, 'shared'] }
    await record(world.ports, { by: day % 2 === 0 ? 'ana' : 'dan', what: 'correctSegments', about })
    await world.fold()
  }
  return world
}

describe('reading', () => {
  it('shows the newest first, page by page', async () => {
    const world = await withDays(5)
    const first = await read(world, { limit: '3' })
    expect(first.items.map(({ about }) => about.article)).toEqual(['a4', 'a3', 'a2'])
    const second = await read(world, { limit: '3', cursor: first.next ?? '' })
    expect(second.items.map(({ about }) => about.article)).toEqual(['a1', 'a0'])
    expect(second.next).toBe(undefined)
  })

  it.each([
    [{ by: 'dan' }, ['a3', 'a1']],
    [{ what: 'uploadArticle' }, []],
    [{ about: 'a2' }, ['a2']],
    [{ about: 's1' }, ['a1']],
    [{ about: 'shared', by: 'ana' }, ['a4', 'a2', 'a0']],
    [{ about: 's' }, []],
    [{ from: '2026-03-13' }, ['a4', 'a3', 'a2']],
    [{ to: '2026-03-12' }, ['a1', 'a0']],
    [{ from: '2026-03-12', to: '2026-03-13' }, ['a2', 'a1']],
  ])('shows only what is asked for: %o', async (query, articles) => {
    const { items } = await read(await withDays(5), query)
    expect(items.map(({ about }) => about.article)).toEqual(articles)
  })

  it('reads at most seven days for a page, so that a page may be empty and have a next one', async () => {
    const world = await withDays(20)
    world.calls.length = 0
    const first = await read(world, { about: 'a9' })
    const shards = world.calls.filter(({ operation, key }) => operation === 'get' && key.startsWith('trail/shards/'))
    expect(shards).toHaveLength(7)
    expect(first.items).toEqual([])
    const second = await read(world, { about: 'a9', cursor: first.next ?? '' })
    expect(second.items.map(({ about }) => about.article)).toEqual(['a9'])
    const third = await read(world, { about: 'a9', cursor: second.next ?? '' })
    expect([third.items, third.next]).toEqual([[], undefined])
  })

  it('reads each record once, however the pages fall', async () => {
    const world = await withDays(20)
    for (let more = 0; more < 30; more++) await record(world.ports, { by: 'ana', what: 'changeMe' })
    for (const limit of [1, 7, 16]) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await read(world, { limit: String(limit), ...(cursor ? { cursor } : {}) })
        seen.push(...page.items.map(({ id }) => id))
        cursor = page.next
      } while (cursor)
      expect(seen).toEqual((await trailOf(world)).map(({ id }) => id).reverse())
    }
  })

  it('is for admins alone', async () => {
    const world = await withDays(1)
    for (const token of ['editor', 'reviewer', 'translator'])
      for (const path of ['/api/v1/trail', '/api/v1/trail/export'])
        expect((await world.request(path, { token })).status).toBe(403)
  })
})

const stored: Omit<PersonRecord, 'id' | 'name'> = {
  ...{ v: 1, number: 1, listed: true, roles: ['editor'], state: 'active', sessionVersion: 1 },
  ...{ tokens: [], identities: [], createdAt: 0, changedAt: 0 },
}

describe('names', () => {
  it('are those of today, and none of somebody who has none or is gone', async () => {
    const world = makeWorld()
    world.ports.settings.people.push({ id: 'ana', name: 'Ana Pop', roles: ['editor'], tokenHash: 'none' })
    const [dan, ion] = [world.ports.newId(), world.ports.newId()]
    for (const [id, name] of [
      [dan, 'Dan Vlad'],
      [ion, 'Ion Rus'],
    ] as const)
      await createPersonRecord(world.ports, { ...stored, id, name })
    for (const by of ['ana', 'editor', dan, ion]) {
      world.pass(2000)
      await record(world.ports, { by, what: 'changeMe' })
    }
    await changePersonRecord(world.ports, dan, () => ({ ok: true, record: { name: 'Dan Vlad-Rus' } }))
    await changePersonRecord(world.ports, ion, () => ({ ok: true, record: { name: '', state: 'gone' } }))
    await world.settle()
    expect((await read(world)).items.map(({ by, name }) => [by, name])).toEqual([
      [ion, null],
      [dan, 'Dan Vlad-Rus'],
      ['editor', null],
      ['ana', 'Ana Pop'],
    ])
  })

  it('of people in the settings need no read of the directory', async () => {
    const world = await withDays(1)
    world.calls.length = 0
    await read(world)
    expect(world.calls.filter(({ key }) => key.startsWith('directory/'))).toEqual([])
  })
})

async function table(world: World, query: Record<string, string> = {}) {
  const response = await world.request(`/api/v1/trail/export?${new URLSearchParams(query)}`, { token: 'admin' })
  const text = await response.text()
  const csv = readCsv(text)
  if (!csv.ok) throw new Error('the table can’t be read')
  return { response, text, rows: csv.records.map(({ cells }) => cells) }
}

describe('the table', () => {
  it('has a row for each record, the oldest first', async () => {
    const world = await withDays(2)
    await record(world.ports, { by: 'dan', what: 'revokeToken', about: { person: 'ana', token: 't1', job: 'j' } })
    const { response, rows } = await table(world)
    expect(response.headers.get('Content-Type')).toMatch(/^text\/csv/)
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="trail-2026-02-10-2026-03-12.csv"')
    const [header, ...records] = rows
    expect(header).toEqual(['time', 'by', 'name', 'call', 'article', 'locale', 'segment', 'person', 'other'])
    expect(records).toEqual([
      ['2026-03-11T08:15:00.000Z', 'ana', '', 'correctSegments', 'a0', 'ro', 's0 shared', '', ''],
      ['2026-03-12T08:15:00.000Z', 'dan', '', 'correctSegments', 'a1', 'ro', 's1 shared', '', ''],
      ['2026-03-12T08:15:00.000Z', 'dan', '', 'revokeToken', '', '', '', 'ana', 'token=t1; job=j'],
    ])
  })

  it('has no cell that a spreadsheet runs', async () => {
    const world = makeWorld()
    world.ports.settings.people.push({ id: '@ana', name: '=1+1', roles: ['editor'], tokenHash: 'none' })
    await record(world.ports, { by: '@ana', what: 'changeMe', about: { person: '+40' } })
    const { text, rows } = await table(world)
    expect(text).toContain(",'@ana,'=1+1,changeMe,")
    expect(text).toContain(",'+40,")
    expect(rows[1]?.slice(1, 3)).toEqual(['@ana', '=1+1'])
  })

  it.each([
    [{}, 31, 'trail-2026-03-21-2026-04-20.csv'],
    [{ to: '2026-04-01' }, 22, 'trail-2026-03-02-2026-04-01.csv'],
    [{ from: '2026-03-15' }, 31, 'trail-2026-03-15-2026-04-14.csv'],
    [{ from: '2026-03-12', to: '2026-03-13' }, 2, 'trail-2026-03-12-2026-03-13.csv'],
    [{ by: 'dan', from: '2026-03-12', to: '2026-03-14' }, 2, 'trail-2026-03-12-2026-03-14.csv'],
  ])('has at most 31 days: %o', async (query, count, name) => {
    const { response, rows } = await table(await withDays(41), query)
    expect(rows).toHaveLength(1 + count)
    expect(response.headers.get('Content-Disposition')).toContain(name)
  })
})
