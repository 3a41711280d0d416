/** Several engines over one article: their order, an article's own choice, what goes to them and what they cost. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Engine, EngineRequest, EngineResult } from '../../shared/ports/engine.ts'
import { makeWorld, type World } from '../world.ts'
import { article, sentences } from './article.ts'
import { readVersion } from './versions.ts'

/** Marks each text with the engine's name; `answer` may say something else. */
function named(
  name: string,
  more: Partial<Engine> = {},
  answer?: (request: EngineRequest) => EngineResult | undefined,
) {
  const calls: EngineRequest[] = []
  const engine: Engine = {
    name,
    limits: { items: 50, characters: 20_000 },
    ...more,
    async translate(request) {
      calls.push(request)
      return answer?.(request) ?? { ok: true, texts: request.texts.map((text) => `${name} ${text}`) }
    },
  }
  return { engine, calls }
}

const away = (): EngineResult => ({ ok: false, failure: { kind: 'unavailable', reason: 'down' } })
const enginesOf = async (world: World, id: string) =>
  (await readVersion(world, id, 'ro')).segments.map(({ engine }) => engine)
const ledgerSchema = z.object({
  engines: z.array(z.object({ engine: z.string(), calls: z.number(), texts: z.number(), characters: z.number() })),
})
const ledgerOf = async (world: World, id: string) =>
  ledgerSchema.parse(await (await world.request(`/api/v1/articles/${id}/ledger`)).json()).engines

describe('a chain of engines', () => {
  it('asks the second when the first is away, and never both for one text', async () => {
    const [first, second] = [named('first', {}, away), named('second')]
    const world = makeWorld({ engines: [first.engine, second.engine] })
    const { id } = await world.upload(article)
    await world.settle()
    expect(await enginesOf(world, id)).toEqual(new Array(5).fill('second'))
    expect([first.calls.length, second.calls.length]).toEqual([1, 1])
  })

  it('keeps what the first gave before it failed', async () => {
    const first = named('first', { limits: { items: 2, characters: 1000 } }, () =>
      first.calls.length > 1 ? { ok: false, failure: { kind: 'quota' } } : undefined,
    )
    const second = named('second')
    const world = makeWorld({ engines: [first.engine, second.engine] })
    const { id } = await world.upload(article)
    await world.settle()
    expect(await enginesOf(world, id)).toEqual(['first', 'first', 'second', 'second', 'second'])
  })

  it('leaves a sentence that the first refuses to the second', async () => {
    const first = named('first', {}, ({ texts }) =>
      texts.some((text) => text.includes('fourteen'))
        ? { ok: false, failure: { kind: 'refused', reason: 'no numbers' } }
        : undefined,
    )
    const world = makeWorld({ engines: [first.engine, named('second').engine] })
    const { id } = await world.upload(article)
    await world.settle()
    expect(await enginesOf(world, id)).toEqual(['first', 'first', 'second', 'first', 'first'])
  })

  it('leaves a sentence to the second whose answer by the first is no text, and asks neither twice', async () => {
    const broken = ['Bacul ⁇ ⁇ ⁇', 'Bacul a plecat. '.repeat(20), '▁Bacul▁a▁plecat.', 'R&amp;D e sus', 'sus', '']
    const first = named('first', {}, ({ texts }) => ({ ok: true, texts: texts.map((_, at) => broken[at] ?? 'sus') }))
    const second = named('second')
    const world = makeWorld({ engines: [first.engine, second.engine] })
    const { id } = await world.upload(article)
    await world.settle()
    const { segments } = await readVersion(world, id, 'ro')
    expect(segments.map(({ engine, target }) => [engine, target?.text])).toEqual([
      ['second', `Second ${sentences[0]}`],
      ['second', `Second ${sentences[1]}`],
      ['first', 'Bacul a plecat.'],
      ['first', 'R&D e sus.'],
      ['second', `Second ${sentences[4]}`],
    ])
    expect([first.calls.length, second.calls.length]).toEqual([1, 1])
  })

  it('tells of a sentence whose every answer is no text, and shows none of it', async () => {
    const endless = (texts: string[]) => texts.map((text) => (text.includes('fourteen') ? 'da '.repeat(30) : text))
    const world = makeWorld({
      engines: [named('only', {}, ({ texts }) => ({ ok: true, texts: endless(texts) })).engine],
    })
    const { id } = await world.upload(article)
    await world.settle()
    expect((await readVersion(world, id, 'ro')).segments[2]).toMatchObject({
      target: null,
      refused: 'the engine repeated one phrase again and again',
    })
  })

  it('waits when all are away, and says for whom', async () => {
    const state = { up: false }
    const answer = () => (state.up ? undefined : away())
    const world = makeWorld({ engines: [named('first', {}, answer).engine, named('second', {}, answer).engine] })
    const { id } = await world.upload(article)
    for (let i = 0; i < 30; i++) await world.step()
    const open = await (await world.request('/api/v1/jobs?state=open')).text()
    expect(open).toContain('first: it is away: down; second: it is away: down')
    state.up = true
    await world.settle()
    expect(await enginesOf(world, id)).toEqual(new Array(5).fill('first'))
  })

  it('ends dead with the reason when none translates the pair, or the engine refuses everything', async () => {
    for (const failure of [{ kind: 'unsupported' }, { kind: 'refused', reason: '400: no such option' }] as const) {
      const world = makeWorld({ engines: [named('only', {}, () => ({ ok: false, failure })).engine] })
      await world.upload(article)
      await world.settle()
      expect(await (await world.request('/api/v1/jobs?state=dead')).text()).toMatch(
        /no engine translates this: only: (it does not have this pair|400: no such option)/,
      )
    }
  })
})

