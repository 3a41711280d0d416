import { describe, expect, it } from 'vitest'
import { segmentPairSchema } from '../../shared/article/segment-pair.ts'
import { makeWorld, type World } from '../world.ts'
import { article } from './article.ts'
import { readVersion } from './versions.ts'

/** A world with a translated article, and its Romanian segments. */
async function translated(text = article, world = makeWorld()) {
  const { id } = await world.upload(text)
  await world.settle()
  world.pass(2000)
  return { world, id, pair: async (at: number) => pairAt(world, id, at) }
}

async function pairAt(world: World, id: string, at: number) {
  const pair = (await readVersion(world, id, 'ro')).segments[at]
  if (!pair) throw new Error(`no segment ${at}`)
  return pair
}

type Sent = { path?: string; token?: string; headers?: Record<string, string> }

const send = (
  world: World,
  id: string,
  pair: { id: string; etag: string },
  body: unknown,
  { path = '', token = 'dev', headers = {} }: Sent = {},
) =>
  world.request(`/api/v1/articles/${id}/versions/ro/segments${pair.id && `/${pair.id}`}${path.replace(/^s:/, ':')}`, {
    method: path ? 'POST' : 'PATCH',
    token,
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${pair.etag}"`, ...headers },
    body: JSON.stringify(body),
  })

/** Sends it, and waits until it is in the views. */
async function correct(...[world, ...rest]: Parameters<typeof send>) {
  const response = await send(world, ...rest)
  expect(response.status).toBe(200)
  await world.settle()
  world.pass(2000)
  return segmentPairSchema.parse(await response.json())
}

describe('going back to an earlier edit', () => {
  it('gives the segment the state that it had, as far as its maker may give it', async () => {
    const { world, id, pair } = await translated()
    await correct(world, id, await pair(1), { text: 'Unu e aici.', state: 'final' }, { token: 'reviewer' })
    await correct(world, id, await pair(1), { text: 'Doi e aici.', state: 'reviewed' }, { token: 'reviewer' })
    const back = await correct(world, id, await pair(1), { n: 1 }, { path: '/revert', token: 'translator' })
    expect(back).toMatchObject({ target: { text: 'Unu e aici.' }, state: 'reviewed' })
    const again = await correct(world, id, await pair(1), { n: 1 }, { path: '/revert', token: 'reviewer' })
    expect(again.state).toBe('final')
  })
})

describe('a correction of which nothing is seen', () => {
  it('is refused as empty', async () => {
    const { world, id, pair } = await translated()
    for (const text of ['\u200b', ' \u00ad \ufeff', '\u2060', '\u3164', '\u2800', '\u061c', '\ufffc', '\u{e0041}']) {
      const refused = await send(world, id, await pair(1), { text, state: 'reviewed' })
      expect(refused.status).toBe(422)
      expect(await refused.json()).toMatchObject({ code: 'target-empty' })
    }
  })
})

describe('a correction with what no page may hold', () => {
  it.each(['a\u0000b', 'a\u0007b', 'a\ufffeb', 'a\uffff', 'a\ud83d', '\udc00a', 'a\u{1ffff}b'])(
    'is refused: %j',
    async (text) => {
      const { world, id, pair } = await translated()
      expect((await send(world, id, await pair(1), { text, state: 'reviewed' })).status).toBe(422)
    },
  )
})

describe('a final segment', () => {
  it('is changed by reviewers alone, and by nobody else with an earlier edit or another state', async () => {
    const { world, id, pair } = await translated()
    await correct(world, id, await pair(1), { text: 'Unu e aici.' }, { token: 'translator' })
    await correct(world, id, await pair(1), { state: 'final' }, { token: 'reviewer' })
    const seen = await pair(1)
    for (const body of [{ text: 'Altceva.' }, { state: 'translated' }]) {
      const refused = await send(world, id, seen, body, { token: 'translator' })
      expect(refused.status).toBe(403)
      expect(await refused.text()).toContain('takes the role reviewer')
    }
    expect((await send(world, id, seen, { n: 1 }, { path: '/revert', token: 'translator' })).status).toBe(403)
    expect(await pair(1)).toEqual(seen)
    const changed = await correct(world, id, seen, { text: 'Doi e aici.', state: 'final' }, { token: 'reviewer' })
    expect(changed).toMatchObject({ target: { text: 'Doi e aici.' }, state: 'final' })
  })
})

