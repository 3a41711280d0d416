import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { pairSchema, translatorVersionSchema } from '../../functions/contract/schemas/segments.ts'
import { confidenceSchema } from '../../shared/article/version.ts'
import { confidenceOf } from '../../shared/check/confidence.ts'
import { makeWorld, type World } from '../world.ts'
import { article, sentences } from './article.ts'
import { patch, readVersion } from './versions.ts'

const json = { 'Content-Type': 'application/json' }

/** What a good engine makes of the article's sentences. */
const romanian = [
  'Bacul s-a întors',
  'Costel Negrea a scos din nou bacul pe apă.',
  'Duce paisprezece mașini pe cursă.',
  'Spune că râul este mai înalt decât în 2023.',
  'Nimeni nu-l contrazice.',
]
const answer = (texts: string[]) => ({
  ok: true as const,
  texts: texts.map((text) => romanian[sentences.indexOf(text)] ?? text),
})

const versionsSchema = z.object({ versions: z.array(z.object({ confidence: confidenceSchema.nullable() })) })

async function translated(): Promise<{ world: World; id: string }> {
  const world = makeWorld({ answer })
  const { id } = await world.upload(article)
  await world.settle()
  world.pass(5000)
  return { world, id }
}

const version = (id: string) => `/api/v1/articles/${id}/versions/ro`
const missing = (): never => {
  throw new Error('there is none')
}

const inArticle = async (world: World, id: string) => {
  const found = await (await world.request(`/api/v1/articles/${id}`)).json()
  return versionsSchema.parse(found).versions.map(({ confidence }) => confidence)
}

describe('the confidence of a version', () => {
  it('is the least and the mean of its pairs, also in its article', async () => {
    const { world, id } = await translated()
    const { confidence, segments } = await readVersion(world, id, 'ro')
    const all = segments.map((pair) => pair.confidence ?? -1)
    const mean = all.reduce((sum, one) => sum + one, 0) / all.length
    expect(Math.min(...all)).toBeGreaterThan(0.1)
    expect(confidence).toEqual({ least: Math.min(...all), mean: expect.closeTo(mean, 3) })
    expect(await inArticle(world, id)).toEqual([null, confidence])
  })

  it('is least where the place of emphasis is a guess', async () => {
    const { world, id } = await translated()
    const { segments } = await readVersion(world, id, 'ro')
    const [first, ...others] = segments.toSorted((a, b) => (a.confidence ?? 0) - (b.confidence ?? 0))
    expect(first?.tagsGuessed).toBe(true)
    expect(others.map(({ confidence = 0 }) => confidence > 0.5)).toEqual(others.map(() => true))
  })

  it('rises to 1 as people approve its pairs', async () => {
    const { world, id } = await translated()
    const { segments } = await readVersion(world, id, 'ro')
    for (const { id: segment, etag } of segments) {
      expect((await patch(world, id, segment, etag, { state: 'reviewed' })).status).toBe(200)
      world.pass(2000)
    }
    expect((await readVersion(world, id, 'ro')).segments.map(({ confidence }) => confidence)).toEqual(
      segments.map(() => 1),
    )
    await world.settle()
    expect(await inArticle(world, id)).toEqual([null, { least: 1, mean: 1 }])
  })

  it('falls where a new term is not in the target', async () => {
    const { world, id } = await translated()
    const before = (await readVersion(world, id, 'ro')).segments
    const body = JSON.stringify({ rule: 'preferred', forms: { en: { base: 'car' }, ro: { base: 'autoturism' } } })
    const added = await world.request('/api/v1/glossaries/en-ro/terms', { method: 'POST', headers: json, body })
    expect(added.status).toBe(201)
    await world.settle()
    const after = (await readVersion(world, id, 'ro')).segments
    const fell = after.filter(({ confidence = 0 }, at) => confidence < (before[at]?.confidence ?? 0))
    expect(fell.map(({ checks }) => checks.some(({ check }) => check === 'terms'))).toEqual([true])
  })

  it('rises as a person dismisses a finding, as if it were not there, and falls when it is brought back', async () => {
    const world = makeWorld({ answer: ({ length }) => ({ ok: true, texts: Array(length).fill('Duce mașini.') }) })
    const { id } = await world.upload('It carries 14 cars.')
    await world.settle()
    const read = async () => translatorVersionSchema.parse(await (await world.request(version(id))).json())
    const told = await read()
    const [pair = missing()] = told.segments
    const [finding = missing()] = pair.checks
    expect(pair.checks.map(({ code }) => code)).toEqual(['numbers.missing'])
    const place = `${version(id)}/segments/${pair.id}/checks/${finding.id}/dismissal`
    const decide = async (method: string) => {
      const response = await world.request(place, { method, headers: { 'If-Match': `"${pair.etag}"` } })
      const { confidence } = pairSchema.parse(await response.json())
      const now = await read()
      expect(now.segments[0]?.confidence).toBe(confidence)
      expect(now.confidence).toMatchObject({ least: confidence })
      return confidence
    }
    const without = { ...pair, target: { text: 'Duce mașini.' }, from: 'en', to: 'ro', checks: [] } as const
    expect(await decide('PUT')).toBe(confidenceOf(without))
    expect(pair.confidence).toBeLessThan(confidenceOf(without))
    expect(await decide('DELETE')).toBe(pair.confidence)
  })

  it('is not shown to readers', async () => {
    const { world, id } = await translated()
    const seen = await world.request(`/api/v1/articles/${id}/versions/ro`, { token: '' })
    expect([seen.status, (await seen.text()).includes('confidence')]).toEqual([200, false])
  })
})
