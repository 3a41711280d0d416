/** What becomes of translations when their source changes. */
import { describe, expect, it } from 'vitest'
import type { Engine } from '../../shared/ports/engine.ts'
import { makeWorld, marked } from '../world.ts'
import { costOf } from './counted.ts'
import { first, revise, second, shown, story, translateAll, translated } from './revise.ts'
import { patch, readSample, readVersion } from './versions.ts'

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
      formerSource: 'He carries fourteen cars a trip.',
    })
    const page = await (await world.request(`/ro/${slug}`)).text()
    expect(page).toMatch(/class="segment stale"[^>]*>P: He carries fourteen/)
    world.pass(2000)
    await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: 'P: He carries sixteen cars a trip.' })
    await world.settle()
    expect(await (await world.request(`/ro/${slug}`)).text()).not.toContain('segment stale')
  })

  it('only notes a typographic change', async () => {
    const { world, id } = await translated(first, second)
    const calls = world.engineCalls.length
    await revise(world, id, story(first.replace('carries', 'caries'), second.replace('him.', 'him .')))
    await world.settle()
    expect((await readVersion(world, id, 'ro')).segments.every(({ stale, edit }) => !stale && edit === 1)).toBe(true)
    expect(world.engineCalls).toHaveLength(calls)
  })

  it.each([
    ['bold', 'He **carries** fourteen cars.', 'He carries **fourteen** cars.'],
    ['emphasis', 'He *carries* fourteen cars.', 'He carries *fourteen* cars.'],
    ['link', 'He [carries](https://a.example/) fourteen cars.', 'He carries [fourteen](https://a.example/) cars.'],
    ['bold on fewer words', 'He **carries** fourteen cars.', 'He **carries fourteen** cars.'],
    ['bold and emphasis, exchanged,', '**He** carries *fourteen* cars.', '*He* carries **fourteen** cars.'],
    ['one of two in bold', '**He** carries **fourteen** cars.', '**He** carries fourteen **cars**.'],
  ])('tells a translator whose %s stands where the source had it before', async (_, before, after) => {
    const { world, id } = await translated(before, second)
    const codes = async () => (await readVersion(world, id, 'ro')).segments[1]?.checks.map(({ code }) => code)
    expect(await codes()).not.toContain('tags.guessed')
    await revise(world, id, story(after, second))
    await world.settle()
    expect((await readVersion(world, id, 'ro')).segments[1]).toMatchObject({ stale: false, tagsGuessed: true })
    expect(await codes()).toContain('tags.guessed')
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

it('what it drops is gone from readers’ pages before an engine is asked for what is new, in the same revision', async () => {
  const paths: string[] = []
  const seen: string[] = []
  const engine: Engine = {
    name: 'reading',
    limits: { items: 50, characters: 20_000 },
    async translate({ texts }) {
      for (const path of paths) seen.push(await (await world.request(path, { token: '' })).text())
      return { ok: true, texts: texts.map((text) => marked('ro', text)) }
    },
  }
  const world = makeWorld({ engines: [engine] })
  const { id, slug } = await world.upload(story(first, second))
  await world.settle()
  world.pass(2000)
  paths.push(`/en/${slug}`, `/ro/${slug}`, `/ro/${slug}.json`, `/api/v1/articles/${id}/versions/ro`)
  const costs = await costOf(world, async () => {
    await revise(world, id, story(first, 'He says the river is higher than in 2023. Wagons may not board before noon.'))
    await world.settle()
  })
  expect(seen).toHaveLength(4)
  for (const page of seen) {
    expect(page).not.toContain('Nobody argues')
    expect(page).toContain('fourteen cars')
  }
  expect(await (await world.request(`/ro/${slug}`, { token: '' })).text()).toContain('[ro] Wagons may not board')
  // No key is put twice within a second, however quick the engine is.
  expect(world.busy()).toEqual([])
  expect(costs.puts).toBeLessThanOrEqual(18)
})

it('what it drops is gone from readers’ pages in both languages, even where its translation breaks off every time', async () => {
  let broken = false
  const world = makeWorld({
    answer() {
      if (broken) throw new Error('a driver with a mistake in it')
      return undefined
    },
  })
  const { id, slug } = await world.upload(story(first, second))
  await world.settle()
  world.pass(2000)
  broken = true
  await revise(world, id, story(first, 'He says the river is higher than in 2023. Wagons may not board before noon.'))
  await world.settle()
  expect(world.stored.keys().filter((key) => key.startsWith('jobs/dead/translate-'))).toHaveLength(1)
  for (const path of [`/en/${slug}`, `/ro/${slug}`, `/en/${slug}.json`, `/ro/${slug}.json`]) {
    const text = await (await world.request(path, { token: '' })).text()
    expect([path, text]).toEqual([path, expect.not.stringContaining('Nobody argues')])
    expect([path, text]).toEqual([path, expect.stringContaining('fourteen cars')])
  }
})
