/** A warning that a person has dismissed: quiet until source or target changes, and nothing else is different. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { pairSchema, translatorVersionSchema } from '../../functions/contract/schemas/segments.ts'
import { keys } from '../../shared/storage/keys.ts'
import { makeWorld, type World } from '../world.ts'
import { revise } from './revise.ts'
import { patch, problemSchema } from './versions.ts'

type Pair = z.infer<typeof pairSchema>

const source = 'It carries 14 cars and 60 people a trip.'
const text = `# The ferry is back\n\n${source}\n\nIt carries 14 cars and 60 people a day.`
/** Both numbers are missing, so there are two warnings. */
const draft = 'Duce mașini și oameni la fiecare drum.'

/** A translated article. `drafts`: what the engine makes of the sentence, one after the other. */
async function translated(drafts = [draft]) {
  let asked = 0
  const answer = (texts: string[]) => {
    const own = drafts[Math.min(asked++, drafts.length - 1)] ?? ''
    return { ok: true as const, texts: texts.map((text) => (text.startsWith('#') ? 'Bacul' : own)) }
  }
  const world = makeWorld({ answer })
  const { id } = await world.upload(text)
  await world.settle()
  world.pass(2000)
  return { world, id }
}

async function versionOf(world: World, id: string) {
  const response = await world.request(`/api/v1/articles/${id}/versions/ro`)
  return translatorVersionSchema.parse(await response.json())
}

async function pairOf(world: World, id: string, at = 1): Promise<Pair> {
  const pair = (await versionOf(world, id)).segments[at]
  if (!pair) throw new Error(`no segment ${at}`)
  return pair
}

const findingOf = ({ checks }: Pair, number: string) => {
  const found = checks.find(({ values }) => values?.number === number)
  if (!found) throw new Error(`${number} is not missing`)
  return found
}

type Asked = { method?: 'PUT' | 'DELETE'; token?: string; etag?: string }

const decide = (world: World, id: string, pair: Pair, finding: string, { method = 'PUT', token, etag }: Asked = {}) =>
  world.request(`/api/v1/articles/${id}/versions/ro/segments/${pair.id}/checks/${finding}/dismissal`, {
    ...{ method, token: token ?? 'dev', headers: { 'If-Match': `"${etag ?? pair.etag}"` } },
  })

async function dismiss(world: World, id: string, number: string, asked: Asked = {}): Promise<Pair> {
  const pair = await pairOf(world, id)
  const response = await decide(world, id, pair, findingOf(pair, number).id, asked)
  expect(response.status).toBe(200)
  const answered = pairSchema.parse(await response.json())
  expect(answered).toEqual(await pairOf(world, id))
  return answered
}

async function correct(world: World, id: string, body: unknown): Promise<Pair> {
  const pair = await pairOf(world, id)
  const response = await patch(world, id, pair.id, pair.etag, body)
  expect(response.status).toBe(200)
  await world.settle()
  world.pass(2000)
  return pairSchema.parse(await response.json())
}

/** Of each number that is missing, who has dismissed the warning. */
const missing = ({ checks }: Pair) =>
  Object.fromEntries(
    checks.filter(({ code }) => code === 'numbers.missing').map((found) => [found.values?.number, found.dismissed?.by]),
  )
const dismissals = (world: World) => world.stored.keys().filter((key) => key.includes('/dismissals/'))

