/** Existing translations through the whole path: taken in, aligned, shown, mended, revised, remembered. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { makeWorld, type World } from '../world.ts'
import { aligned, at, type Links, mend, original, readLinks, sendLinks, translation } from './aligned.ts'
import { alignIn, bothTexts, sendAlignment, side } from './ferry-translation.ts'
import { revise } from './revise.ts'
import { patch, problemSchema, readVersion } from './versions.ts'

/** Links as texts of both sides. */
const shape = ({ links, source, target }: Links) => {
  const texts = new Map([...source, ...target].map(({ id, text }) => [id, text]))
  return links.map((link) => [
    link.source.map((id) => texts.get(id)?.slice(0, 12)),
    link.target.map((id) => texts.get(id)?.slice(0, 12)),
  ])
}

const targetsOf = async (world: World, id: string) =>
  (await readVersion(world, id, 'ro')).segments.map(({ target }) => target?.text)

describe('an existing translation', () => {
  it('becomes a version of origin aligned, and no engine is asked', async () => {
    const { world, id } = await aligned()
    const version = await readVersion(world, id, 'ro')
    expect(version.state).toBe('translated')
    expect(version.segments.map(({ origin, target }) => [origin, target?.text])).toEqual([
      ['aligned', 'Bacul s-a întors'],
      ['aligned', 'Bacul vechi de peste Dunăre circulă din nou.'],
      ['aligned', 'Duce paisprezece mașini la fiecare drum.'],
      ['aligned', 'Costel Negrea, căpitanul, spune că râul este mai înalt decât în 2023.'],
      ['aligned', ''],
      ['aligned', 'Consiliul județean a plătit 240.000 de lei pentru reparații.'],
    ])
    expect(world.engineCalls).toEqual([])
  })

  it('marks what has no counterpart on either side, and its page has all of its own text', async () => {
    const { world, id, slug } = await aligned()
    const { segments } = await readVersion(world, id, 'ro')
    expect(segments[4]?.link?.target).toEqual([])
    expect(segments[5]?.link?.after?.map(({ text }) => text.slice(0, 8))).toEqual(['Biletele'])
    const page = await (await world.request(`/ro/${slug}`)).text()
    expect(page).toContain('Biletele se cumpără numai de la bord')
    expect(page).toContain('<a href="https://example.ro/abonament"')
    expect(page.match(/<p\b[^>]*><span[^>]*class="segment"/g)).toHaveLength(4)
  })

  it('is no machine translation to readers, so search engines may have it', async () => {
    const { world, slug } = await aligned()
    const page = await (await world.request(`/ro/${slug}`)).text()
    expect(page).toContain('Traducere făcută de redacție')
    expect(page).not.toContain('noindex')
  })

  it('keeps a sentence without counterpart where it stands in its paragraph, and says which it is', async () => {
    const { world, id } = await aligned(original, translation.replace(' Duce', ' Toată lumea se bucură nespus. Duce'))
    const { segments } = await readVersion(world, id, 'ro')
    const pair = segments[1]
    expect(pair?.target?.text).toBe('Bacul vechi de peste Dunăre circulă din nou. Toată lumea se bucură nespus.')
    expect(pair?.link?.unlinked?.map(({ start, end }) => pair.target?.text.slice(start, end))).toEqual([
      'Toată lumea se bucură nespus.',
    ])
  })

  it('of one sentence for two stands with the first, and is checked against both', async () => {
    const joined = translation.replace(' Duce', ' și duce').replace('nou. și', 'nou și')
    const { world, id } = await aligned(original, joined)
    const merged = await mend(world, id, ({ source, target }) => [
      { source: [at(source, 1), at(source, 2)], target: [at(target, 1)] },
    ])
    expect(shape(merged)[1]).toEqual([['The old ferr', 'It carries f'], ['Bacul vechi ']])
    const { segments } = await readVersion(world, id, 'ro')
    expect(segments.slice(1, 3).map(({ target, checks }) => [target?.text, checks])).toEqual([
      ['Bacul vechi de peste Dunăre circulă din nou și duce paisprezece mașini la fiecare drum.', []],
      ['', []],
    ])
  })
})

