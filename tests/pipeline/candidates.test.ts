import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { makeWorld, marked, type World } from '../world.ts'
import { readSample, readVersion, samplesDir } from './versions.ts'

const path = '/api/v1/glossaries/en-ro/candidates'

const pairSchema = z.object({ source: z.string(), target: z.string() })
const aligned = readFileSync(join(samplesDir, '..', 'aligned', 'long-english.en.jsonl'), 'utf8')
  .trim()
  .split('\n')
const translation = new Map(
  aligned.map((line) => pairSchema.parse(JSON.parse(line))).map((pair) => [pair.source, pair.target]),
)

const listSchema = z.object({
  items: z.array(
    z.object({
      ...{ id: z.string(), kind: z.string(), text: z.string(), count: z.int(), articles: z.int(), term: z.unknown() },
      counterparts: z.array(z.object({ text: z.string(), score: z.number() })),
      examples: z.array(z.object({ article: z.string(), segment: z.string(), source: z.string(), target: z.string() })),
    }),
  ),
  next: z.string().optional(),
})
const list = async (world: World, query = '') => {
  const response = await world.request(path + query, { token: 'translator' })
  expect(response.status).toBe(200)
  return listSchema.parse(await response.json())
}
const accept = (world: World, id = '', body?: unknown, token = 'reviewer') =>
  world.request(`${path}/${id}/accept`, { method: 'POST', token, ...(body ? { body: JSON.stringify(body) } : {}) })

/** The long English sample, translated by a person. */
async function translated() {
  const world = makeWorld({
    answer: (texts) => ({ ok: true, texts: texts.map((text) => translation.get(text) ?? marked('ro', text)) }),
  })
  const { id } = await world.upload(await readSample('long-english.en.txt'), { type: 'text/plain' })
  await world.settle()
  world.pass(2000)
  return { world, id }
}

describe('candidates', () => {
  it('are proposed from an article with their counterparts and examples, the best first', async () => {
    const { world, id } = await translated()
    world.calls.length = 0
    const { items, next } = await list(world, '?limit=4')
    expect(items.map(({ text, counterparts }) => [text, counterparts[0]?.text]).slice(0, 3)).toEqual([
      ['left bank', 'mal stâng'],
      ['Costel Negrea', 'Costel Negrea'],
      ['right bank', 'mal drept'],
    ])
    expect(items[0]).toMatchObject({
      ...{ kind: 'phrase', count: 4, articles: 1 },
      term: { rule: 'preferred', forms: { en: { base: 'left bank' }, ro: { base: 'mal stâng' } } },
    })
    expect(items[0]?.examples).toHaveLength(3)
    for (const { article, source, target } of items[0]?.examples ?? []) {
      expect(article).toBe(id)
      expect([source, target]).toEqual([expect.stringMatching(/left.bank/), expect.stringContaining('malul stâng')])
    }
    expect(world.calls.length).toBeLessThanOrEqual(6)
    const rest = await list(world, `?limit=50&cursor=${next}`)
    expect(rest.items.map(({ text }) => text)).not.toContain('left bank')
    expect(items.length + rest.items.length).toBeGreaterThanOrEqual(11)
  })

  it('become a term with one call, which marks the articles that hold it', async () => {
    const { world, id } = await translated()
    const [first] = (await list(world)).items
    expect((await accept(world, first?.id, undefined, 'translator')).status).toBe(403)
    const answer = await accept(world, first?.id)
    expect([answer.status, await answer.json()]).toMatchObject([201, first?.term])
    await world.settle()
    const { segments } = await readVersion(world, id, 'ro')
    expect(segments.filter(({ terms }) => terms.length > 0)).toHaveLength(4)
    expect(segments.flatMap(({ checks }) => checks).filter(({ check }) => check === 'terms')).toEqual([])
    expect((await list(world)).items.map(({ text }) => text)).not.toContain('left bank')
    expect((await accept(world, first?.id)).status).toBe(404)
  })

  it('take what the reviewer says before what is proposed', async () => {
    const { world } = await translated()
    const { items } = await list(world)
    const bank = items.find(({ text }) => text === 'right bank')
    const answer = await accept(world, bank?.id, {
      forms: { ro: { base: 'mal drept', variants: ['malul dinspre oraș'] } },
    })
    expect(await answer.json()).toMatchObject({
      rule: 'preferred',
      forms: { en: { base: 'right bank' }, ro: { base: 'mal drept', variants: ['malul dinspre oraș'] } },
    })
    world.pass(2000)
    const gazette = items.find(({ text }) => text === 'Gazette')
    expect((await accept(world, gazette?.id, { rule: 'nice' })).status).toBe(422)
    expect((await accept(world, gazette?.id, { rule: 'keep' })).status).toBe(201)
  })

  it('that a reviewer dismisses don’t come back, when the next article has them either', async () => {
    const { world } = await translated()
    const before = await list(world)
    const bank = before.items.find(({ text }) => text === 'left bank')
    const dismiss = (id = '', token = 'reviewer') => world.request(`${path}/${id}/dismiss`, { method: 'POST', token })
    expect((await dismiss(bank?.id, 'translator')).status).toBe(403)
    expect((await dismiss('none')).status).toBe(404)
    expect(await list(world)).toEqual(before)
    expect([(await dismiss(bank?.id)).status, (await dismiss(bank?.id)).status]).toEqual([204, 204])
    await world.upload('# The left bank\n\nThe left bank is empty. Nobody lives on the left bank.')
    await world.settle()
    const texts = (await list(world, '?limit=50')).items.map(({ text }) => text)
    expect(texts).not.toContain('left bank')
    expect(texts).toContain('right bank')
    expect((await accept(world, bank?.id)).status).toBe(404)
    expect(world.busy()).toEqual([])
  })

  it('stay the same when the index is folded', async () => {
    const { world } = await translated()
    const before = await list(world)
    await world.fold()
    expect(await list(world)).toEqual(before)
  })

  it('need a counterpart from the reviewer where the pairs tell none', async () => {
    const world = makeWorld({ answer: (texts) => ({ ok: true, texts: texts.map(() => 'Ceva cu totul altfel.') }) })
    await world.upload('# A day in town\n\nThe tide gate was shut. Nobody opened the tide gate.')
    await world.settle()
    const [gate] = (await list(world)).items
    expect([gate?.text, gate?.counterparts]).toEqual(['tide gate', []])
    expect((await accept(world, gate?.id)).status).toBe(422)
    expect((await accept(world, gate?.id, { forms: { ro: { base: 'stăvilar' } } })).status).toBe(201)
  })
})