describe('an article’s own choice', () => {
  it('is the only engines asked, in its order', async () => {
    const [first, second, third] = [named('first'), named('second', {}, away), named('third')]
    const world = makeWorld({ engines: [first.engine, second.engine, third.engine] })
    const { id } = await world.upload(article, { query: '?engines=second,third' })
    await world.settle()
    expect(await enginesOf(world, id)).toEqual(new Array(5).fill('third'))
    expect(first.calls).toEqual([])
  })

  it('is refused when it is not set up here, with what is', async () => {
    const world = makeWorld({ engines: [named('first').engine] })
    const response = await world.request('/api/v1/articles?engines=deepl', {
      method: 'POST',
      headers: { 'Content-Type': 'text/markdown' },
      body: article,
    })
    expect([response.status, await response.json()]).toMatchObject([
      422,
      { detail: 'There is no engine deepl here. There is: first.', errors: [{ field: 'engines' }] },
    ])
  })

  it('waits when its engine is taken away later', async () => {
    const engines = [named('first').engine, named('second').engine]
    const world = makeWorld({ engines })
    await world.upload(article, { query: '?engines=second' })
    engines.pop()
    for (let i = 0; i < 10; i++) await world.step()
    expect(await (await world.request('/api/v1/jobs?state=open')).text()).toContain('is not set up')
  })
})