describe('links', () => {
  it('that a person has changed count as theirs, and the version follows', async () => {
    const { world, id } = await aligned()
    const after = await mend(world, id, ({ source, target }) => [
      { source: [at(source, 2)], target: [] },
      { source: [at(source, 1)], target: [at(target, 1), at(target, 2)] },
    ])
    expect(after.number).toBe(2)
    expect(shape(after).slice(1, 3)).toEqual([
      [['The old ferr'], ['Bacul vechi ', 'Duce paispre']],
      [['It carries f'], []],
    ])
    expect(after.links[1]).toMatchObject({ confidence: 1, by: 'dev' })
    expect((await targetsOf(world, id)).slice(1, 3)).toEqual([
      'Bacul vechi de peste Dunăre circulă din nou. Duce paisprezece mașini la fiecare drum.',
      '',
    ])
  })

  it('are in each other’s way only once: who comes second reads them again', async () => {
    const { world, id } = await aligned()
    const { source, target, number } = await readLinks(world, id)
    const one = [{ source: [at(source, 1)], target: [at(target, 1)] }]
    const answers = await Promise.all([sendLinks(world, id, number, one), sendLinks(world, id, number, one)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
    expect((await readLinks(world, id)).number).toBe(2)
  })

  it('name the field that is wrong, and then nothing changes', async () => {
    const { world, id } = await aligned()
    const { source, number } = await readLinks(world, id)
    const wrong = await sendLinks(world, id, number, [
      { source: [at(source, 0), at(source, 0)], target: ['none'] },
      { source: [], target: [] },
    ])
    expect(wrong.status).toBe(422)
    expect(problemSchema.parse(await wrong.json()).errors).toEqual([
      { field: 'links.0.source.1', reason: 'is named twice' },
      { field: 'links.0.target.0', reason: 'is no sentence of the target' },
      { field: 'links.1', reason: 'names no sentence' },
    ])
    expect((await readLinks(world, id)).number).toBe(1)
  })

  it('stay below what a person has typed', async () => {
    const { world, id } = await aligned()
    const { segments } = await readVersion(world, id, 'ro')
    await patch(world, id, at(segments, 1), segments[1]?.etag ?? '', { text: 'Bacul cel vechi merge iar.' })
    await world.settle()
    world.pass(2000)
    await mend(world, id, ({ source, target }) => [{ source: [at(source, 1)], target: [at(target, 2)] }])
    expect((await targetsOf(world, id))[1]).toBe('Bacul cel vechi merge iar.')
  })

  it('of people stay after a revision of the original, which has only its new sentences translated', async () => {
    const { world, id } = await aligned()
    await mend(world, id, ({ source, target }) => [
      { source: [at(source, 1), at(source, 2)], target: [at(target, 2)] },
      { source: [], target: [at(target, 1)] },
    ])
    const revised = original.replace('Nobody argues', 'The water is cold. Nobody argues').replace('240,000', '250,000')
    await revise(world, id, revised)
    await world.settle()
    world.pass(2000)
    const after = await readLinks(world, id)
    expect(
      after.links.filter(({ by }) => by !== undefined).map(({ source, target }) => [source.length, target.length]),
    ).toEqual([
      [0, 1],
      [2, 1],
    ])
    expect(world.engineCalls).toEqual([['The water is cold.']])
    const { segments } = await readVersion(world, id, 'ro')
    expect(segments.map(({ origin, stale }) => [origin, stale])).toEqual([
      ['aligned', false],
      ['aligned', false],
      ['aligned', false],
      ['aligned', false],
      ['engine', false],
      ['aligned', false],
      ['aligned', true],
    ])
  })

  it('of people stay when the translation comes again, and everything else is aligned anew', async () => {
    const { world, id } = await aligned()
    await mend(world, id, ({ source, target }) => [{ source: [at(source, 1)], target: [at(target, 2)] }])
    const again = translation.replace('reparații.', 'reparații. Nimeni nu-l contrazice.')
    const response = await sendAlignment(world, { source: { article: id }, target: side(again) })
    expect(response.status).toBe(202)
    await world.settle()
    world.pass(2000)
    const after = await readLinks(world, id)
    expect(after.links.filter(({ by }) => by === 'dev')).toHaveLength(1)
    expect(shape(after)[2]).toEqual([['The old ferr'], ['Duce paispre']])
    // The sentence that the person left without counterpart stays in its paragraph.
    expect((await targetsOf(world, id))[1]).toBe(
      'Bacul vechi de peste Dunăre circulă din nou. Duce paisprezece mașini la fiecare drum.',
    )
  })

  it('that more than thirty-two changes have made are read from few records', async () => {
    const { world, id } = await aligned()
    for (let n = 0; n < 36; n++)
      await mend(world, id, ({ source, target }) => [{ source: [at(source, 1)], target: [at(target, 1 + (n % 2))] }])
    const after = await readLinks(world, id)
    expect(after.number).toBe(37)
    expect(shape(after)[2]).toEqual([['The old ferr'], ['Duce paispre']])
    world.calls.length = 0
    await readLinks(world, id)
    expect(world.calls.filter(({ key }) => key?.includes('/alignments/')).length).toBeLessThan(40)
  })
})

describe('an aligned version', () => {
  it('can be read as a file with all of its text', async () => {
    const { world, id, slug } = await aligned()
    for (const path of [`/api/v1/articles/${id}/versions/ro/export?format=`, `/ro/${slug}.`])
      for (const format of path.endsWith('=') ? ['html', 'markdown'] : ['md', 'json']) {
        const text = await (await world.request(`${path}${format}`)).text()
        expect([format, text.includes('Biletele se cumpără numai de la bord')]).toEqual([format, true])
      }
  })

  it('of a long article has its parts', async () => {
    const names = Array.from(
      { length: 300 },
      (_, i) => `Ana${String(i).replace(/\d/g, (d) => 'bcdefghijk'[Number(d)] ?? '')}`,
    )
    const source = `# The list\n\n${names.map((name, n) => `Sentence number ${n} names ${name} again.`).join('\n\n')}`
    const target = `# Lista\n\n${names.map((name, n) => `Propoziția cu numărul ${n} o numește iar pe ${name}.`).join('\n\n')}\n\nAici se termină lista de nume, fără nicio explicație.`
    const { world, id, slug } = await aligned(source, target)
    const { segments } = await readVersion(world, id, 'ro')
    expect(segments.filter(({ origin }) => origin === 'aligned')).toHaveLength(301)
    expect(segments.filter(({ link }) => link?.target.length !== 1)).toEqual([])
    expect(await (await world.request(`/ro/${slug}`)).text()).toContain('Aici se termină lista')
    await mend(world, id, ({ source, target }) => [
      { source: [at(source, 250)], target: [at(target, 251)] },
      { source: [at(source, 251)], target: [at(target, 250)] },
    ])
    const after = (await readVersion(world, id, 'ro')).segments
    expect(after.slice(249, 253).map(({ target }) => target?.text.slice(0, 25))).toEqual([
      'Propoziția cu numărul 248',
      'Propoziția cu numărul 250',
      'Propoziția cu numărul 249',
      'Propoziția cu numărul 251',
    ])
  })
})

describe('an article', () => {
  it('that machines have translated gets the words of people, and keeps what a person corrected', async () => {
    const world = makeWorld()
    const { id } = await world.upload(original)
    await world.settle()
    world.pass(2000)
    const { segments } = await readVersion(world, id, 'ro')
    await patch(world, id, at(segments, 0), segments[0]?.etag ?? '', { text: 'Bacul, din nou' })
    await world.settle()
    world.pass(2000)
    await alignIn(world, { source: { article: id }, target: side(translation) })
    const after = await readVersion(world, id, 'ro')
    expect(after.segments.map(({ origin }) => origin)).toEqual(['person', ...Array(5).fill('aligned')])
    expect(after.segments[0]?.target?.text).toBe('Bacul, din nou')
  })

  it('and another one that is its translation become one', async () => {
    const world = makeWorld()
    const { id } = await world.upload(original)
    const { id: other } = await world.upload(translation)
    await world.settle()
    world.pass(2000)
    const { id: same } = await alignIn(world, { source: { article: id }, target: { article: other } })
    expect(same).toBe(id)
    expect((await readVersion(world, id, 'ro')).segments[1]?.origin).toBe('aligned')
  })

  it('that had only its own locale gets the other one with an address', async () => {
    const world = makeWorld()
    const { id } = await world.upload(original, { query: '?targets=en' })
    await world.settle()
    world.pass(2000)
    const { slug } = await alignIn(world, { source: { article: id }, target: side(translation), publish: 'auto' })
    expect((await readVersion(world, id, 'ro')).segments[1]?.origin).toBe('aligned')
    expect((await world.request(`/api/v1/articles/${id}`)).status).toBe(200)
    expect(slug).not.toBe('')
  })

  it('is made once when a request with a key comes twice', async () => {
    const world = makeWorld()
    const key = { 'Idempotency-Key': 'the ferry' }
    const ids = await Promise.all(
      [0, 1].map(
        async () => z.object({ id: z.string() }).parse(await (await sendAlignment(world, bothTexts, key)).json()).id,
      ),
    )
    expect(new Set(ids).size).toBe(1)
    await world.settle()
    world.pass(2000)
    expect((await readLinks(world, ids[0] ?? '')).links).toHaveLength(5)
  })

  it('that gets the same translation twice is aligned once', async () => {
    const { world, id } = await aligned()
    await alignIn(world, { source: { article: id }, target: side(translation) })
    expect((await readLinks(world, id)).number).toBe(1)
  })
})

describe('to translate again', () => {
  const again = (world: World, path: string) => world.request(`${path}/translate-again`, { method: 'POST' })

  it('leaves the words of an existing translation, and fills what it lacks', async () => {
    const { world, id } = await aligned()
    const version = `/api/v1/articles/${id}/versions/ro`
    const { segments } = await readVersion(world, id, 'ro')
    expect((await again(world, `${version}/segments/${at(segments, 1)}`)).status).toBe(409)
    expect((await again(world, version)).status).toBe(202)
    await world.settle()
    world.pass(2000)
    expect(world.engineCalls).toEqual([])
    expect((await again(world, `${version}/segments/${at(segments, 4)}`)).status).toBe(202)
    await world.settle()
    world.pass(2000)
    const after = (await readVersion(world, id, 'ro')).segments
    expect(after.map(({ origin }) => origin)).toEqual([...Array(4).fill('aligned'), 'engine', 'aligned'])
    expect(after[5]?.link?.after).toHaveLength(1)
  })
})

describe('memory', () => {
  const look = async (world: World, q: string) => {
    const response = await world.request(`/api/v1/memory/en-ro?q=${encodeURIComponent(q)}`)
    return z
      .object({ items: z.array(z.object({ target: z.object({ text: z.string() }), score: z.number() })) })
      .parse(await response.json())
      .items.filter(({ score }) => score === 100)
      .map(({ target }) => target.text)
  }

  it('takes the links that are sure, and a person’s', async () => {
    const { world, id } = await aligned()
    expect(await look(world, 'Costel Negrea, its captain, says the river is higher than in 2023.')).toEqual([
      'Costel Negrea, căpitanul, spune că râul este mai înalt decât în 2023.',
    ])
    await mend(world, id, ({ source, target }) => [{ source: [at(source, 4)], target: [at(target, 5)] }])
    expect(await look(world, 'Nobody argues with him.')).toHaveLength(1)
  })

  it('loses a pair that a person has taken apart', async () => {
    const { world, id } = await aligned()
    await mend(world, id, ({ source }) => [{ source: [at(source, 3)], target: [] }])
    expect(await look(world, 'Costel Negrea, its captain, says the river is higher than in 2023.')).toEqual([])
  })
})