describe('whose a text is', () => {
  it('comes back with it: an approved text of the engine is not made its reviewer’s', async () => {
    const { world, id, pair } = await translated()
    const approved = await correct(world, id, await pair(1), { state: 'reviewed' })
    expect(approved).toMatchObject({ origin: 'engine', engine: 'marking' })
    const other = await correct(world, id, await pair(1), { text: 'Altceva aici.' })
    expect(other.origin).toBe('person')
    expect(other.engine).toBeUndefined()
    const back = await correct(world, id, await pair(1), { n: 1 }, { path: '/revert' })
    expect(back).toMatchObject({ origin: 'engine', engine: 'marking', target: approved.target, edit: 3 })
    const mine = await correct(world, id, await pair(1), { n: 2 }, { path: '/revert' })
    expect(mine.origin).toBe('person')
    expect(mine.engine).toBeUndefined()
    expect(await pair(1)).toEqual(mine)
  })

  it('is not changed by saying it once more, tags and all, but by moving a tag', async () => {
    const { world, id, pair } = await translated()
    const seen = await pair(3)
    const said = await correct(world, id, seen, { ...seen.target, state: 'reviewed' })
    expect(said).toMatchObject({ origin: 'engine', state: 'reviewed' })
    const tags = said.target?.tags?.map((tag) => ({ ...tag, end: tag.end + 1 }))
    expect((await correct(world, id, said, { ...said.target, tags })).origin).toBe('person')
  })
})

describe('a store that is busy', () => {
  it.each(['/edits/', 'jobs/open/'])(
    'is no mistake of ours (%s): the correction is to be sent again, nothing is left of it, and then it is taken',
    async (where) => {
      let busy = false
      const world = makeWorld()
      const { put } = world.ports.objects
      world.ports.objects.put = async (key, body, condition) =>
        busy && key.includes(where) ? { ok: false, reason: 'busy' } : put(key, body, condition)
      const { id, pair } = await translated(article, world)
      const seen = await pair(1)
      const before = world.stored.keys()
      busy = true
      const refused = await send(world, id, seen, { text: 'Unu e aici.' })
      expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '2'])
      expect(world.stored.keys()).toEqual(before)
      busy = false
      expect(await correct(world, id, seen, { text: 'Unu e aici.' })).toMatchObject({ edit: 1 })
    },
  )
})

describe('an Idempotency-Key', () => {
  const key = { 'Idempotency-Key': 'k' }
  const usedBefore = { status: 422, errors: [{ field: 'Idempotency-Key', reason: 'was used for another request' }] }

  it('makes a correction that is sent again the same one', async () => {
    const { world, id, pair } = await translated()
    const seen = await pair(1)
    const first = await correct(world, id, seen, { text: 'Unu e aici.' }, { headers: key })
    const second = await correct(world, id, seen, { text: 'Unu e aici.' }, { headers: key })
    expect([first.edit, second.edit]).toEqual([1, 1])
  })

  it.each([
    ['another text', { text: 'Doi e aici.' }, ''],
    ['another state', { text: 'Unu e aici.', state: 'translated' }, ''],
    ['a state alone', { state: 'reviewed' }, ''],
    ['a way back', { n: 1 }, '/revert'],
  ])('with %s is refused, whatever was seen', async (_, body, path) => {
    const { world, id, pair } = await translated()
    const seen = await pair(1)
    const first = await correct(world, id, seen, { text: 'Unu e aici.' }, { headers: key })
    for (const shown of [seen, first]) {
      const response = await send(world, id, shown, body, { headers: key, path })
      expect([response.status, await response.json()]).toMatchObject([422, usedBefore])
    }
    expect((await pair(1)).edit).toBe(1)
  })

  const star = { 'If-Match': '*' }

  it.each([
    ['the tag that was seen', {}],
    ['a star', star],
  ])(
    'is known after others have saved, with %s: nothing more is saved, and the answer says which edit it was',
    async (_, seenAs) => {
      const { world, id, pair } = await translated()
      const seen = await pair(1)
      const headers = { ...key, ...seenAs }
      await correct(world, id, seen, { text: 'Unu e aici.' }, { headers })
      for (const text of ['Doi e aici.', 'Trei e aici.'])
        await correct(world, id, await pair(1), { text }, { token: 'translator' })
      const again = await send(world, id, seen, { text: 'Unu e aici.' }, { headers })
      const theirs = await pair(1)
      expect([again.status, again.headers.get('ETag')]).toEqual([200, `"${theirs.etag}"`])
      expect(await again.json()).toMatchObject({ target: { text: 'Trei e aici.' }, edit: 3, saved: 1 })
      const other = await send(world, id, seen, { text: 'Patru e aici.' }, { headers })
      expect([other.status, await other.json()]).toMatchObject([422, usedBefore])
      expect(await pair(1)).toEqual(theirs)
    },
  )

  it.each([
    ['a way back', '/revert', { n: 1 }],
    ['a batch', 's:batch', null],
  ])('of %s is known after others have saved, too', async (_, path, body) => {
    const { world, id, pair } = await translated()
    await correct(world, id, await pair(1), { text: 'Unu e aici.' })
    await correct(world, id, await pair(1), { text: 'Doi e aici.' })
    const { id: segment, etag } = await pair(1)
    const item = { segment, ifMatch: `"${etag}"`, text: 'Trei e aici.' }
    const repeat = () =>
      body
        ? send(world, id, { id: segment, etag }, body, { path, headers: key })
        : send(world, id, { id: '', etag }, { segments: [item] }, { path, headers: key })
    const saved = async (response: Response) => JSON.stringify(await response.json()).match(/"saved":\d/)?.[0]
    expect(await saved(await repeat())).toBe('"saved":3')
    await world.settle()
    world.pass(2000)
    await correct(world, id, await pair(1), { text: 'Patru e aici.' })
    expect(await saved(await repeat())).toBe('"saved":3')
    expect(await pair(1)).toMatchObject({ edit: 4, target: { text: 'Patru e aici.' } })
  })

  it('costs an ordinary correction one read, however often its segment was edited', async () => {
    const { world, id, pair } = await translated()
    const reads = []
    for (let n = 1; n <= 5; n++) {
      const seen = await pair(1)
      world.calls.length = 0
      await correct(world, id, seen, { text: `Numărul ${n} e aici.` }, { headers: { 'Idempotency-Key': `k${n}` } })
      reads.push(world.calls.filter(({ operation, key }) => operation === 'get' && key.includes('/edits/')).length)
    }
    const [first = 0] = reads
    expect(reads).toEqual([first, ...Array.from({ length: 4 }, () => first + 1)])
  })

  it('of a batch names one text of a segment', async () => {
    const { world, id, pair } = await translated()
    const { id: segment } = await pair(1)
    const item = (text: string) => ({ segment, ifMatch: '*', text })
    const response = await world.request(`/api/v1/articles/${id}/versions/ro/segments:batch`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...key },
      body: JSON.stringify({ segments: [item('Unu e aici.'), item('Doi e aici.'), item('Unu e aici.')] }),
    })
    expect([response.status, response.headers.get('ETag')]).toEqual([207, null])
    expect(await response.json()).toMatchObject({
      items: [{ status: 200 }, { status: 422, body: usedBefore }, { status: 200, body: { edit: 1 } }],
    })
    expect(await pair(1)).toMatchObject({ edit: 1, target: { text: 'Unu e aici.' } })
  })
})

