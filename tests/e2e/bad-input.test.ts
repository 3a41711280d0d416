/** What is wrong with a request is a problem+json with the field and the reason, through workerd too, and nothing is stored. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keys } from '../../shared/storage/keys.ts'
import { problemSchema } from './client.ts'
import { gatedEngine } from './gate.ts'
import { type Punte, startPunte } from './punte.ts'
import { waitUntil } from './wait.ts'

let punte: Punte

beforeAll(async () => {
  punte = await startPunte({ engine: gatedEngine() })
})
afterAll(() => punte?.stop())

describe('bad input', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values)
  const slug = 'a-slug-that-is-taken'
  const polish = `Prezydent spotkał się wczoraj z mieszkańcami małej wsi pod Krakowem, którzy skarżyli się na drogi.

Sołtys pokazał mu most, przez który od dwóch lat nie przejechał żaden autobus. Dzieci chodzą do szkoły pieszo.

W przyszłym miesiącu gmina ogłosi przetarg, a remont ma potrwać do końca roku.`

  /** Folds go on meanwhile, and store what was there already in another shape. */
  const stored = async () => (await punte.stored()).filter((key) => !/^(index|memory)\//.test(key))

  beforeAll(async () => {
    const { id } = await punte.upload('# Taken\n\nThis article has its slug already.', { query: `?slug=${slug}` })
    await punte.completed(id, 'ro')
    await waitUntil('nothing is owed', async () =>
      (await punte.stored()).some((key) => key.startsWith(keys.openJobs())) ? undefined : true,
    )
  })

  it.each([
    ['a body over 2 MiB', 413, 'content', /2097152 bytes/, { body: 'a'.repeat(2 * 1024 * 1024 + 1) }],
    ['invalid UTF-8', 400, 'content', /not valid UTF-8/, { body: bytes(0x23, 0x20, 0xc8, 0x0a) }],
    ['a wrong content type', 415, 'Content-Type', /^application\/pdf /, { type: 'application/pdf', body: '%PDF-1.7' }],
    ['an empty body', 422, 'content', /no text/, { body: '' }],
    [
      'a language that is neither',
      422,
      'content',
      /neither Romanian nor English/,
      { type: 'text/plain', body: polish },
    ],
    [
      'a slug that is taken',
      409,
      'slug',
      /is taken in (en|ro)/,
      { query: `?slug=${slug}`, body: '# Title\n\nSome other article.' },
    ],
    [
      'a slug with a path in it',
      400,
      'slug',
      /slug/,
      { query: '?slug=..%2Fen', body: '# Title\n\nSome other article.' },
    ],
    ['JSON that is none', 400, 'body', /JSON/, { type: 'application/json', body: '{"content": ' }],
    ['JSON that does not fit', 422, 'format', /./, { type: 'application/json', body: '{"content": "# Title"}' }],
  ])('%s is a problem %i about its %s, and nothing is stored', async (_, status, field, reason, given) => {
    const { type = 'text/markdown', query = '', body }: Given = given
    const before = await stored()
    const response = await punte.request(`/api/v1/articles${query}`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
    })
    expect(response.headers.get('Content-Type')).toContain('application/problem+json')
    const problem = problemSchema.parse(await response.json())
    expect([response.status, problem.status, problem.errors?.map(({ field }) => field)]).toEqual([
      status,
      status,
      [field],
    ])
    expect(problem.errors?.[0]?.reason).toMatch(reason)
    expect(await stored()).toEqual(before)
  })

  it('answers nobody with 401, and a role that does not suffice with 403', async () => {
    const upload = (token: string | null) =>
      punte.request('/api/v1/articles', {
        method: 'POST',
        headers: { 'Content-Type': 'text/markdown' },
        body: '# Title\n\nNobody is to have sent this.',
        token,
      })
    const statuses = []
    const { translator, reviewer } = punte.tokens
    for (const token of [null, 'wrong', translator, reviewer]) {
      const response = await upload(token)
      expect(problemSchema.parse(await response.json()).status).toBe(response.status)
      statuses.push(response.status)
    }
    expect(statuses).toEqual([401, 401, 403, 403])
    const challenge = await upload(null)
    expect(challenge.headers.get('WWW-Authenticate')).toMatch(/^Bearer/)
  })

  it('answers what is not there with 404', async () => {
    const { id } = await punte.upload('# There\n\nThis article is there, and it is in Romanian too.')
    const at = `/api/v1/articles/${id}`
    await punte.completed(id, 'ro')
    for (const path of ['/api/v1/articles/nothing', `${at}/versions/fr`, `${at}/versions/ro/segments/nothing`, '/x']) {
      const response = await punte.request(path)
      expect([path, response.status]).toEqual([path, 404])
      expect(problemSchema.parse(await response.json()).status).toBe(404)
    }
  })
})

type Given = { type?: string; query?: string; body: string | Uint8Array<ArrayBuffer> }