describe('what goes to an engine', () => {
  it('is XML and nothing else to one that takes it, and the tags come back exactly', async () => {
    const xml = named('xml', { takes: { xml: true } }, ({ texts }) => ({
      ok: true,
      texts: texts.map((text) => text.replace(/(.*)(<x id="1">.*<\/x>)(.*)/, '$2 $1$3')),
    }))
    const world = makeWorld({ engines: [xml.engine] })
    const { id } = await world.upload(article)
    await world.settle()
    expect(xml.calls.map(({ texts, xml }) => [texts[3], texts.length, xml])).toEqual([
      ['He says the river is <x id="1">higher</x> than in 2023.', 5, true],
    ])
    const pair = (await readVersion(world, id, 'ro')).segments[3]
    expect(pair?.target).toMatchObject({ tags: [{ name: 'em', start: 0, end: 6 }] })
    expect(pair?.checks.filter(({ check }) => check === 'tags')).toEqual([])
  })

  it('has the whole paragraph and its neighbours with it, however the calls are cut', async () => {
    const reader = named('reader', { takes: { context: 500 }, limits: { items: 1, characters: 500 } })
    const world = makeWorld({ engines: [reader.engine] })
    await world.upload(article)
    await world.settle()
    const call = reader.calls.find(({ texts }) => texts[0] === sentences[2])
    expect(call?.context?.split('\n')).toEqual([
      'Costel Negrea has taken the ferry out again. He carries fourteen cars a trip.',
      'He says the river is higher than in 2023.',
    ])
  })

  it('has the title with it, and the two most similar sentences that people translated', async () => {
    const reader = named('reader', { takes: { context: 500, examples: 2 } })
    const world = makeWorld({ engines: [reader.engine] })
    const { id } = await world.upload(article)
    await world.settle()
    expect(reader.calls[0]).toMatchObject({ title: 'The ferry is back' })
    expect(reader.calls[0]?.examples).toBeUndefined()
    const { segments } = await readVersion(world, id, 'ro')
    for (const at of [1, 3]) {
      world.pass(2000)
      const response = await world.request(`/api/v1/articles/${id}/versions/ro/segments/${segments[at]?.id}`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json', 'If-Match': '*' },
        body: JSON.stringify({ text: `Tradus de om: ${at}.`, state: 'reviewed' }),
      })
      expect(response.status).toBe(200)
    }
    await world.settle()
    await world.upload(
      '# Another\n\nCostel Negrea has taken the big ferry out again. He carries fifteen cars a trip.\n',
    )
    await world.settle()
    expect(reader.calls.at(-1)?.examples).toEqual([{ source: sentences[1], target: 'Tradus de om: 1.' }])
  })

  it('is asked once more, alone, if its answer lacks a number, from an engine whose answers vary', async () => {
    const varying = named('varying', { varies: true }, ({ texts }) => ({
      ok: true,
      texts: texts
        .map((text) => text.replace('fourteen', 'paisprezece'))
        .map((text) => (texts.length > 1 ? text.replace('in 2023', 'odinioară') : text)),
    }))
    const world = makeWorld({ engines: [varying.engine] })
    const { id } = await world.upload(article)
    await world.settle()
    expect(varying.calls.map(({ texts }) => texts.length)).toEqual([6, 1])
    expect((await readVersion(world, id, 'ro')).segments[3]?.target?.text).toBe(sentences[3])
    expect((await ledgerOf(world, id)).map(({ calls, texts }) => [calls, texts])).toEqual([[2, 7]])
  })

  it('has the glossary’s terms that stand in the batch, for one that takes them', async () => {
    const reader = named('reader', { takes: { terms: true } })
    const world = makeWorld({ engines: [reader.engine] })
    for (const term of [
      { rule: 'preferred', forms: { en: { base: 'ferry' }, ro: { base: 'bac' } } },
      { rule: 'keep', forms: { en: { base: 'Costel Negrea' } } },
      { rule: 'preferred', forms: { en: { base: 'train' }, ro: { base: 'tren' } } },
    ]) {
      const response = await world.request('/api/v1/glossaries/en-ro/terms', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(term),
      })
      expect(response.status).toBe(201)
      world.pass(1500)
    }
    await world.upload(article)
    await world.settle()
    expect(reader.calls[0]?.terms).toEqual([
      { source: 'ferry', target: 'bac', rule: 'preferred' },
      { source: 'Costel Negrea', target: 'Costel Negrea', rule: 'keep' },
    ])
  })
})

describe('the ledger', () => {
  it('sums up calls, texts and characters by engine, and memory costs nothing', async () => {
    const world = makeWorld({ engines: [named('first').engine] })
    const { id } = await world.upload(article)
    await world.settle()
    const texts = [...sentences, 'higher']
    const characters = texts.join('').length
    expect(await ledgerOf(world, id)).toEqual([{ engine: 'first', calls: 1, texts: 6, characters }])
    const { id: again } = await world.upload(article)
    await world.settle()
    expect(await ledgerOf(world, again)).toEqual([])
  })

  it.each([
    { processes: 1, paid: [1, 6] },
    { processes: 2, paid: [2, 12] },
  ] as const)(
    'counts $paid calls and texts where the same work comes twice at once to $processes',
    async ({ processes, paid }) => {
      const first = named('first')
      const world = makeWorld({ engines: [first.engine] })
      const { id } = await world.upload(article)
      // The same message delivered twice: queues promise no less.
      const due = world.stored.keys().filter((key) => key.includes('translate'))
      await world.deliverTwice(due, processes)
      expect(first.calls.length).toBe(paid[0])
      await world.settle()
      expect((await ledgerOf(world, id)).map(({ calls, texts }) => [calls, texts])).toEqual([paid])
      expect((await readVersion(world, id, 'ro')).progress.filled).toBe(5)
    },
  )

  it('keeps a string that came for a segment that is not whole, and never asks for it again', async () => {
    const asked: string[] = []
    const partly = named('partly', {}, ({ texts }) => {
      asked.push(...texts)
      const answers = texts.map((text) => (text === 'higher' && asked.length < 10 ? undefined : `p ${text}`))
      const failed = answers.includes(undefined)
      return failed
        ? { ok: false, failure: { kind: 'unavailable', reason: 'cut' }, partial: answers }
        : { ok: true, texts: answers.map((text) => text ?? '') }
    })
    const world = makeWorld({ engines: [partly.engine] })
    const { id } = await world.upload(article)
    await world.settle()
    expect(asked.slice(6).every((text) => text === 'higher')).toBe(true)
    expect((await readVersion(world, id, 'ro')).progress.filled).toBe(5)
    expect((await ledgerOf(world, id)).map(({ texts }) => texts)).toEqual([6])
  })
})