describe('a dismissed warning', () => {
  it('stays listed with who and when, and another number that is missing is still told', async () => {
    const { world, id } = await translated()
    expect(missing(await pairOf(world, id))).toEqual({ 14: undefined, 60: undefined })
    const at = world.ports.now()
    const pair = await dismiss(world, id, '14', { token: 'translator' })
    expect(missing(pair)).toEqual({ 14: 'translator', 60: undefined })
    expect(findingOf(pair, '14').dismissed).toEqual({ by: 'translator', at })
  })

  it('is quiet in its own segment alone', async () => {
    const { world, id } = await translated()
    await dismiss(world, id, '14')
    expect(missing(await pairOf(world, id, 2))).toEqual({ 14: undefined, 60: undefined })
  })

  it('leaves all but the confidence as it is, and no view is written', async () => {
    const { world, id } = await translated()
    const before = await pairOf(world, id)
    world.calls.length = 0
    const { checks: _, confidence: sure = 0, ...after } = await dismiss(world, id, '14')
    const { checks: __, confidence: unsure = 1, ...stood } = before
    expect([after, sure > unsure]).toEqual([stood, true])
    expect(after).toMatchObject({ state: 'translated', origin: 'engine', engine: 'marking', edit: 0 })
    const puts = world.calls.filter(({ operation }) => operation === 'put').map(({ key }) => key)
    expect(puts.filter((key) => !key.startsWith(`${keys.trail()}/`))).toEqual(dismissals(world))
    const history = await world.request(`/api/v1/articles/${id}/versions/ro/segments/${before.id}/history`)
    expect(await history.json()).toEqual({ items: [] })
  })

  it('is one dismissal when it is dismissed twice, and stays with who was first', async () => {
    const { world, id } = await translated()
    await dismiss(world, id, '14', { token: 'translator' })
    world.pass(2000)
    const pair = await dismiss(world, id, '14', { token: 'reviewer' })
    expect(missing(pair)).toEqual({ 14: 'translator', 60: undefined })
    expect(dismissals(world)).toHaveLength(1)
  })

  it('is one dismissal when two people dismiss it at the same moment', async () => {
    const { world, id } = await translated()
    const pair = await pairOf(world, id)
    const answers = await Promise.all(
      ['translator', 'reviewer'].map((token) => decide(world, id, pair, findingOf(pair, '14').id, { token })),
    )
    const told = await Promise.all(answers.map(async (answer) => missing(pairSchema.parse(await answer.json()))))
    expect(told[0]).toEqual(told[1])
    expect(missing(await pairOf(world, id))).toEqual(told[0])
    expect(dismissals(world)).toHaveLength(1)
  })

  it('is brought back by anybody, and may be dismissed again', async () => {
    const { world, id } = await translated()
    await dismiss(world, id, '14', { token: 'translator' })
    const pair = await dismiss(world, id, '14', { method: 'DELETE', token: 'reviewer' })
    expect(missing(pair)).toEqual({ 14: undefined, 60: undefined })
    await dismiss(world, id, '14', { method: 'DELETE' })
    expect(dismissals(world)).toHaveLength(2)
    expect(missing(await dismiss(world, id, '14', { token: 'editor' }))).toEqual({ 14: 'editor', 60: undefined })
  })

  it('stays so when the same target is approved', async () => {
    const { world, id } = await translated()
    await dismiss(world, id, '14')
    const approved = await correct(world, id, { state: 'reviewed' })
    expect([approved.edit, missing(approved)]).toEqual([1, { 14: 'dev', 60: undefined }])
    expect(missing(await pairOf(world, id))).toEqual({ 14: 'dev', 60: undefined })
  })

  it('is told again when the target changes', async () => {
    const { world, id } = await translated()
    await dismiss(world, id, '14')
    const corrected = await correct(world, id, { text: 'Duce mașini și oameni la orice drum.' })
    expect(missing(corrected)).toEqual({ 14: undefined, 60: undefined })
    expect(missing(await pairOf(world, id))).toEqual({ 14: undefined, 60: undefined })
  })

  it('is told again when the source changes', async () => {
    const { world, id } = await translated()
    await correct(world, id, { state: 'reviewed' })
    await dismiss(world, id, '14')
    await revise(world, id, text.replace(source, source.replace('carries', 'takes')))
    await world.settle()
    const pair = await pairOf(world, id)
    expect([pair.target?.text, pair.stale]).toEqual([draft, true])
    expect(missing(pair)).toEqual({ 14: undefined, 60: undefined })
  })

  it('keeps no engine from translating a changed source, as it is no work of a person', async () => {
    const { world, id } = await translated([draft, 'Transportă mașini și oameni.'])
    await dismiss(world, id, '14')
    await revise(world, id, text.replace(source, source.replace('carries', 'takes')))
    await world.settle()
    const pair = await pairOf(world, id)
    expect([pair.target?.text, pair.stale]).toEqual(['Transportă mașini și oameni.', false])
    expect(missing(pair)).toEqual({ 14: undefined, 60: undefined })
  })

  it('keeps no engine from translating again, and a new draft has it told', async () => {
    const { world, id } = await translated([draft, 'Bacul duce mașini și oameni.'])
    const { id: segment } = await dismiss(world, id, '14')
    const path = `/api/v1/articles/${id}/versions/ro/segments/${segment}/translate-again`
    expect((await world.request(path, { method: 'POST' })).status).toBe(202)
    await world.settle()
    const pair = await pairOf(world, id)
    expect([pair.target?.text, missing(pair)]).toEqual([
      'Bacul duce mașini și oameni.',
      { 14: undefined, 60: undefined },
    ])
  })

  it('teaches memory nothing: the next article is asked of memory as before', async () => {
    const { world, id } = await translated()
    const memory = () => world.stored.keys().filter((key) => key.startsWith('memory/'))
    const before = memory()
    await dismiss(world, id, '14')
    await world.settle()
    expect(memory()).toEqual(before)
  })

  it('is gone with its article', async () => {
    const { world, id } = await translated()
    await dismiss(world, id, '14')
    expect((await world.request(`/api/v1/articles/${id}`, { method: 'DELETE' })).status).toBe(202)
    await world.settle()
    expect(dismissals(world)).toEqual([])
  })
})

