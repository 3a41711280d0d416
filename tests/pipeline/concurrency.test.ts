import { describe, expect, it } from 'vitest'
import { makeWorld } from '../world.ts'
import { article } from './article.ts'
import { patch, readVersion } from './versions.ts'

describe('at once', () => {
  it('keeps all of 20 corrections of 20 segments, and one of 20 of the same segment', async () => {
    const world = makeWorld()
    const text = Array.from({ length: 21 }, (_, i) => `Sentence number ${i} stands here.`).join('\n\n')
    const { id, slug } = await world.upload(`# Title\n\n${text}`)
    await world.settle()
    world.pass(2000)
    const { segments } = await readVersion(world, id, 'ro')
    const contested = segments[21]
    const responses = await Promise.all([
      ...segments
        .slice(1, 21)
        .map((pair, i) => patch(world, id, pair.id, pair.etag, { text: `Propoziția ${i} e aici.` })),
      ...Array.from({ length: 20 }, (_, i) =>
        patch(world, id, contested?.id ?? '', contested?.etag ?? '', { text: `Varianta ${i}.` }),
      ),
    ])
    const statuses = responses.map(({ status }) => status)
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(200))
    expect(statuses.slice(20).sort()).toEqual([200, ...Array(19).fill(412)])
    const winner = statuses.slice(20).indexOf(200)
    const losers = await Promise.all(
      responses
        .slice(20)
        .filter(({ status }) => status === 412)
        .map((response) => response.json()),
    )
    for (const loser of losers) expect(loser).toMatchObject({ segment: { target: { text: `Varianta ${winner}.` } } })
    // A translator sees every edit at once, whatever the view has.
    const now = await readVersion(world, id, 'ro')
    expect(now.segments.slice(1, 21).map(({ target }) => target?.text)).toEqual(
      Array.from({ length: 20 }, (_, i) => `Propoziția ${i} e aici.`),
    )
    await world.settle()
    const page = await (await world.request(`/ro/${slug}`, { token: '' })).text()
    for (let i = 0; i < 20; i++) expect(page).toContain(`Propoziția ${i} e aici.`)
    expect(page).toContain(`Varianta ${winner}.`)
    expect(world.stored.keys().filter((key) => key.includes('/edits/'))).toHaveLength(21)
  })

  it('shows a correction within five seconds however many are made', async () => {
    const world = makeWorld()
    const { id, slug } = await world.upload(article)
    await world.settle()
    world.pass(2000)
    for (let i = 0; i < 10; i++) {
      const pair = (await readVersion(world, id, 'ro')).segments[[1, 2, 4][i % 3] ?? 1]
      expect(
        (await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: `Varianta ${i} a propoziției.` })).status,
      ).toBe(200)
      world.pass(300)
    }
    const from = world.ports.now()
    while (world.ports.now() < from + 5000) if (!(await world.step())) break
    const page = await (await world.request(`/ro/${slug}`, { token: '' })).text()
    for (const i of [7, 8, 9]) expect(page).toContain(`Varianta ${i} a propoziției.`)
  })

  it('completes a hundred uploads at once, no key written twice within a second, one failing engine answer no other’s', async () => {
    const world = makeWorld({
      answer: (texts) =>
        texts.some((text) => text.includes('number 13 '))
          ? { ok: false, failure: { kind: 'refused', reason: 'unlucky' } }
          : undefined,
    })
    const uploads = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        world.upload(
          `# Story number ${i} of the day\n\nSentence number ${i} of the story stands here.\n\nIt ends with ${i}.`,
        ),
      ),
    )
    await world.settle(3000)
    for (const [i, { id }] of uploads.entries()) {
      const { progress } = await readVersion(world, id, 'ro')
      expect([i, progress.filled]).toEqual([i, i === 13 ? 1 : 3])
    }
    expect(world.busy()).toEqual([])
  })

  it('gives one article a slug that a hundred ask for, and tells the others', async () => {
    const world = makeWorld()
    const responses = await Promise.all(
      Array.from({ length: 20 }, () =>
        world.request('/api/v1/articles?slug=ferry', {
          method: 'POST',
          headers: { 'Content-Type': 'text/markdown' },
          body: article,
        }),
      ),
    )
    expect(responses.map(({ status }) => status).sort()).toEqual([202, ...Array(19).fill(409)])
  })
})
