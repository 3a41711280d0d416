/** What readers and translators see of an existing translation: blocks, approvals, tags, sentence by sentence. */
import { describe, expect, it } from 'vitest'
import { consistencySchema } from '../../shared/check/consistency/model.ts'
import type { World } from '../world.ts'
import { aligned, at, mend, original, readLinks, settle, translation } from './aligned.ts'
import { revise } from './revise.ts'
import { patch, readVersion } from './versions.ts'

const pairs = async (world: World, id: string) => (await readVersion(world, id, 'ro')).segments
const markdown = async (world: World, slug: string) => (await world.request(`/ro/${slug}.md`)).text()

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
