import { describe, expect, it } from 'vitest'
import { linksSchema } from '../../functions/contract/schemas/alignments.ts'
import { makeWorld, type WorldOptions } from '../world.ts'
import { article, sentences } from './article.ts'
import { crashAt, settleThroughCrashes } from './crash.ts'
import { bothTexts, sendAlignment } from './ferry-translation.ts'
import { patch, readVersion } from './versions.ts'

const uploadOnce = (world: ReturnType<typeof makeWorld>) =>
  world.request('/api/v1/articles', {
    method: 'POST',
    headers: { 'Content-Type': 'text/markdown', 'Idempotency-Key': 'one' },
    body: article,
  })

describe('recovery', () => {
  for (const when of ['before', 'after'] as const) {
    it(`completes an upload that stops ${when} any call to the store`, async () => {
      let stop = 1
      for (; stop < 200; stop++) {
        const { state, hooks, disarm } = crashAt(stop, when)
        const world = makeWorld(hooks)
        let response = await uploadOnce(world)
        for (let tries = 0; response.status !== 202 && tries < 3; tries++) {
          expect(response.status).toBe(500)
          world.queue.forget()
          state.stopped = false
          world.pass(1500)
          response = await uploadOnce(world)
        }
        expect([stop, response.status]).toEqual([stop, 202])
        const { id, slug } = (await response.json()) as { id: string; slug: string }
        await settleThroughCrashes(world, state)
        const stopped = disarm()
        const version = await readVersion(world, id, 'ro')
        expect(version.segments.map(({ source, target }) => [source.text, target?.text])).toEqual(
          sentences.map((text) => [text, `[ro] ${text}`]),
        )
        expect(await (await world.request(`/ro/${slug}`, { token: '' })).text()).toContain(
          '[ro] Nobody argues with him.',
        )
        await world.fold()
        expect(await (await world.request('/ro', { token: '' })).text()).toContain('[ro] The ferry is back')
        expect(world.engineCalls.length).toBeLessThanOrEqual(2)
        if (!stopped) break
      }
      expect(stop).toBeGreaterThan(20)
    })

    it(`completes an alignment and its mending that stop ${when} any call to the store`, async () => {
      let stop = 1
      for (; stop < 300; stop++) {
        const { state, hooks, disarm } = crashAt(stop, when)
        const world = makeWorld(hooks)
        const until = async (ask: () => Promise<Response>, done: number[]) => {
          let response = await ask()
          for (let tries = 0; !done.includes(response.status) && tries < 3; tries++) {
            expect(response.status).toBe(500)
            world.queue.forget()
            state.stopped = false
            world.pass(1500)
            response = await ask()
          }
          expect([stop, done.includes(response.status)]).toEqual([stop, true])
          return response
        }
        const sent = await until(() => sendAlignment(world, bothTexts, { 'Idempotency-Key': 'one' }), [202])
        const { id, slug } = (await sent.json()) as { id: string; slug: string }
        await settleThroughCrashes(world, state)
        world.pass(2000)
        const path = `/api/v1/articles/${id}/versions/ro/links`
        const { source, target } = linksSchema.parse(await (await until(() => world.request(path), [200])).json())
        const link = { source: [source[1]?.id, source[2]?.id], target: [target[2]?.id] }
        const headers = { 'Content-Type': 'application/json', 'If-Match': '"1"' }
        const body = JSON.stringify({ links: [link] })
        // After a stop the change may be there without an answer that says so.
        await until(() => world.request(path, { method: 'PATCH', headers, body }), [200, 412])
        await settleThroughCrashes(world, state)
        const stopped = disarm()
        const { segments } = await readVersion(world, id, 'ro')
        expect(segments.map(({ target }) => target?.text)).toEqual([
          'Bacul s-a întors',
          'Costel Negrea a scos din nou bacul. Duce paisprezece mașini la o cursă.',
          '',
          'Spune că râul este mai înalt decât în 2023.',
          'Nimeni nu-l contrazice.',
        ])
        expect(await (await world.request(`/ro/${slug}`, { token: '' })).text()).toContain('Nimeni nu-l contrazice.')
        expect(world.engineCalls).toEqual([])
        if (!stopped) break
      }
      expect(stop).toBeGreaterThan(40)
    })

    it(`keeps a correction that stops ${when} any call to the store: all of it or none`, async () => {
      let stop = 1
      for (; stop < 200; stop++) {
        const plan: Pick<WorldOptions, 'before' | 'after'> = {}
        const world = makeWorld({ before: (call) => plan.before?.(call), after: (call) => plan.after?.(call) })
        const { id, slug } = await world.upload(article)
        await world.settle()
        world.pass(2000)
        const pair = (await readVersion(world, id, 'ro')).segments[1]
        const crash = crashAt(stop, when)
        Object.assign(plan, crash.hooks)
        const response = await patch(world, id, pair?.id ?? '', pair?.etag ?? '', {
          text: 'Costel Negrea a scos din nou bacul.',
        })
        crash.state.stopped = false
        world.queue.forget()
        await settleThroughCrashes(world, crash.state)
        const stopped = crash.disarm()
        const now = (await readVersion(world, id, 'ro')).segments[1]
        const page = await (await world.request(`/ro/${slug}`, { token: '' })).text()
        const saved = now?.edit === 1
        if (response.status === 200) expect(saved).toBe(true)
        expect(page.includes('Costel Negrea a scos din nou bacul.')).toBe(saved)
        if (saved) {
          const { id: next } = await world.upload('# Another day\n\nCostel Negrea has taken the ferry out again.')
          await settleThroughCrashes(world, crash.state)
          expect((await readVersion(world, next, 'ro')).segments[1]?.target?.text).toBe(
            'Costel Negrea a scos din nou bacul.',
          )
        }
        if (!stopped) break
      }
      expect(stop).toBeGreaterThan(10)
    })
  }

  it('gives up an upload that never committed, and frees its slug', async () => {
    const { state, hooks } = crashAt(6, 'before')
    const world = makeWorld(hooks)
    const headers = { 'Content-Type': 'text/markdown' }
    const first = await world.request('/api/v1/articles?slug=ferry', { method: 'POST', headers, body: article })
    expect(first.status).toBe(500)
    state.stopped = false
    world.queue.forget()
    await world.settle()
    world.pass(130_000)
    const second = await world.request('/api/v1/articles?slug=ferry', { method: 'POST', headers, body: article })
    expect(second.status).toBe(202)
    await world.settle()
    expect((await world.request('/ro/ferry', { token: '' })).status).toBe(200)
  })

  it('repeats no engine call for drafts that are stored, when a translation stops half-way', async () => {
    const lines = Array.from({ length: 90 }, (_, i) => `Sentence number ${i} stands here.`)
    const { state, hooks } = crashAt(Number.POSITIVE_INFINITY, 'before')
    let drafts = 0
    const world = makeWorld({
      before: (call) => {
        if (call.operation === 'put' && call.key.includes('/drafts/') && ++drafts === 2) state.stopped = true
        hooks.before?.(call)
      },
    })
    const { id } = await world.upload(`# Long\n\n${lines.join('\n\n')}`)
    await settleThroughCrashes(world, state)
    expect((await readVersion(world, id, 'ro')).progress.filled).toBe(91)
    // The first batch is paid once; the second, whose answer was lost before it was stored, twice.
    expect(world.engineCalls.map((texts) => texts.length)).toEqual([50, 41, 41])
  })

  it('runs every message twice, and in any order, without paying or writing twice', async () => {
    const world = makeWorld()
    const { id } = await world.upload(article)
    const send = world.ports.queue.send.bind(world.ports.queue)
    world.ports.queue.send = async (messages) => send([...messages, ...messages].reverse())
    await world.settle()
    expect((await readVersion(world, id, 'ro')).progress.filled).toBe(5)
    expect(world.engineCalls).toHaveLength(1)
  })
})

