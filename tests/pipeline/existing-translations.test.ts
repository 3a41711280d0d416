/** What must hold for existing translations when links, originals and other jobs change at once or late. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { runAlign } from '../../functions/jobs/align/run-align.ts'
import { makeWorld, type World } from '../world.ts'
import {
  aligned,
  at,
  type LinkChange,
  type Links,
  mend,
  original,
  readLinks,
  sendLinks,
  settle,
  translation,
} from './aligned.ts'
import { alignIn, sendAlignment, side } from './ferry-translation.ts'
import { interrupt } from './interrupt.ts'
import { revise } from './revise.ts'
import { patch, readVersion } from './versions.ts'

const pairs = async (world: World, id: string) => (await readVersion(world, id, 'ro')).segments
const targets = async (world: World, id: string) => (await pairs(world, id)).map(({ target }) => target?.text)
const markdown = async (world: World, slug: string) => (await world.request(`/ro/${slug}.md`)).text()
const translateAgain = (world: World, id: string, segment: string) =>
  world.request(`/api/v1/articles/${id}/versions/ro/segments/${segment}/translate-again`, { method: 'POST' })
const swap = ({ source, target }: Links): LinkChange[] => [
  { source: [at(source, 1)], target: [at(target, 2)] },
  { source: [at(source, 2)], target: [at(target, 1)] },
]

describe('a revision', () => {
  // What a machine gave because a person asked for it stands until a person changes it.
  it('leaves what an engine filled because somebody asked for it, also after links were mended', async () => {
    const { world, id } = await aligned()
    await translateAgain(world, id, at(await pairs(world, id), 4))
    await settle(world)
    await mend(world, id, swap)
    await revise(world, id, original.replace('240,000', '250,000'))
    await settle(world)
    expect((await targets(world, id))[4]).toBe('[ro] Nobody argues with him.')
  })

  // Nobody has looked at the sentence since its source changed.
  it('leaves a stale sentence stale after another link was mended', async () => {
    const { world, id } = await aligned()
    const revised = original.replace('240,000', '250,000')
    await revise(world, id, revised)
    await settle(world)
    await mend(world, id, swap)
    await revise(world, id, revised.replace('fourteen', 'sixteen'))
    await settle(world)
    expect((await pairs(world, id)).map(({ stale }) => stale)).toEqual([false, false, true, false, false, true])
  })

  // The other segment of the link is still there and its words have no other place.
  it('that drops the first sentence of a link keeps the words of the link with the next one', async () => {
    const { world, id, slug } = await aligned()
    await mend(world, id, ({ source, target }) => [
      { source: [at(source, 1), at(source, 2)], target: [at(target, 1), at(target, 2)] },
    ])
    await revise(world, id, original.replace('The old ferry across the Danube is running again. ', ''))
    await settle(world)
    expect((await targets(world, id))[1]).toContain('Duce paisprezece mașini la fiecare drum.')
    expect(await markdown(world, slug)).toContain('Duce paisprezece mașini la fiecare drum.')
  })

  // The paragraph has no counterpart, so no change of the original can make it wrong.
  it('that drops a sentence keeps the paragraph that only the translation has after it', async () => {
    const { world, id, slug } = await aligned()
    await revise(world, id, original.replace('The county council paid 240,000 lei for the repairs.\n', ''))
    await settle(world)
    expect(await markdown(world, slug)).toContain('Biletele se cumpără numai de la bord')
  })

  it('that joins two sentences keeps the paragraph that only the translation has after them', async () => {
    const tail = 'The county council paid 240,000 lei. The money came from Brussels.'
    const { world, id, slug } = await aligned(
      original.replace('The county council paid 240,000 lei for the repairs.', tail),
      translation.replace('240.000 de lei pentru reparații.', '240.000 de lei. Banii au venit de la Bruxelles.'),
    )
    expect(await markdown(world, slug)).toContain('Biletele se cumpără numai de la bord')
    await revise(
      world,
      id,
      original.replace(/The county.*/, 'The county council paid 240,000 lei, and the money came from Brussels.'),
    )
    await settle(world)
    expect(await markdown(world, slug)).toContain('Biletele se cumpără numai de la bord')
  })

  it('that joins a translated sentence and one without counterpart leaves no space behind the words', async () => {
    const { world, id } = await aligned()
    await revise(world, id, original.replace('than in 2023. Nobody', 'than in 2023, and nobody'))
    await settle(world)
    expect((await targets(world, id))[3]).toMatch(/2023\.$/)
  })

  // That the original lost one side of a person's link does not say that the other side has no counterpart.
  it('that drops a sentence of a person’s link leaves its counterpart to the next alignment', async () => {
    const { world, id } = await aligned()
    await mend(world, id, ({ source, target }) => [{ source: [at(source, 5)], target: [at(target, 4)] }])
    const gone = original.replace('The county council paid 240,000 lei for the repairs.\n', '')
    await revise(world, id, gone)
    await settle(world)
    await revise(world, id, `${gone}\nRepairs cost 240,000 lei, which the council gave.\n`)
    await settle(world)
    await alignIn(world, { source: { article: id }, target: side(`${translation}\nSfârșit.\n`) })
    const { links, source, target } = await readLinks(world, id)
    expect(links.find((link) => link.target.includes(at(target, 4)))?.source).toEqual([at(source, 5)])
  })
})