describe('a dismissal', () => {
  it('is refused for a pair that has changed since it was read', async () => {
    const { world, id } = await translated()
    const pair = await pairOf(world, id)
    await correct(world, id, { text: 'Duce mașini și oameni.' })
    const response = await decide(world, id, pair, findingOf(pair, '14').id)
    expect(response.status).toBe(412)
    const now = await pairOf(world, id)
    const unknown = await decide(world, id, now, findingOf(pair, '14').id)
    expect([unknown.status, await unknown.json()]).toMatchObject([404, { code: 'check-unknown' }])
  })

  it('is refused for an error, by name of the field', async () => {
    const { world, id } = await translated(['Duce \u202eא 14 mașini și 60 de oameni.'])
    const pair = await pairOf(world, id)
    const error = pair.checks.find(({ severity }) => severity === 'error')
    const response = await decide(world, id, pair, error?.id ?? '')
    expect(response.status).toBe(422)
    expect(problemSchema.parse(await response.json()).errors).toEqual([{ field: 'check', reason: 'is an error' }])
    expect(dismissals(world)).toEqual([])
  })
})

describe('what dismissals cost', () => {
  const calls = async (world: World, work: () => Promise<unknown>) => {
    world.calls.length = 0
    await work()
    return world.calls.map(({ operation }) => operation).sort()
  }

  it('to read a version: one get for each that is in force, and no listing', async () => {
    const { world, id } = await translated()
    // The first look asks for the lexicon, and the next within a minute do not.
    await versionOf(world, id)
    const before = await calls(world, () => versionOf(world, id))
    await dismiss(world, id, '14')
    await dismiss(world, id, '60')
    expect(await calls(world, () => versionOf(world, id))).toEqual([...before, 'get', 'get'].sort())
    await correct(world, id, { text: 'Duce mașini și oameni la orice drum.' })
    expect(await calls(world, () => versionOf(world, id))).toEqual(before)
  })

  it('to correct another segment: nothing', async () => {
    const costs = []
    for (const dismissed of [false, true]) {
      const { world, id } = await translated()
      if (dismissed) await dismiss(world, id, '14')
      const pair = await pairOf(world, id, 2)
      costs.push(
        await calls(world, () =>
          patch(world, id, pair.id, pair.etag, { text: 'Duce 14 mașini și 60 de oameni pe zi.' }),
        ),
      )
    }
    expect(costs[1]).toEqual(costs[0])
  })
})

it('whatever people do one after the other, a warning is quiet for just the texts that it was dismissed for', async () => {
  const targets = [draft, 'Duce mașini și oameni la orice drum.']
  const step = fc.oneof(
    fc.record({ method: fc.constantFrom('PUT' as const, 'DELETE' as const), number: fc.constantFrom('14', '60') }),
    fc.record({ text: fc.constantFrom(...targets) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const { world, id } = await translated()
      const quiet = new Set<string>()
      let target = draft
      for (const step of steps) {
        if ('text' in step) {
          target = step.text
          await correct(world, id, { text: target, state: 'reviewed' })
        } else {
          await dismiss(world, id, step.number, { method: step.method })
          if (step.method === 'PUT') quiet.add(`${target} ${step.number}`)
          else quiet.delete(`${target} ${step.number}`)
        }
        const expected = ['14', '60'].map((number) => [number, quiet.has(`${target} ${number}`) ? 'dev' : undefined])
        expect(missing(await pairOf(world, id))).toEqual(Object.fromEntries(expected))
      }
      expect(dismissals(world).every((key) => key.startsWith(keys.edits(id, 'ro')))).toBe(true)
    }),
    { numRuns: 25 },
  )
})