describe('the tags of a correction', () => {
  it.each([
    ['  El spune că râul e *mai sus* decât în 2023.  ', 'mai sus'],
    ['  *El spune* că râul e mai sus decât în 2023.', 'El spune'],
    ['* El spune *că râul e mai sus decât în 2023.', 'El spune '],
    ['\n\tEl spune că râul e mai sus *decât în 2023. *', 'decât în 2023.'],
  ])('stay on their words when white space around %j is cut', async (marked, words) => {
    const { world, id, pair } = await translated()
    const seen = await pair(3)
    const [before = '', inside = ''] = marked.split('*')
    const [start, end] = [before.length, before.length + inside.length]
    const tags = [{ ...seen.source.tags?.[0], start, end }]
    const { target } = await correct(world, id, seen, { text: marked.replaceAll('*', ''), tags })
    const [tag] = target?.tags ?? []
    expect(target?.text).toBe('El spune că râul e mai sus decât în 2023.')
    expect(target?.text.slice(tag?.start, tag?.end)).toBe(words)
  })

  it('are what the source says that they are, whatever their maker says', async () => {
    const text =
      '# The ferry is back\n\nHe says the [river](https://ok.example/ "Yes") is higher than the old road in town.'
    const { world, id, pair } = await translated(text)
    const seen = await pair(1)
    const [link] = seen.source.tags ?? []
    const tags = [{ ...link, start: 12, end: 16, name: 'strong', href: 'https://evil.example/', title: 'No' }]
    const saved = await correct(world, id, seen, { text: 'El spune că râul e mai sus decât drumul vechi.', tags })
    expect(saved.target?.tags).toEqual([{ ...link, start: 12, end: 16 }])
    expect((await pair(1)).target).toEqual(saved.target)
  })

  it('that lie outside its text are refused, white space or not', async () => {
    const { world, id, pair } = await translated()
    const seen = await pair(3)
    const text = '  El spune că râul e mai sus decât în 2023.'
    const tags = [{ ...seen.source.tags?.[0], start: text.length, end: text.length + 1 }]
    expect((await send(world, id, seen, { text, tags })).status).toBe(422)
  })
})
