import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { makeWorld, type World } from '../world.ts'
import { patch, readSample, readVersion } from './versions.ts'

const revisedSchema = z.object({
  revision: z.int(),
  changes: z.array(z.object({ segment: z.string(), kind: z.string(), from: z.array(z.string()) })),
})

const comparedSchema = z.object({
  items: z.array(
    z.object({
      kind: z.string(),
      before: z.array(z.string()),
      after: z.array(z.string()),
      words: z.array(z.object({ text: z.string(), kind: z.string() })),
    }),
  ),
})

async function numberOf(world: World, id: string): Promise<string> {
  return (await world.request(`/api/v1/articles/${id}`)).headers.get('ETag') ?? ''
}

async function revise(world: World, id: string, content: string, type = 'text/markdown') {
  const response = await world.request(`/api/v1/articles/${id}/source`, {
    method: 'PUT',
    headers: { 'Content-Type': type, 'If-Match': await numberOf(world, id) },
    body: content,
  })
  expect(response.status).toBe(202)
  return revisedSchema.parse(await response.json())
}

/** Every segment in a person's words: "P: " and the source. */
async function translateAll(world: World, id: string) {
  for (const pair of (await readVersion(world, id, 'ro')).segments) {
    world.pass(1500)
    expect((await patch(world, id, pair.id, pair.etag, { text: `P: ${pair.source.text}` })).status).toBe(200)
  }
  await world.settle()
}

const story = (...paragraphs: string[]) => `# The ferry is back\n\n${paragraphs.join('\n\n')}\n`
const first = 'Costel Negrea has taken the ferry out again. He carries fourteen cars a trip.'
const second = 'He says the river is higher than in 2023. Nobody argues with him.'

async function translated(...paragraphs: string[]) {
  const world = makeWorld()
  const { id, slug } = await world.upload(story(...paragraphs))
  await world.settle()
  await translateAll(world, id)
  return { world, id, slug }
}

const shown = async (world: World, id: string) =>
  (await readVersion(world, id, 'ro')).segments.map(({ source, target, stale }) => [source.text, target?.text, stale])

