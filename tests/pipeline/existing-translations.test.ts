/** What must hold for existing translations when they are mended, revised and read in unusual orders. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { linksSchema } from '../../functions/contract/schemas/alignments.ts'
import { runAlign } from '../../functions/jobs/align/run-align.ts'
import { consistencySchema } from '../../shared/check/consistency/model.ts'
import { makeWorld, type World } from '../world.ts'
import { alignIn, sendAlignment, side } from './ferry-translation.ts'
import { interrupt } from './interrupt.ts'
import { revise } from './revise.ts'
import { patch, readVersion } from './versions.ts'

const original = `# The ferry is back

The old ferry across the Danube is running again. It carries fourteen cars on each trip.

Costel Negrea, its captain, says the river is *higher* than in 2023. Nobody argues with him.

The county council paid 240,000 lei for the repairs.
`

const translation = `# Bacul s-a întors

Bacul vechi de peste Dunăre circulă din nou. Duce paisprezece mașini la fiecare drum.

Costel Negrea, căpitanul, spune că râul este *mai înalt* decât în 2023.

Consiliul județean a plătit 240.000 de lei pentru reparații.

Biletele se cumpără numai de la bord, în numerar, iar copiii călătoresc gratuit cu [abonament](https://example.ro/abonament).
`

async function aligned(source = original, target = translation, format = 'markdown') {
  const world = makeWorld()
  const { id, slug } = await alignIn(world, { source: side(source, { format }), target: side(target, { format }) })
  return { world, id, slug }
}

type Links = z.infer<typeof linksSchema>
type Change = { source: string[]; target: string[] }

const linksPath = (id: string) => `/api/v1/articles/${id}/versions/ro/links`
const readLinks = async (world: World, id: string) =>
  linksSchema.parse(await (await world.request(linksPath(id))).json())

const send = (world: World, id: string, number: number, links: Change[]) =>
  world.request(linksPath(id), {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${number}"` },
    body: JSON.stringify({ links }),
  })

async function mend(world: World, id: string, links: (shown: Links) => Change[]) {
  const shown = await readLinks(world, id)
  expect((await send(world, id, shown.number, links(shown))).status).toBe(200)
  await settle(world)
}

async function settle(world: World) {
  await world.settle()
  world.pass(2000)
}

const at = (segments: readonly { id: string }[], n: number): string => segments[n]?.id ?? ''
const pairs = async (world: World, id: string) => (await readVersion(world, id, 'ro')).segments
const targets = async (world: World, id: string) => (await pairs(world, id)).map(({ target }) => target?.text)
const markdown = async (world: World, slug: string) => (await world.request(`/ro/${slug}.md`)).text()
const translateAgain = (world: World, id: string, segment: string) =>
  world.request(`/api/v1/articles/${id}/versions/ro/segments/${segment}/translate-again`, { method: 'POST' })

const swap = ({ source, target }: Links): Change[] => [
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
      expect((await send(world, id, number, [{ source: [at(source, 4)], target: [at(target, 5)] }])).status).toBe(200)
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

describe('a version', () => {
  // The positions are of the translation's words, and a person's words stand in their place.
  it('marks nothing in words that a person typed', async () => {
    const { world, id } = await aligned(original, translation.replace(' Duce', ' Toată lumea se bucură nespus. Duce'))
    const pair = (await pairs(world, id))[1]
    expect(pair?.link?.unlinked).toHaveLength(1)
    await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: 'Scurt.' })
    await settle(world)
    expect((await pairs(world, id))[1]?.link?.unlinked).toBeUndefined()
  })

  // No counterpart is no wording.
  it('is not called inconsistent because a repeated sentence is left out once', async () => {
    const { world, id } = await aligned(
      `${original}\nNobody argues with him.\n`,
      translation.replace('în 2023.', 'în 2023. Nimeni nu-l contrazice.'),
    )
    const response = await world.request(`/api/v1/articles/${id}/versions/ro/consistency`)
    expect(consistencySchema.parse(await response.json()).sentences).toEqual([])
  })

  it('has no space where a paragraph ends with a sentence that is left out', async () => {
    const { world, slug } = await aligned()
    expect(await markdown(world, slug)).toContain('*mai înalt* decât în 2023.\n')
  })

  it('shows an image that only the translation has', async () => {
    const { world, slug } = await aligned(
      original,
      `${translation}\n![Un câine pe punte, privind apa](https://example.ro/caine.jpg)\n`,
    )
    expect(await (await world.request(`/ro/${slug}`)).text()).toContain('src="https://example.ro/caine.jpg"')
    expect(await markdown(world, slug)).toContain('![Un câine pe punte, privind apa](https://example.ro/caine.jpg)')
  })

  // The original has nothing at this address.
  it('has no link to a counterpart beside a paragraph that has none', async () => {
    const { world, id, slug } = await aligned()
    const alone = (await readLinks(world, id)).links.find(({ source }) => source.length === 0)?.target[0]
    const page = await (await world.request(`/ro/${slug}`)).text()
    expect(page).toContain(`id="${alone}"`)
    expect(page).not.toContain(`#${alone}`)
  })

  // A translation's row stands in the table, and its item in the list.
  it('keeps a list whole that has one item more', async () => {
    const list = (items: string[]) => items.map((item) => `- ${item}`).join('\n')
    const { world, slug } = await aligned(
      `${original}\n${list(['Costel Negrea steers the ferry.', 'Ana Dobre sells 300 tickets.'])}\n`,
      `${translation}\n${list(['Costel Negrea conduce bacul.', 'Pisica doarme la soare toată vara pe acoperiș.', 'Ana Dobre vinde 300 de bilete.'])}\n`,
    )
    expect((await (await world.request(`/ro/${slug}`)).text()).match(/<ul>/g)).toHaveLength(2) // One is the footer's.
  })

  // The section's name, the headline and the lead stand before all that is linked.
  it('has what the translation has before its first linked sentence before it', async () => {
    const { world, slug } = await aligned(original.replace('# The ferry is back\n\n', ''), translation)
    const text = await markdown(world, slug)
    expect(text.indexOf('Bacul s-a întors')).toBeLessThan(text.indexOf('Bacul vechi'))
  })
})

describe('what a person approved or hid', () => {
  // An approval is of the words that stood there. If a mended link brings more words, they must be seen somewhere.
  it('loses no sentence that a mended link moves to it', async () => {
    const { world, id, slug } = await aligned()
    const pair = (await pairs(world, id))[1]
    expect((await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { state: 'reviewed' })).status).toBe(200)
    await settle(world)
    await mend(world, id, ({ source, target }) => [
      { source: [at(source, 1)], target: [at(target, 1), at(target, 2)] },
      { source: [at(source, 2)], target: [] },
    ])
    expect(await markdown(world, slug)).toContain('Duce paisprezece mașini la fiecare drum.')
  })

  // Leaving a sentence out is a decision that a person can approve. Now it is refused as a target without text.
  it('can be the whole version, also if the translation leaves a sentence out', async () => {
    const { world, id } = await aligned()
    for (const pair of await pairs(world, id)) {
      await patch(world, id, pair.id, pair.etag, { state: 'reviewed' })
      world.pass(2000)
    }
    await settle(world)
    expect((await readVersion(world, id, 'ro')).state).toBe('reviewed')
  })

  // The editor hid another block. The paragraph that only the translation has is not part of it.
  it('takes no paragraph with it that only the translation has', async () => {
    const { world, id, slug } = await aligned()
    const block = (await pairs(world, id)).at(-1)?.block
    const response = await world.request(`/api/v1/articles/${id}/blocks/${block}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ role: 'related' }),
    })
    expect(response.status).toBe(200)
    await settle(world)
    expect(await markdown(world, slug)).toContain('Biletele se cumpără numai de la bord')
  })
})

describe('tags', () => {
  const hrefs = (pair: Awaited<ReturnType<typeof pairs>>[number] | undefined) =>
    pair?.target?.tags?.map(({ name, href }) => href ?? name)

  const tagged = `# The ferry is back

The *old* ferry across the Danube is running again. It carries [fourteen cars](https://example.org/cars) on each trip.
`
  const taggedTranslation = `# Bacul s-a întors

Bacul *vechi* de peste Dunăre circulă din nou. Duce [paisprezece mașini](https://example.org/cars) la fiecare drum.
`
  const joined = async () => {
    const { world, id } = await aligned(tagged, taggedTranslation)
    await mend(world, id, ({ source, target }) => [
      { source: [at(source, 1), at(source, 2)], target: [at(target, 1), at(target, 2)] },
    ])
    expect(hrefs((await pairs(world, id))[1])).toEqual(['em', 'https://example.org/cars'])
    return { world, id }
  }

  // Only the words around it are new.
  it('of the translation’s own stay on their words when a person sends a text without tags', async () => {
    const { world, id } = await aligned(
      original,
      translation.replace('reparații', '[reparații](https://example.ro/bani)'),
    )
    const pair = (await pairs(world, id))[5]
    expect(hrefs(pair)).toEqual(['https://example.ro/bani'])
    await patch(world, id, pair?.id ?? '', pair?.etag ?? '', {
      text: 'Consiliul Județean a dat 240.000 de lei pentru reparații.',
    })
    await settle(world)
    expect(hrefs((await pairs(world, id))[5])).toEqual(['https://example.ro/bani'])
  })

  it('of all sentences of a link stay when a person sends a text without tags', async () => {
    const { world, id } = await joined()
    const pair = (await pairs(world, id))[1]
    await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: `${pair?.target?.text} Zilnic.` })
    await settle(world)
    expect(hrefs((await pairs(world, id))[1])).toEqual(['em', 'https://example.org/cars'])
  })

  it('of all sentences of a link stay when the first one is revised', async () => {
    const { world, id } = await joined()
    await revise(world, id, tagged.replace('is running again', 'runs again'))
    await settle(world)
    const pair = (await pairs(world, id))[1]
    expect([pair?.stale, hrefs(pair)]).toEqual([true, ['em', 'https://example.org/cars']])
  })
})

describe('sentence by sentence', () => {
  // A sentence that is left out has no counterpart. Only those of one link share theirs.
  it('a sentence that is left out does not show its neighbour’s translation', async () => {
    const { world, slug } = await aligned()
    const page = await (await world.request(`/en/${slug}?view=sentences`)).text()
    expect(page.match(/Costel Negrea, căpitanul/g)).toHaveLength(1)
  })

  it('a sentence does not show the neighbour that the translation leaves out as what it translates', async () => {
    const { world, slug } = await aligned()
    const page = await (await world.request(`/ro/${slug}?view=sentences`)).text()
    expect(page).not.toContain('than in 2023. Nobody argues with him.')
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