describe('an engine that is away', () => {
  it('lets uploads succeed, versions wait, and completes them when it is back', async () => {
    let away = true
    const world = makeWorld({
      answer: () => (away ? { ok: false, failure: { kind: 'unavailable', reason: 'no route' } } : undefined),
    })
    const { id, slug } = await world.upload(article)
    for (let i = 0; i < 40; i++) await world.step()
    const waiting = await readVersion(world, id, 'ro')
    expect(waiting.state).toBe('waiting')
    expect(waiting.progress).toMatchObject({ total: 5, filled: 0 })
    expect((await world.request(`/ro/${slug}`, { token: '' })).headers.get('Content-Language')).toBe('en')
    expect(world.stored.keys().some((key) => key.startsWith('jobs/dead/'))).toBe(false)
    away = false
    await world.settle()
    expect((await readVersion(world, id, 'ro')).state).toBe('translated')
  })

  it('lets a translator fill a segment meanwhile, and keeps their words', async () => {
    let away = true
    const world = makeWorld({
      answer: () => (away ? { ok: false, failure: { kind: 'unavailable', reason: 'no route' } } : undefined),
    })
    const { id } = await world.upload(article)
    for (let i = 0; i < 10; i++) await world.step()
    const pair = (await readVersion(world, id, 'ro')).segments[4]
    world.pass(2000)
    expect((await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: 'Nimeni nu-l contrazice.' })).status).toBe(
      200,
    )
    away = false
    await world.settle()
    const version = await readVersion(world, id, 'ro')
    expect(version.segments[4]).toMatchObject({ origin: 'person', target: { text: 'Nimeni nu-l contrazice.' } })
    expect(version.progress.filled).toBe(5)
  })

  it('costs one sentence where the engine refuses one', async () => {
    const world = makeWorld({
      answer: (texts) =>
        texts.some((text) => text.includes('fourteen'))
          ? { ok: false, failure: { kind: 'refused', reason: 'no numbers' } }
          : undefined,
    })
    const { id } = await world.upload(article)
    await world.settle()
    const version = await readVersion(world, id, 'ro')
    expect(version.progress).toMatchObject({ total: 5, filled: 4 })
    expect(version.segments[2]).toMatchObject({ target: null, refused: 'no numbers', state: 'initial' })
  })

  it('halves a batch that is too large', async () => {
    const world = makeWorld({
      answer: (texts) => (texts.length > 2 ? { ok: false, failure: { kind: 'too-large' } } : undefined),
    })
    const { id } = await world.upload(article)
    await world.settle()
    expect((await readVersion(world, id, 'ro')).progress.filled).toBe(5)
  })

  it('lists a job that keeps breaking as dead with its reason, and takes it back to work', async () => {
    let broken = true
    const world = makeWorld({
      answer: () => {
        if (broken) throw new Error('the engine driver has a bug')
        return undefined
      },
    })
    const { id } = await world.upload(article)
    let steps = 0
    while (steps++ < 200 && (await world.step()));
    expect(steps).toBeLessThan(200)
    const dead = (await (await world.request('/api/v1/jobs?state=dead')).json()) as {
      items: { id: string; reason: string; kind: string }[]
    }
    expect(dead.items.map(({ kind }) => kind)).toEqual(['translate'])
    const [job] = dead.items
    expect(job?.reason).toContain('the engine driver has a bug')
    broken = false
    expect((await world.request(`/api/v1/jobs/${job?.id}/retry`, { method: 'POST' })).status).toBe(204)
    await world.settle()
    expect((await readVersion(world, id, 'ro')).progress.filled).toBe(5)
    expect(world.stored.keys().filter((key) => key.startsWith('index/terms/tail/'))).toHaveLength(1)
  })

  it('sees to what a job left half done before it died, when it is put back', async () => {
    let broken = true
    const world = makeWorld({
      before: ({ operation, key }) => {
        if (broken && operation === 'put' && key.startsWith('index/articles/')) throw new Error('no index today')
      },
    })
    const { id } = await world.upload(article)
    for (let i = 0; i < 200; i++) if (!(await world.step())) break
    const [dead] = world.stored.keys().filter((key) => key.startsWith('jobs/dead/'))
    broken = false
    const name = dead?.slice('jobs/dead/'.length, -'.json'.length)
    expect((await world.request(`/api/v1/jobs/${name}/retry`, { method: 'POST' })).status).toBe(204)
    await world.settle()
    expect(await (await world.request('/api/v1/articles')).json()).toMatchObject({ items: [{ id }] })
    expect(world.stored.keys().filter((key) => key.startsWith('index/terms/tail/'))).toHaveLength(1)
    const next = await world.upload(article)
    await world.settle()
    expect((await readVersion(world, next.id, 'ro')).segments.every(({ origin }) => origin === 'memory')).toBe(true)
  })
})
