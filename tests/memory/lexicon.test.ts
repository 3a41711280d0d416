/** The lexicon beside a memory: learnt from people's words as they grow, and read at most once a minute. */
import { describe, expect, it } from 'vitest'
import { lexiconStem } from '../../shared/lexicon/lexicon-words.ts'
import type { Locale } from '../../shared/locales/locale.ts'
import { deleteEntry, findEntry } from '../../shared/memory/change-entry.ts'
import { entryId } from '../../shared/memory/deletion.ts'
import { rebuildLexicon } from '../../shared/memory/lexicon-record.ts'
import type { MemoryEntry } from '../../shared/memory/memory-entry.ts'
import { readLexicon } from '../../shared/memory/read-lexicon.ts'
import { addToMemory } from '../../shared/memory/translation-memory.ts'
import { enqueue, sendMessages } from '../../shared/pipeline/outbox.ts'
import { memoryObjects } from '../adapters/memory-objects.ts'
import { makeWorld, type World, type WorldOptions } from '../world.ts'
import { chance, pairOf } from './pairs.ts'

/** Words that no seed has. */
const words: readonly (readonly [en: string, ro: string])[] = [
  ['zornik', 'cavolet'],
  ['plamber', 'drozin'],
  ['vexil', 'tornac'],
  ['grimpo', 'sulvan'],
  ['hastrel', 'mibord'],
  ['quolint', 'perdig'],
  ['trebaz', 'falucon'],
  ['wendok', 'ghiparu'],
]

/** Sentences of four of the words, each different. */
function sentences(count: number, more: Partial<MemoryEntry>, seed = 1, from = words): MemoryEntry[] {
  const next = chance(seed)
  return Array.from({ length: count }, (_, i) => {
    const picked = Array.from({ length: 4 }, () => from[Math.floor(next() * from.length)] ?? ['', ''])
    const [en, ro] = [picked.map(([word]) => word), picked.map(([, word]) => word).reverse()]
    return pairOf(`${en.join(' ')} ${seed}/${i}.`, `${ro.join(' ')} ${seed}/${i}.`, more)
  })
}
const byPeople = { approved: true, by: 'ana' }
const byEngine = { engine: 'marking' }
/** As an aligned archive gives them. */
const byArchive = {}

const key = 'memory/en-ro/lexicon.json'

function makeNewsroom(options: WorldOptions = {}) {
  const world = makeWorld(options)
  return {
    world,
    async remember(...pairs: MemoryEntry[]) {
      await addToMemory(world.ports.objects, world.ports.newId(), 'en', 'ro', pairs)
      world.pass(2000)
      await world.fold()
      world.pass(2000)
      await world.settle()
    },
    /** What a process that has just begun takes for the word's likeliest counterpart. */
    async counterpart(word: string, from: Locale = 'en', to: Locale = 'ro') {
      const { there } = await readLexicon({ ...world.ports, objects: { ...world.stored } }, from, to)
      const [first] = [...there.counterparts(lexiconStem(word, from))].sort((a, b) => b.probability - a.probability)
      return first?.stem
    },
  }
}
const hasLexicon = ({ stored }: World) => stored.keys().includes(key)
const learnt = ({ logged }: World) => JSON.stringify(logged).split('lexicon-learnt').length - 1
const stemOf = (word: string) => lexiconStem(word, 'ro')