describe('a revision', () => {
  it('keeps what is the same wherever it moved: id, words, state and history', async () => {
    const { world, id } = await translated(first, second)
    const before = new Map((await readVersion(world, id, 'ro')).segments.map((pair) => [pair.source.text, pair]))
    const calls = world.engineCalls.length
    await revise(world, id, story(second, first))
    await world.settle()
    for (const pair of (await readVersion(world, id, 'ro')).segments) {
      const old = before.get(pair.source.text)
      expect(pair).toMatchObject({ id: old?.id, target: old?.target, state: 'reviewed', stale: false, edit: 1 })
    }
    expect(world.engineCalls).toHaveLength(calls)
  })

  it('makes a changed sentence stale, with the words that it had and what its source said', async () => {
    const { world, id, slug } = await translated(first, second)
    await revise(world, id, story(first.replace('fourteen', 'sixteen'), second))
    await world.settle()
    const pair = (await readVersion(world, id, 'ro')).segments[2]
    expect(pair).toMatchObject({
      source: { text: 'He carries sixteen cars a trip.' },
      target: { text: 'P: He carries fourteen cars a trip.' },
      stale: true,
      was: 'He carries fourteen cars a trip.',
    })
    const page = await (await world.request(`/ro/${slug}`)).text()
    expect(page).toMatch(/class="segment stale"[^>]*>P: He carries fourteen/)
    world.pass(2000)
    await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: 'P: He carries sixteen cars a trip.' })
    await world.settle()
    expect(await (await world.request(`/ro/${slug}`)).text()).not.toContain('segment stale')
  })

  it('tells translators what has changed in a stale sentence’s source, by word, until it is translated anew', async () => {
    const { world, id } = await translated(first, second)
    await revise(world, id, story(first.replace('fourteen', 'sixteen'), second))
    await world.settle()
    const difference = [
      { text: 'He carries ', kind: 'same' },
      { text: 'fourteen', kind: 'removed' },
      { text: 'sixteen', kind: 'added' },
      { text: ' cars a trip.', kind: 'same' },
    ]
    const read = async (path: string) => (await world.request(`/api/v1/articles/${id}/versions/ro${path}`)).json()
    const pair = (await readVersion(world, id, 'ro')).segments[2]
    const at = `/segments/${pair?.id}`
    const { segments } = z.object({ segments: z.array(z.looseObject({ id: z.string() })) }).parse(await read(''))
    expect(segments.map(({ difference: shown }) => shown)).toEqual([
      undefined,
      undefined,
      difference,
      undefined,
      undefined,
    ])
    expect(await read(at)).toMatchObject({ difference })
    const late = await patch(world, id, pair?.id ?? '', '0000', { text: 'P' })
    expect([late.status, await late.json()]).toMatchObject([412, { segment: { difference } }])
    world.pass(2000)
    const saved = await (
      await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: pair?.target?.text, state: 'reviewed' })
    ).json()
    expect(saved).toMatchObject({ stale: false, target: pair?.target })
    for (const now of [saved, await read(at)]) {
      expect(now).not.toHaveProperty('difference')
      expect(now).not.toHaveProperty('was')
    }
  })

  it('is in an article’s progress as waiting until its views are there', async () => {
    const { world, id } = await translated(first, second)
    const progressSchema = z.object({ versions: z.array(z.object({ state: z.string() })) })
    const state = async () =>
      progressSchema.parse(await (await world.request(`/api/v1/articles/${id}/progress`)).json()).versions[0]?.state
    expect(await state()).toBe('reviewed')
    await revise(world, id, story(first))
    expect(await state()).toBe('waiting')
    await world.settle()
    expect(await state()).toBe('reviewed')
  })

  it('only notes a typographic change', async () => {
    const { world, id } = await translated(first, second)
    const calls = world.engineCalls.length
    await revise(world, id, story(first.replace('carries', 'caries'), second.replace('him.', 'him .')))
    await world.settle()
    expect((await readVersion(world, id, 'ro')).segments.every(({ stale, edit }) => !stale && edit === 1)).toBe(true)
    expect(world.engineCalls).toHaveLength(calls)
  })

  it('asks the engine for what is new alone, and shows readers the rest meanwhile', async () => {
    let away = false
    const world = makeWorld({
      answer: () => (away ? { ok: false, failure: { kind: 'unavailable', reason: 'away' } } : undefined),
    })
    const { id, slug } = await world.upload(story(first, second))
    await world.settle()
    away = true
    await revise(world, id, story(first, 'The mayor has promised a bridge by Christmas.', second))
    for (let i = 0; i < 10; i++) await world.step()
    const waiting = await (await world.request(`/ro/${slug}`, { token: '' })).text()
    expect(waiting).toContain('[ro] Nobody argues with him.')
    expect(waiting).not.toContain('The mayor has promised')
    away = false
    const calls = world.engineCalls.length
    await world.settle()
    expect(
      world.engineCalls
        .slice(calls)
        .flat()
        .filter((text) => text.includes('mayor')),
    ).not.toEqual([])
    expect(await (await world.request(`/ro/${slug}`, { token: '' })).text()).toContain('[ro] The mayor has promised')
  })

  it('shows both halves of a split sentence what was written for the whole, once', async () => {
    const { world, id } = await translated(
      'Costel Negrea has taken the ferry out again and he carries fourteen cars a trip.',
      second,
    )
    await revise(
      world,
      id,
      story('Costel Negrea has taken the ferry out again. He carries fourteen cars a trip.', second),
    )
    await world.settle()
    expect((await shown(world, id)).slice(1, 3)).toEqual([
      [
        'Costel Negrea has taken the ferry out again.',
        'P: Costel Negrea has taken the ferry out again and he carries fourteen cars a trip.',
        true,
      ],
      ['He carries fourteen cars a trip.', '', true],
    ])
    expect((await readVersion(world, id, 'ro')).segments[2]?.checks).toEqual([])
  })

  it('shows of merged sentences what readers had, though people had written only one of them', async () => {
    const world = makeWorld()
    const { id, slug } = await world.upload(story(first, second))
    await world.settle()
    world.pass(2000)
    const pair = (await readVersion(world, id, 'ro')).segments[3]
    await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: 'P: the river is higher' })
    await world.settle()
    await revise(world, id, story(first, second.replace('2023. Nobody', '2023; nobody')))
    await world.settle()
    expect((await shown(world, id)).slice(3)).toEqual([
      [
        'He says the river is higher than in 2023; nobody argues with him.',
        'P: the river is higher [ro] Nobody argues with him.',
        true,
      ],
    ])
    expect(await (await world.request(`/ro/${slug}`)).text()).toContain('[ro] Nobody argues with him.')
  })

  it('shows once what people wrote for a sentence that was merged and split again', async () => {
    const { world, id } = await translated(first, second)
    const merged = second.replace('2023. Nobody', '2023 and for once nobody')
    await revise(world, id, story(first, merged))
    await world.settle()
    world.pass(2000)
    const pair = (await readVersion(world, id, 'ro')).segments[3]
    await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: 'P: both' })
    await world.settle()
    await revise(world, id, story(first, merged.replace(' and for once nobody', '. For once nobody')))
    await world.settle()
    expect((await shown(world, id)).slice(3).map(([, target]) => target)).toEqual(['P: both', ''])
  })

  it('brings a sentence’s translation back with it', async () => {
    const { world, id } = await translated(first, second)
    const before = await shown(world, id)
    await revise(world, id, story(first))
    await world.settle()
    world.pass(2000)
    const calls = world.engineCalls.length
    await revise(world, id, story(first, second))
    await world.settle()
    expect(await shown(world, id)).toEqual(before)
    expect(world.engineCalls).toHaveLength(calls)
  })

  it('goes back to an earlier one as a revision of its own', async () => {
    const { world, id } = await translated(first, second)
    const before = await shown(world, id)
    await revise(world, id, story(first.replace('fourteen', 'sixteen')))
    await world.settle()
    world.pass(2000)
    const response = await world.request(`/api/v1/articles/${id}/revert`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'If-Match': await numberOf(world, id) },
      body: JSON.stringify({ revision: 1 }),
    })
    expect([response.status, revisedSchema.parse(await response.json()).revision]).toEqual([202, 3])
    await world.settle()
    expect(await shown(world, id)).toEqual(before)
    const { items } = z
      .object({ items: z.array(z.object({ revision: z.int(), by: z.string() })) })
      .parse(await (await world.request(`/api/v1/articles/${id}/revisions`)).json())
    expect(items.map(({ revision, by }) => [revision, by])).toEqual([
      [3, 'dev'],
      [2, 'dev'],
      [1, 'dev'],
    ])
  })

  it('is refused when the article has changed since its editor saw it, and without If-Match', async () => {
    const { world, id } = await translated(first, second)
    const keys = world.stored.keys()
    const put = (headers: Record<string, string>) =>
      world.request(`/api/v1/articles/${id}/source`, {
        method: 'PUT',
        headers: { 'Content-Type': 'text/markdown', ...headers },
        body: story(first),
      })
    expect((await put({})).status).toBe(428)
    expect((await put({ 'If-Match': '"99"' })).status).toBe(412)
    expect((await put({ 'If-Match': await numberOf(world, id), 'Content-Type': 'image/png' })).status).toBe(415)
    expect(world.stored.keys()).toEqual(keys)
  })

  it('that comes within a second of another change is taken, and is to be sent again while the store takes none', async () => {
    const { world, id } = await translated(first, second)
    await revise(world, id, story(first))
    const send = async (etag: string) =>
      world.request(`/api/v1/articles/${id}/source`, {
        method: 'PUT',
        headers: { 'Content-Type': 'text/markdown', 'If-Match': etag },
        body: story(second),
      })
    const { put } = world.ports.objects
    world.ports.objects.put = async (key, body, condition) =>
      key.endsWith('/head.json') ? { ok: false, reason: 'busy' } : put(key, body, condition)
    const refused = await send(await numberOf(world, id))
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '2'])
    world.ports.objects.put = put
    expect((await send(await numberOf(world, id))).status).toBe(202)
    expect((await send(await numberOf(world, id))).status).toBe(202)
    await world.settle()
  })

  it('compares any two revisions by word', async () => {
    const { world, id } = await translated(first, second)
    await revise(world, id, story(first.replace('fourteen', 'sixteen')))
    const { items } = comparedSchema.parse(
      await (await world.request(`/api/v1/articles/${id}/compare?from=1&to=2`)).json(),
    )
    const changed = items.find(({ kind }) => kind === 'changed')
    expect(changed?.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { text: expect.stringContaining('fourteen'), kind: 'removed' },
      { text: expect.stringContaining('sixteen'), kind: 'added' },
    ])
    expect(items.filter(({ kind }) => kind === 'removed')).toHaveLength(2)
  })

  it('compares a split sentence with the whole, whichever of the two revisions is asked for first', async () => {
    const whole = 'Costel Negrea has taken the ferry out again and he carries fourteen cars a trip.'
    const { world, id } = await translated(whole, second)
    await revise(world, id, story(whole.replace(' and he', '. He'), second))
    const compared = async (from: number, to: number) =>
      comparedSchema.parse(await (await world.request(`/api/v1/articles/${id}/compare?from=${from}&to=${to}`)).json())
        .items
    const [there] = await compared(1, 2)
    const [back] = await compared(2, 1)
    expect([there?.kind, there?.before.length, there?.after.length]).toEqual(['split', 1, 2])
    expect([back?.kind, back?.before, back?.after]).toEqual(['merged', there?.after, there?.before])
    const changed = ({ words }: { words: { text: string; kind: string }[] } = { words: [] }) =>
      words.filter(({ kind }) => kind !== 'same')
    expect(changed(there)).toEqual([
      { text: ' and he', kind: 'removed' },
      { text: '. He', kind: 'added' },
    ])
    expect(changed(back)).toEqual([
      { text: '. He', kind: 'removed' },
      { text: ' and he', kind: 'added' },
    ])
  })
})

