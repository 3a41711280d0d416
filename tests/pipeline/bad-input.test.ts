/** Bad input: a clear error that names the field and the reason, and nothing stored. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { makeWorld } from '../world.ts'
import { article } from './article.ts'
import { patch, problemSchema, readVersion } from './versions.ts'

const markdown = { 'Content-Type': 'text/markdown' }
const json = { 'Content-Type': 'application/json' }
const post = (body: RequestInit['body'], headers: Record<string, string> = markdown, query = '') => ({
  path: `/api/v1/articles${query}`,
  init: { method: 'POST', headers, body },
})

type Case = {
  name: string
  request: { path: string; init: RequestInit & { token?: string } }
  status: number
  field?: string
  reason: RegExp
}

const uploads: Case[] = [
  { name: 'an empty body', request: post(''), status: 422, field: 'content', reason: /empty|no text/ },
  { name: 'a body of white space', request: post(' \n\n '), status: 422, field: 'content', reason: /empty|no text/ },
  {
    name: 'a body over 2 MiB',
    request: post('Sentence. '.repeat(220_000)),
    status: 413,
    field: 'content',
    reason: /larger/,
  },
  {
    name: 'a wrong content type',
    request: post('{}', { 'Content-Type': 'application/pdf' }),
    status: 415,
    field: 'Content-Type',
    reason: /application\/pdf/,
  },
  ...['constructor', '__proto__', 'toString'].map((type) => ({
    name: `a content type that every object has, ${type}`,
    request: post('# A title', { 'Content-Type': type }),
    status: 415,
    field: 'Content-Type',
    reason: /is not one of them/,
  })),
  {
    name: 'invalid UTF-8',
    request: post(new Uint8Array([0xc8, 0x28, 0xff])),
    status: 400,
    field: 'content',
    reason: /UTF-8/,
  },
  {
    name: 'a language that is neither',
    request: post(
      'Die Fähre ist zurück. Costel Negrea fährt wieder über den Fluss, und alle freuen sich darüber sehr.',
    ),
    status: 422,
    field: 'content',
    reason: /Romanian|English/,
  },
  {
    name: 'a slug with a path in it',
    request: post(article, markdown, '?slug=../secret'),
    status: 400,
    field: 'slug',
    reason: /letters/,
  },
  {
    name: 'a slug that is too long',
    request: post(article, markdown, `?slug=${'a'.repeat(81)}`),
    status: 400,
    field: 'slug',
    reason: /longer/,
  },
  {
    name: 'a locale that is not known',
    request: post(article, markdown, '?locale=de'),
    status: 400,
    field: 'locale',
    reason: /ro|en/,
  },
  {
    name: 'a publication that is not known',
    request: post(article, markdown, '?publish=yes'),
    status: 400,
    field: 'publish',
    reason: /auto|manual/,
  },
  { name: 'JSON that does not parse', request: post('{"content":', json), status: 400, field: 'body', reason: /JSON/ },
  {
    name: 'JSON without content',
    request: post('{"format":"text"}', json),
    status: 422,
    field: 'content',
    reason: /string/,
  },
  {
    name: 'JSON with an unknown format',
    request: post('{"content":"x","format":"pdf"}', json),
    status: 422,
    field: 'format',
    reason: /markdown/,
  },
  {
    name: 'a form without a file',
    request: post(new URLSearchParams({ a: 'b' }), { 'Content-Type': 'multipart/form-data' }),
    status: 400,
    reason: /./,
  },
]

describe('bad input', () => {
  for (const { name, request, status, field, reason } of uploads) {
    it(`${name} is ${status}${field ? ` at ${field}` : ''}, and stores nothing`, async () => {
      const world = makeWorld()
      const response = await world.request(request.path, request.init)
      expect(response.status).toBe(status)
      expect(response.headers.get('Content-Type')).toContain('application/problem+json')
      const problem = problemSchema.parse(await response.json())
      expect(problem.status).toBe(status)
      if (field) expect(problem.errors?.map((error) => error.field)).toContain(field)
      expect(JSON.stringify(problem)).toMatch(reason)
      expect(world.stored.keys()).toEqual([])
      expect(world.queue.sent()).toBe(0)
    })
  }

  it('a slug that is taken is 409, and stores nothing', async () => {
    const world = makeWorld()
    await world.upload(article, { query: '?slug=ferry' })
    const before = world.stored.keys()
    const response = await world.request('/api/v1/articles?slug=ferry', {
      method: 'POST',
      headers: markdown,
      body: article,
    })
    expect(response.status).toBe(409)
    expect(problemSchema.parse(await response.json()).errors).toEqual([
      { field: 'slug', reason: expect.stringContaining('taken') },
    ])
    expect(world.stored.keys()).toEqual(before)
  })

  it('an Idempotency-Key that comes with another article is refused, with the same one it is the same upload', async () => {
    const world = makeWorld()
    const headers = { ...markdown, 'Idempotency-Key': 'k' }
    const first = z
      .object({ id: z.string() })
      .parse(await (await world.request('/api/v1/articles', { method: 'POST', headers, body: article })).json())
    const again = await world.request('/api/v1/articles', { method: 'POST', headers, body: article })
    expect(await again.json()).toMatchObject({ id: first.id })
    const other = await world.request('/api/v1/articles', { method: 'POST', headers, body: `${article}\nMore.` })
    expect(other.status).toBe(422)
  })

  it('an unknown article, locale or segment is 404 and says which', async () => {
    const world = makeWorld()
    const { id } = await world.upload(article)
    await world.settle()
    const ask = async (path: string) => {
      const response = await world.request(`/api/v1${path}`)
      return [response.status, problemSchema.parse(await response.json()).detail]
    }
    expect(await ask(`/articles/${'x'.repeat(3000)}`)).toEqual([404, expect.stringContaining('article')])
    expect(await ask('/articles/..%2F..%2Fpeople/versions/ro')).toEqual([404, expect.stringContaining('article')])
    expect(await ask('/articles/none')).toEqual([404, expect.stringContaining('article "none"')])
    expect(await ask(`/articles/${id}/versions/de`)).toEqual([404, expect.stringContaining('locale "de"')])
    expect(await ask(`/articles/${id}/versions/ro/segments/none`)).toEqual([
      404,
      expect.stringContaining('segment "none"'),
    ])
    expect(await ask('/nothing')).toEqual([404, expect.stringContaining('/api/v1/nothing')])
  })

  it('a correction without If-Match is 428, with an old one 412 with the segment as it is, and neither changes anything', async () => {
    const world = makeWorld()
    const { id } = await world.upload(article)
    await world.settle()
    world.pass(2000)
    const pair = (await readVersion(world, id, 'ro')).segments[1]
    const before = world.stored.keys()
    expect((await patch(world, id, pair?.id ?? '', null, { text: 'Altceva.' })).status).toBe(428)
    const stale = await patch(world, id, pair?.id ?? '', '0000000000000000', { text: 'Altceva.' })
    expect(stale.status).toBe(412)
    expect(await stale.json()).toMatchObject({ segment: { id: pair?.id, etag: pair?.etag, target: pair?.target } })
    expect(world.stored.keys()).toEqual(before)
  })

  it.each([
    ['no text and no state', {}],
    ['a text that is a number', { text: 5 }],
    ['an empty text', { text: '  ' }],
    ['a state that is not one', { state: 'done' }],
    ['a member that does not belong', { text: 'Bun.', origin: 'engine' }],
    ['tags that the source has not', { text: 'Bun venit.', tags: [{ id: 'zz', start: 0, end: 3, name: 'em' }] }],
    ['tags out of the text', { text: 'Bun.', tags: [{ id: 'zz', start: 0, end: 99, name: 'em' }] }],
  ])('a correction with %s is 422, and changes nothing', async (_, body) => {
    const world = makeWorld()
    const { id } = await world.upload(article)
    await world.settle()
    world.pass(2000)
    const pair = (await readVersion(world, id, 'ro')).segments[1]
    const before = world.stored.keys()
    const response = await patch(world, id, pair?.id ?? '', pair?.etag ?? '', body)
    expect(response.status).toBe(422)
    expect(problemSchema.parse(await response.json()).detail).not.toBe('')
    expect(world.stored.keys()).toEqual(before)
  })

  it('a publication of an incomplete version is 409 and says how much is missing', async () => {
    const world = makeWorld({
      publish: 'manual',
      answer: () => ({ ok: false, failure: { kind: 'unavailable', reason: 'away' } }),
    })
    const { id } = await world.upload(article)
    for (let i = 0; i < 10; i++) await world.step()
    world.pass(2000)
    const response = await world.request(`/api/v1/articles/${id}/versions/ro/publish`, { method: 'POST' })
    expect([response.status, problemSchema.parse(await response.json()).detail]).toEqual([
      409,
      expect.stringContaining('without a translation: 5.'),
    ])
  })
})

describe('who may', () => {
  const upload = (token: string) => ({ method: 'POST', headers: markdown, body: article, token })

  it('no token or a wrong one is 401, a role that does not suffice 403, and nothing is stored', async () => {
    const world = makeWorld()
    for (const [token, status] of [
      ['', 401],
      ['wrong', 401],
      ['translator', 403],
      ['reviewer', 403],
    ] as const) {
      const response = await world.request('/api/v1/articles', upload(token))
      expect([token, response.status]).toEqual([token, status])
      problemSchema.parse(await response.json())
    }
    expect(world.stored.keys()).toEqual([])
    for (const token of ['editor', 'admin', 'dev'])
      expect((await world.request('/api/v1/articles', upload(token))).status).toBe(202)
  })

  it('translators correct, only reviewers make final, only editors publish, only reviewers write terms', async () => {
    const world = makeWorld()
    const { id } = await world.upload(article)
    await world.settle()
    world.pass(2000)
    const pair = (await readVersion(world, id, 'ro')).segments[1]
    const path = `/api/v1/articles/${id}/versions/ro`
    const change = (token: string, body: unknown) =>
      world.request(`${path}/segments/${pair?.id}`, {
        method: 'PATCH',
        headers: { ...json, 'If-Match': `"${pair?.etag}"` },
        body: JSON.stringify(body),
        token,
      })
    expect((await change('translator', { state: 'final' })).status).toBe(403)
    expect((await change('translator', { text: 'Costel Negrea a scos din nou bacul.' })).status).toBe(200)
    expect((await world.request(`${path}/publish`, { method: 'POST', token: 'translator' })).status).toBe(403)
    const term = {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ rule: 'preferred', forms: { en: { base: 'ferry' }, ro: { base: 'bac' } } }),
    }
    expect((await world.request('/api/v1/glossaries/en-ro/terms', { ...term, token: 'translator' })).status).toBe(403)
    expect((await world.request('/api/v1/glossaries/en-ro/terms', { ...term, token: 'reviewer' })).status).toBe(201)
  })

  it('logs hold neither tokens nor article text', async () => {
    const world = makeWorld()
    await world.upload(article)
    await world.settle()
    expect(JSON.stringify(world.logged)).not.toMatch(/Negrea|ferry|dev|Bearer/)
  })
})