describe('the lexicon beside a memory', () => {
  it.each([byPeople, byArchive])('has a word that only the memory teaches, either way', async (maker) => {
    const { world, remember, counterpart } = makeNewsroom()
    await remember(...sentences(150, maker))
    expect([hasLexicon(world), await counterpart('zornik')]).toEqual([false, undefined])
    await remember(...sentences(60, maker, 2))
    expect(await counterpart('zornik')).toBe(stemOf('cavolet'))
    expect(await counterpart('cavolet', 'ro', 'en')).toBe(lexiconStem('zornik', 'en'))
  })

  it('learns nothing of what an engine wrote', async () => {
    const { remember, counterpart } = makeNewsroom()
    await remember(...sentences(200, byPeople, 1, words.slice(0, 4)), ...sentences(200, byEngine, 2, words.slice(4)))
    expect(await counterpart('zornik')).toBe(stemOf('cavolet'))
    expect(await counterpart('hastrel')).toBeUndefined()
  })

  it('is none, and is not learnt again and again, while people have written little', async () => {
    const { world, remember, counterpart } = makeNewsroom()
    await remember(...sentences(99, byPeople), ...sentences(300, byEngine, 2))
    expect(await counterpart('zornik')).toBeUndefined()
    await remember(...sentences(10, byEngine, 3))
    expect(learnt(world)).toBe(1)
  })

  it('is learnt again when the memory has grown by a fifth', async () => {
    const { world, remember, counterpart } = makeNewsroom()
    await remember(...sentences(200, byPeople, 1, words.slice(0, 4)))
    await remember(...sentences(30, byPeople, 2, words.slice(4)))
    expect([learnt(world), await counterpart('hastrel')]).toEqual([1, undefined])
    await remember(...sentences(10, byPeople, 3, words.slice(4)))
    expect([learnt(world), await counterpart('hastrel')]).toEqual([2, stemOf('mibord')])
  })

  it('loses with the next rebuild what somebody has deleted', async () => {
    const { world, remember, counterpart } = makeNewsroom()
    const wrong = sentences(3, byPeople, 2, [['hastrel', 'mibord']])
    await remember(...sentences(200, byPeople, 1, words.slice(0, 4)), ...wrong)
    expect(await counterpart('hastrel')).toBe(stemOf('mibord'))
    for (const entry of wrong) {
      const place = { from: 'en', to: 'ro', id: entryId(entry, ['en', 'ro']) } as const
      const { found } = await findEntry(world.ports.objects, place)
      if (found) await deleteEntry(world.ports.objects, place, found, { record: world.ports.newId(), at: 9 })
    }
    await remember(...sentences(60, byPeople, 3, words.slice(0, 4)))
    expect(await counterpart('hastrel')).toBeUndefined()
  })

  it('loses an erased article’s words', async () => {
    const { world, remember, counterpart } = makeNewsroom()
    const { id } = await world.upload('# Ferry\n\nIt is back.')
    await world.settle()
    const theirs = sentences(20, { ...byPeople, article: id }, 2, words.slice(4))
    await remember(...sentences(200, byPeople, 1, words.slice(0, 4)), ...theirs)
    expect(await counterpart('hastrel')).toBe(stemOf('mibord'))
    const { headers } = await world.request(`/api/v1/articles/${id}`)
    const gone = await world.request(`/api/v1/articles/${id}`, {
      method: 'DELETE',
      headers: { 'If-Match': headers.get('ETag') ?? '' },
    })
    expect(gone.ok).toBe(true)
    await world.settle()
    expect(await counterpart('hastrel')).toBeUndefined()
    expect(await counterpart('zornik')).toBe(stemOf('cavolet'))
    expect(learnt(world)).toBe(2)
  })

  it('is the same when a message comes twice or late, which costs two reads', async () => {
    const { world, remember } = makeNewsroom()
    await remember(...sentences(200, byPeople))
    const before = await world.stored.get(key)
    const entries = await enqueue(world.ports, [{ job: { kind: 'lexicon', pair: 'en-ro' } }])
    world.calls.length = 0
    await world.deliverTwice(
      entries.map((entry) => entry.key),
      2,
    )
    expect(world.calls.filter((call) => call.key.startsWith('memory/')).map(({ operation }) => operation)).toEqual(
      Array(4).fill('get'),
    )
    await sendMessages(world.ports, entries)
    await world.settle()
    expect([await world.stored.get(key), learnt(world)]).toEqual([before, 1])
  })

  it('costs a compaction one read and one entry, and the job three reads and a put', async () => {
    const { world } = makeNewsroom()
    await addToMemory(world.ports.objects, world.ports.newId(), 'en', 'ro', sentences(200, byPeople))
    world.pass(2000)
    world.calls.length = 0
    await world.fold()
    const told = world.calls.filter((call) => call.key === key || call.key.includes('lexicon-en-ro'))
    expect(told.map(({ operation }) => operation)).toEqual(['get', 'put'])
    world.calls.length = 0
    await world.settle()
    const worked = world.calls.filter((call) => call.key.startsWith('memory/'))
    expect(worked.map(({ operation }) => operation)).toEqual(['get', 'get', 'get', 'put'])
  })

  it('comes though every call of compaction and job fails once', async () => {
    const calls = 60
    for (let failing = 0; failing < calls; failing++) {
      let at = -1
      const { world, counterpart } = makeNewsroom({
        before: () => {
          if (at >= 0 && at++ === failing) throw new Error('the store is away')
        },
      })
      await addToMemory(world.ports.objects, world.ports.newId(), 'en', 'ro', sentences(200, byPeople))
      world.pass(2000)
      at = 0
      for (let tries = 0; tries < 3; tries++) {
        await world.fold().catch(() => {})
        await world.settle().catch(() => {})
        world.pass(60_000)
      }
      expect([failing, await counterpart('zornik')]).toEqual([failing, stemOf('cavolet')])
      if (at <= failing) return
    }
    throw new Error(`there are more than ${calls} calls`)
  })

  it('reads the newest shards alone, and the newest entries of them', async () => {
    const { world, remember, counterpart } = makeNewsroom()
    await remember(...sentences(150, byPeople, 1, words.slice(0, 4)))
    await remember(...sentences(150, byPeople, 2, words.slice(4)))
    await world.stored.delete([key])
    world.pass(2000)
    await rebuildLexicon(world.stored, 'ro', 'en', { entries: 140, letters: 1e6, shards: 1 })
    expect([await counterpart('zornik'), await counterpart('hastrel')]).toEqual([undefined, stemOf('mibord')])
    await world.stored.delete([key])
    world.pass(2000)
    await rebuildLexicon(world.stored, 'ro', 'en', { entries: 300, letters: 1e6, shards: 1 })
    expect(await counterpart('zornik')).toBe(stemOf('cavolet'))
  })
})

describe('a process', () => {
  it('asks at most once a minute whether there is a newer lexicon', async () => {
    let time = 0
    const stored = memoryObjects(() => time)
    const asked: (string | undefined)[] = []
    const objects = {
      ...stored,
      getUnless: (name: string, etag: string | undefined) => {
        asked.push(etag)
        return stored.getUnless(name, etag)
      },
    }
    const ports = { objects, now: () => time }
    const read = async () =>
      (await readLexicon(ports, 'en', 'ro')).there.counterparts(lexiconStem('zornik', 'en')).length
    for (let i = 0; i < 5; i++) expect(await read()).toBe(0)
    expect(asked).toEqual([undefined])
    const learnt = { version: 1, from: 'en', to: 'ro', pairs: 200, words: [['zornik', [['cavolet', 1, 1]]]] }
    const put = await stored.put(key, JSON.stringify({ v: 1, number: 1, rows: 200, learnt }))
    time = 59_999
    expect([await read(), asked.length]).toEqual([0, 1])
    time = 60_000
    expect([await read(), await readLexicon(ports, 'ro', 'en').then(({ back }) => back.size > 0)]).toEqual([1, true])
    time = 120_000
    await Promise.all([read(), read()])
    expect(asked).toEqual([undefined, undefined, put.ok && put.etag])
  })
})
