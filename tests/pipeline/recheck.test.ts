import { describe, expect, it } from 'vitest'
import { emptyGlossary, type Term } from '../../shared/glossary/term.ts'
import * as outbox from '../../shared/pipeline/outbox.ts'
import type { Call } from '../adapters/observed-objects.ts'
import { makeWorld, marked, type World } from '../world.ts'
import { patch, readVersion } from './versions.ts'

const terms = '/api/v1/glossaries/en-ro/terms'
const send = (world: World, method: string, path: string, body?: unknown, etag?: string) =>
  world.request(path, {
    method,
    headers: { 'Content-Type': 'application/json', ...(etag ? { 'If-Match': etag } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
const preferred = (en: string, ro: string) => ({ rule: 'preferred', forms: { en: { base: en }, ro: { base: ro } } })

/** Thirty articles; the 5th, 15th and 25th hold the ferry, inflected. */
async function thirty(options: Parameters<typeof makeWorld>[0] = {}) {
  const world = makeWorld(options)
  const ids: string[] = []
  for (let i = 0; i < 30; i++) {
    const second =
      i % 10 === 5 ? 'The city ferries sail in the hall of fog.' : `Nothing sails in the city hall on day ${i}.`
    ids.push((await world.upload(`# Day ${i} in town\n\nThe morning was quiet. ${second}`)).id)
  }
  await world.settle()
  world.pass(2000)
  return { world, ids }
}

const ferries = (ids: string[]) => ids.filter((_, i) => i % 10 === 5).sort()

/** The articles whose glossary jobs were put since the last look. */
function glossaryJobs(calls: Call[]): string[] {
  const jobs = calls.splice(0).filter(({ operation, key }) => operation === 'put' && key.startsWith('jobs/open/'))
  return jobs.flatMap(({ key }) => key.match(/glossary-(\w+)-ro-/)?.[1] ?? []).sort()
}

async function markedArticles(world: World, ids: string[]): Promise<string[]> {
  const versions = await Promise.all(ids.map((id) => readVersion(world, id, 'ro')))
  return versions.filter(({ segments }) => segments.some(({ terms }) => terms.length > 0)).map(({ article }) => article)
}

describe('a changed term', () => {
  it('queues a job for each of the three articles of thirty that hold it, and for no other', async () => {
    const { world, ids } = await thirty()
    const holders = ferries(ids)
    world.calls.length = 0
    const created = await send(world, 'POST', terms, preferred('ferry', 'bac'))
    expect(created.status).toBe(201)
    await world.settle()
    expect(glossaryJobs(world.calls)).toEqual(holders)
    expect((await markedArticles(world, ids)).sort()).toEqual(holders)
    const [held] = (await readVersion(world, ids[5] ?? '', 'ro')).segments.filter(({ terms }) => terms.length > 0)
    expect(held?.source.text.slice(held.terms[0]?.start, held.terms[0]?.end)).toBe('ferries')
    expect(held?.checks.map(({ check }) => check)).toContain('terms')
  })

  it('finds them in the folded index too, by several words only where they stand together', async () => {
    const { world, ids } = await thirty()
    await world.fold()
    world.calls.length = 0
    await send(world, 'POST', terms, preferred('hall of fog', 'sală de ceață'))
    await world.settle()
    expect(glossaryJobs(world.calls)).toEqual(ferries(ids))
    world.pass(2000)
    await send(world, 'POST', terms, preferred('city hall', 'primărie'))
    await world.settle()
    expect(glossaryJobs(world.calls)).toEqual(ids.filter((_, i) => i % 10 !== 5).sort())
  })

  it('takes its marks away again when it is replaced or deleted', async () => {
    const { world, ids } = await thirty()
    const created = await send(world, 'POST', terms, preferred('ferry', 'bac'))
    const { id } = (await created.json()) as { id: string }
    await world.settle()
    world.pass(2000)
    world.calls.length = 0
    const replaced = await send(
      world,
      'PUT',
      `${terms}/${id}`,
      preferred('fog', 'ceață'),
      created.headers.get('ETag') ?? '',
    )
    expect(replaced.status).toBe(200)
    await world.settle()
    expect(glossaryJobs(world.calls)).toEqual(ferries(ids))
    world.pass(2000)
    expect((await send(world, 'DELETE', `${terms}/${id}`, undefined, replaced.headers.get('ETag') ?? '')).status).toBe(
      204,
    )
    await world.settle()
    expect(await markedArticles(world, ids)).toEqual([])
  })

  it('finds a word that only a person’s correction brought', async () => {
    const { world, ids } = await thirty()
    const id = ids[7] ?? ''
    const pair = (await readVersion(world, id, 'ro')).segments[1]
    await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: 'Dimineața, toată locația tăcea.' })
    await world.settle()
    world.pass(2000)
    world.calls.length = 0
    await send(world, 'POST', terms, { rule: 'forbidden', forms: { ro: { base: 'locație' } }, note: 'scrie „loc”' })
    await world.settle()
    expect(glossaryJobs(world.calls)).toEqual([id])
    expect((await readVersion(world, id, 'ro')).segments[1]?.checks).toContainEqual(
      expect.objectContaining({ check: 'terms', start: 17, end: 24 }),
    )
  })

  it('finds a word that came late, from an engine that was away when the glossary job ran', async () => {
    let away = 4
    const translate = (text: string) => (text.includes('number 249') ? 'Toată locația tăcea.' : marked('ro', text))
    const world = makeWorld({
      answer: (texts) =>
        texts.some((text) => text.includes('number 249')) && away-- > 0
          ? { ok: false, failure: { kind: 'unavailable', reason: 'it is away' } }
          : { ok: true, texts: texts.map(translate) },
    })
    const text = Array.from({ length: 250 }, (_, i) => `Sentence number ${i} stands here.`).join(' ')
    const { id } = await world.upload(`# A long day\n\n${text}`)
    await world.settle()
    world.pass(2000)
    world.calls.length = 0
    await send(world, 'POST', terms, { rule: 'forbidden', forms: { ro: { base: 'locație' } } })
    await world.settle()
    expect(glossaryJobs(world.calls)).toEqual([id])
    const checks = (await readVersion(world, id, 'ro')).segments.at(-1)?.checks
    expect(checks).toContainEqual(expect.objectContaining({ check: 'terms', start: 6, end: 13 }))
  })

  it('re-checks an article once for several changes that wait together', async () => {
    const { world, ids } = await thirty()
    await send(world, 'POST', terms, preferred('ferry', 'bac'))
    world.pass(1500)
    await send(world, 'POST', terms, preferred('fog', 'ceață'))
    world.calls.length = 0
    await world.settle()
    const puts = world.calls.filter(({ operation, key }) => operation === 'put' && key === `articles/${ids[5]}/ro.json`)
    expect(puts).toHaveLength(1)
    expect(world.busy().filter((key) => key.startsWith('articles/'))).toEqual([])
  })

  it('leaves no article unchecked, whatever call to the store the request or its jobs stop at', async () => {
    let stop = 1
    for (let stopped = true; stopped && stop < 80; stop++) {
      let calls = 0
      let armed = false
      stopped = false
      const world = makeWorld({
        before: () => {
          if (!armed || ++calls < stop) return
          armed = false
          stopped = true
          throw new Error('the process has stopped')
        },
      })
      const { id } = await world.upload('# A day in town\n\nThe ferry sails.')
      await world.settle()
      world.pass(2000)
      armed = true
      const response = await send(world, 'POST', terms, preferred('ferry', 'bac'))
      if (stopped) world.queue.forget()
      for (let i = 0; i < 200; i++) if (!(await world.step().catch(() => true))) break
      armed = false
      const inGlossary = ((await (await world.request(terms)).json()) as { items: unknown[] }).items.length
      if (response.status === 201) expect([stop, inGlossary]).toEqual([stop, 1])
      expect([stop, await markedArticles(world, [id])]).toEqual([stop, inGlossary === 1 ? [id] : []])
      expect(world.stored.keys().filter((key) => key.startsWith('jobs/'))).toEqual([])
    }
    expect(stop).toBeGreaterThan(8)
  })

  it('is waited for by a job that is delivered before the change is there', async () => {
    const world = makeWorld()
    const { id } = await world.upload('# A day in town\n\nThe ferry sails.')
    await world.settle()
    const term: Term = { id: 'ferry', rule: 'preferred', forms: { en: { base: 'ferry' }, ro: { base: 'bac' } } }
    const job = { kind: 'recheck' as const, pair: 'en-ro', number: 1, terms: [term] }
    await outbox.sendMessages(world.ports, await outbox.enqueue(world.ports, [{ job }]))
    for (let i = 0; i < 6; i++) await world.step()
    await world.stored.put(
      'glossary/en-ro.json',
      JSON.stringify({ ...emptyGlossary('en-ro'), number: 1, terms: [term] }),
    )
    await world.settle()
    expect(await markedArticles(world, [id])).toEqual([id])
  })

  it('is given up where the change never came', async () => {
    const world = makeWorld({
      before: ({ operation, key }) => {
        if (operation === 'put' && key === 'glossary/en-ro.json') throw new Error('the process has stopped')
      },
    })
    expect((await send(world, 'POST', terms, preferred('ferry', 'bac'))).status).toBe(500)
    expect(world.stored.keys().filter((key) => key.startsWith('jobs/open/'))).toHaveLength(1)
    await world.settle()
    expect(world.stored.keys()).toEqual([])
  })
})

describe('two reviewers at once', () => {
  it('lose no term: each is stored, or its maker is told to try again', async () => {
    const world = makeWorld()
    const answers = await Promise.all(
      ['ferry', 'fog', 'town', 'hall'].map((word) => send(world, 'POST', terms, preferred(word, `${word}u`))),
    )
    const stored = ((await (await world.request(terms)).json()) as { items: unknown[] }).items
    expect(answers.map(({ status }) => status).filter((status) => status !== 201)).toEqual([409, 409, 409])
    expect(stored).toHaveLength(1)
    await world.settle()
    expect(world.stored.keys().filter((key) => !key.startsWith('trail/'))).toEqual(['glossary/en-ro.json'])
  })
})