describe('two at the same time', () => {
  // The record names the later translation. A job that began before must not put the earlier one over it.
  it('a job for a translation that was replaced in the middle of it leaves the later one', async () => {
    for (let n = 1; n < 60; n++) {
      const { world, id } = await aligned()
      const [one = '', two = ''] = ['umblă iar', 'merge iar'].map((word) =>
        translation.replace('circulă din nou', word),
      )
      await sendAlignment(world, { source: { article: id }, target: side(one) })
      const done = interrupt(world, n, async () => {
        await sendAlignment(world, { source: { article: id }, target: side(two) })
        while (await world.step()) {}
        world.pass(2000)
      })
      const run = () => runAlign(world.ports, { kind: 'align', article: id, locale: 'ro' })
      let { outcome } = await run()
      const reached = done()
      for (let tries = 0; outcome !== 'done' && tries < 5; tries++) {
        world.pass(2000)
        outcome = (await run()).outcome
      }
      await settle(world)
      if (!reached) break
      expect([n, (await targets(world, id))[1]]).toEqual([n, 'Bacul vechi de peste Dunăre merge iar.'])
    }
  })

  // A person's link is later than the machine's answer, and the words are people's.
  it('a person who links a sentence and one who has it translated again: people’s words stay', async () => {
    for (let n = 1; n < 60; n++) {
      const { world, id } = await aligned()
      const { number, source, target } = await readLinks(world, id)
      const done = interrupt(world, n, async () => {
        await translateAgain(world, id, at(source, 4))
        await settle(world)
      })
      expect((await sendLinks(world, id, number, [{ source: [at(source, 4)], target: [at(target, 5)] }])).status).toBe(
        200,
      )
      const reached = done()
      await settle(world)
      if (!reached) break
      expect([n, (await targets(world, id))[4]?.slice(0, 8)]).toEqual([n, 'Biletele'])
    }
  })
})

describe('memory', () => {
  const known = async (world: World, q: string) => {
    const response = await world.request(`/api/v1/memory/en-ro?q=${encodeURIComponent(q)}`)
    const found = z.object({ items: z.array(z.object({ score: z.number() })) }).parse(await response.json())
    return found.items.filter(({ score }) => score === 100).length
  }

  // Messages may come late and twice.
  it('does not get a pair back by a late message of a link that was taken apart since', async () => {
    const { world, id } = await aligned()
    await mend(world, id, ({ source, target }) => [{ source: [at(source, 4)], target: [at(target, 5)] }])
    expect(await known(world, 'Nobody argues with him.')).toBe(1)
    await mend(world, id, ({ source }) => [{ source: [at(source, 4)], target: [] }])
    await runAlign(world.ports, { kind: 'align', article: id, locale: 'ro', n: 2 })
    await settle(world)
    expect(await known(world, 'Nobody argues with him.')).toBe(0)
  })

  // The person approved the pair by itself. Joining it with its neighbours says nothing against it.
  it('keeps a pair that a person approved when its link is joined with the next one', async () => {
    const { world, id } = await aligned()
    const pair = (await pairs(world, id))[1]
    await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { state: 'reviewed' })
    await settle(world)
    expect(await known(world, 'The old ferry across the Danube is running again.')).toBe(1)
    await mend(world, id, ({ source, target }) => [
      { source: [at(source, 1), at(source, 2)], target: [at(target, 1), at(target, 2)] },
    ])
    expect(await known(world, 'The old ferry across the Danube is running again.')).toBe(1)
  })

  // What was typed at the desk stands before the translation's words there, so it must in memory too.
  it('gives what a person typed before what the translation had, also after its link was mended', async () => {
    const { world, id } = await aligned()
    const pair = (await pairs(world, id))[1]
    await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: 'Bacul cel vechi merge iar.' })
    await settle(world)
    await mend(world, id, ({ source, target }) => [{ source: [at(source, 1)], target: [at(target, 1)] }])
    const next = await world.upload('# Another day\n\nThe old ferry across the Danube is running again.\n')
    await settle(world)
    expect((await pairs(world, next.id))[1]?.target?.text).toBe('Bacul cel vechi merge iar.')
  })
})

describe('an article', () => {
  it('that is erased leaves nothing of who translated it and where it was from', async () => {
    const world = makeWorld()
    const address = 'https://example.ro/bacul'
    const { id } = await alignIn(world, { source: side(original), target: side(translation, { address }) })
    expect((await world.request(`/api/v1/articles/${id}`, { method: 'DELETE' })).status).toBe(202)
    await settle(world)
    expect((await world.stored.get(`articles/${id}/record.json`))?.body).not.toContain(address)
  })

  // The same bytes read as another format are another text.
  it('gets the same bytes again in another format', async () => {
    const { world, id } = await aligned(original, translation, 'text')
    await alignIn(world, { source: { article: id }, target: side(translation) })
    expect((await readLinks(world, id)).number).toBe(2)
  })
})