it('of 60 segments in people’s words, a revision makes stale what changed and was split, and one engine call', async () => {
  const world = makeWorld()
  const text = await readSample('sixty.en.md')
  const { id } = await world.upload(text)
  await world.settle()
  await translateAll(world, id)
  const before = await readVersion(world, id, 'ro')
  const body = before.segments.slice(1)
  const [title = '', ...paragraphs] = text.trim().split('\n\n')
  const sentencesOf = (at: number) =>
    before.segments.map(({ source }) => source.text).filter((sentence) => paragraphs[at]?.includes(sentence))
  const numbered = body.find(({ source }) => /\b\d{2,}\b/.test(source.text))?.source.text ?? ''
  const typo =
    body.find(({ source }) => source.text !== numbered && /\b[a-z]{9,}\b/.test(source.text))?.source.text ?? ''
  const splittable =
    body.find(({ source }) => /, and [a-z]/.test(source.text) && ![numbered, typo].includes(source.text))?.source
      .text ?? ''
  const dropped =
    body.find(
      ({ source }) =>
        ![numbered, typo, splittable].includes(source.text) &&
        source.text.length > 40 &&
        sentencesOf(4).includes(source.text),
    )?.source.text ?? ''
  for (const found of [numbered, typo, splittable, dropped]) expect(found).not.toBe('')
  const edited = paragraphs
    .map((paragraph) =>
      paragraph
        .replace(
          numbered,
          numbered.replace(/\b\d{2,}\b/, (n) => String(Number(n) + 7)),
        )
        .replace(
          typo,
          typo.replace(/\b[a-z]{9,}\b/, (word) => word.slice(0, 4) + word.slice(5)),
        )
        .replace(splittable, splittable.replace(', and ', '. And '))
        .replace(dropped, ''),
    )
    .map((paragraph) => paragraph.trim())
  const moved = [edited[3], edited[2], ...edited.filter((_, at) => at !== 2 && at !== 3)]
  const calls = world.engineCalls.length
  await revise(world, id, [title, ...moved, 'A new sentence stands at the very end of it.'].join('\n\n'))
  await world.settle()
  const after = await readVersion(world, id, 'ro')
  expect(after.segments.filter(({ stale }) => stale).map(({ source }) => source.text)).toHaveLength(3)
  expect(after.segments.filter(({ origin }) => origin === 'engine').map(({ source }) => source.text)).toEqual([
    'A new sentence stands at the very end of it.',
  ])
  expect(world.engineCalls.slice(calls)).toEqual([['A new sentence stands at the very end of it.']])
  // None lost: every translation but the dropped sentence's is still there.
  const words = after.segments.map(({ target }) => target?.text ?? '').join('\n')
  for (const pair of before.segments) if (pair.source.text !== dropped) expect(words).toContain(pair.target?.text)
})

it('a link whose address has changed, or that is gone, is so in the translation too, which is not stale', async () => {
  const linked = (markup: string) =>
    `# Prices\n\nThe ${markup} costs five lei for adults today. Children travel free of charge.`
  const world = makeWorld({
    answer: (texts) => ({
      ok: true,
      texts: texts.map((text) => (text === 'ticket' ? 'biletul' : text.replace('The ticket', 'Azi biletul'))),
    }),
  })
  const { id } = await world.upload(linked('[ticket](https://old.example/)'))
  await world.settle()
  await revise(world, id, linked('[ticket](https://new.example/)'))
  await world.settle()
  const pair = (await readVersion(world, id, 'ro')).segments[1]
  expect(pair?.stale).toBe(false)
  expect(pair?.target?.tags).toEqual([expect.objectContaining({ href: 'https://new.example/', start: 4, end: 11 })])
  world.pass(2000)
  await revise(world, id, linked('ticket'))
  await world.settle()
  expect((await readVersion(world, id, 'ro')).segments[1]).toMatchObject({
    stale: false,
    target: { text: pair?.target?.text },
  })
  expect((await readVersion(world, id, 'ro')).segments[1]?.target?.tags).toBeUndefined()
})
