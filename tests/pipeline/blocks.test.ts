import { describe, expect, it } from 'vitest'
import { documentSchema } from '../../shared/document/model/document.ts'
import { makeWorld, type World, type WorldOptions } from '../world.ts'
import { crashAt, settleThroughCrashes } from './crash.ts'
import { readVersion } from './versions.ts'

const text = `Costel Negrea takes the ferry out again

Photo source: Mihai Lupșa

The ferry is back on the river after nine years on the bank. It carries fourteen cars a trip.

Read also: How to apply for the free ferry pass
`

const json = { 'Content-Type': 'application/json' }
const change = (world: World, id: string, block: string, body: unknown, token = 'editor') =>
  world.request(`/api/v1/articles/${id}/blocks/${block}`, {
    method: 'PATCH',
    headers: json,
    body: JSON.stringify(body),
    token,
  })

async function uploaded(options: WorldOptions = {}) {
  const world = makeWorld(options)
  const { id, slug } = await world.upload(text, { type: 'text/plain' })
  await world.settle()
  world.pass(2000)
  const document = async () =>
    documentSchema.parse(await (await world.request(`/api/v1/articles/${id}/document`)).json())
  const related = (await document()).blocks.find(({ role }) => role === 'related')
  if (!related) throw new Error('the sample has a related line')
  return { world, id, slug, document, related }
}

async function revise(world: World, id: string, content: string) {
  world.pass(2000)
  const headers = { 'Content-Type': 'text/plain', 'If-Match': '*' }
  const response = await world.request(`/api/v1/articles/${id}/source`, { method: 'PUT', headers, body: content })
  expect(response.status).toBe(202)
  await world.settle()
}

describe('a block that an editor takes for something else', () => {
  it('is that again when a revision drops it and another brings it back', async () => {
    const { world, id, slug, document, related } = await uploaded()
    await change(world, id, related.id, { role: 'body', translate: true, render: true })
    await world.settle()
    await revise(world, id, text.replace(`${related.text}\n`, ''))
    expect((await document()).blocks.map((block) => block.id)).not.toContain(related.id)
    await revise(world, id, text)
    const found = (await document()).blocks.find((block) => block.text === related.text)
    expect(found).toMatchObject({ id: related.id, role: 'body', translate: true, render: true, roleReason: 'editor' })
    expect(await (await world.request(`/ro/${slug}`)).text()).toContain(`[ro] ${related.text}`)
  })

  it('is that again when it comes back with another sentence in it, or after being joined to its neighbour', async () => {
    const { world, id, document } = await uploaded()
    const body = (await document()).blocks.find((block) => block.text.includes('fourteen'))
    const hidden = { render: false, roleReason: 'editor' }
    await change(world, id, body?.id ?? '', { render: false })
    await world.settle()
    const paragraph = body?.text ?? ''
    await revise(world, id, text.replace(`${paragraph}\n`, ''))
    await revise(world, id, text.replace('fourteen cars', 'no buses'))
    const changed = (await document()).blocks.find((block) => block.text.includes('no buses'))
    expect(changed).toMatchObject({ id: body?.id, ...hidden })
    const longer = `The mayor came to see it off. ${'Nobody in town had thought that it would sail again. '.repeat(3)}`
    await revise(world, id, text.replace(paragraph, `${longer}${paragraph}`))
    await revise(world, id, text.replace(paragraph, `${longer}\n\n${paragraph}`))
    const parted = (await document()).blocks.find((block) => block.text === paragraph)
    expect(parted).toMatchObject({ id: body?.id, ...hidden })
  })

  it('is translated and shown once restored, and the document keeps why', async () => {
    const { world, id, slug, document, related } = await uploaded()
    expect(related).toMatchObject({ translate: false, render: false })
    const response = await change(world, id, related.id, { role: 'body', translate: true, render: true })
    expect(response.status).toBe(200)
    await world.settle()
    const sources = (await readVersion(world, id, 'ro')).segments.map(({ source }) => source.text)
    expect(sources).toContain('Read also: How to apply for the free ferry pass')
    expect(await (await world.request(`/ro/${slug}`)).text()).toContain('[ro] Read also: How to apply')
    expect((await document()).blocks.find((block) => block.id === related.id)).toMatchObject({
      role: 'body',
      roleReason: 'editor',
    })
  })

  it('keeps the ids and the translations of all others', async () => {
    const { world, id, related } = await uploaded()
    const before = (await readVersion(world, id, 'ro')).segments
    const calls = world.engineCalls.length
    await change(world, id, related.id, { translate: true, render: true })
    await world.settle()
    const after = new Map((await readVersion(world, id, 'ro')).segments.map((pair) => [pair.id, pair]))
    for (const pair of before) expect(after.get(pair.id)?.target).toEqual(pair.target)
    expect(world.engineCalls.slice(calls).flat()).toEqual(['Read also: How to apply for the free ferry pass'])
  })

  it('leaves page and version once dropped, and comes back with the translation that it had', async () => {
    const { world, id, slug } = await uploaded()
    const pairs = (await readVersion(world, id, 'ro')).segments
    const body = pairs.find(({ source }) => source.text.startsWith('The ferry is back'))
    const calls = world.engineCalls.length
    await change(world, id, body?.block ?? '', { translate: false, render: false })
    await world.settle()
    expect(await (await world.request(`/ro/${slug}`)).text()).not.toContain('The ferry is back')
    expect((await readVersion(world, id, 'ro')).segments).toHaveLength(pairs.length - 2)
    world.pass(2000)
    await change(world, id, body?.block ?? '', { translate: true, render: true })
    await world.settle()
    expect((await readVersion(world, id, 'ro')).segments).toEqual(pairs)
    expect(world.engineCalls).toHaveLength(calls)
  })

  it('leaves the page its title in either locale when it is the title that is hidden', async () => {
    const { world, id, slug, document } = await uploaded()
    const title = (await document()).blocks.find(({ role }) => role === 'title')
    await change(world, id, title?.id ?? '', { render: false })
    await world.settle()
    for (const [locale, text] of [
      ['en', title?.text],
      ['ro', `[ro] ${title?.text}`],
    ]) {
      const page = await (await world.request(`/${locale}/${slug}`, { token: '' })).text()
      expect(page).toContain(`<meta property="og:title" content="${text}">`)
      expect(page).toContain(`<h1>${text}</h1>`)
      expect(await (await world.request(`/${locale}`, { token: '' })).text()).toContain(`>${text}</a>`)
    }
  })

  it('is kept by both of two editors at once, and when one follows the other within a second', async () => {
    const { world, id, document } = await uploaded()
    const [first, second, third] = (await document()).blocks
    const responses = await Promise.all([
      change(world, id, first?.id ?? '', { role: 'standfirst' }),
      change(world, id, second?.id ?? '', { render: false }),
    ])
    responses.push(await change(world, id, third?.id ?? '', { role: 'update' }))
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await document()).blocks).toMatchObject([{ role: 'standfirst' }, { render: false }, { role: 'update' }, {}])
    await world.settle()
  })

  it('is not changed, then or later, by what was answered with "try again"', async () => {
    const { world, id, document } = await uploaded()
    const [first, second] = (await document()).blocks
    const { put } = world.ports.objects
    world.ports.objects.put = async (key, body, condition) =>
      key.endsWith('/record.json') ? { ok: false, reason: 'busy' } : put(key, body, condition)
    const refused = await change(world, id, first?.id ?? '', { render: false })
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '2'])
    world.ports.objects.put = put
    await world.settle()
    world.pass(2000)
    expect((await change(world, id, second?.id ?? '', { render: false })).status).toBe(200)
    expect((await document()).blocks.slice(0, 2)).toMatchObject([{ render: true }, { render: false }])
  })

  it.each([
    [{ role: 'chrome' }, { role: 'chrome', translate: false, render: false }],
    [{ role: 'byline' }, { role: 'byline', translate: false, render: true }],
    [
      { role: 'related', render: true },
      { role: 'related', translate: false, render: true },
    ],
  ])(
    'has with %j the booleans that follow from its role, where the change does not say so itself',
    async (body, expected) => {
      const { world, id, document } = await uploaded()
      const block = (await document()).blocks.at(-2)
      const response = await change(world, id, block?.id ?? '', body)
      expect(await response.json()).toMatchObject(expected)
      await world.settle()
      expect((await document()).blocks.at(-2)).toMatchObject(expected)
      world.pass(2000)
      await change(world, id, block?.id ?? '', { role: 'body' })
      await change(world, id, block?.id ?? '', { translate: false })
      expect((await document()).blocks.at(-2)).toMatchObject({ role: 'body', translate: false, render: true })
    },
  )

  it.each(['before', 'after'] as const)(
    'is changed wholly or not at all when that stops %s any call to the store',
    async (when) => {
      let stop = 1
      for (; stop < 100; stop++) {
        const plan: Pick<WorldOptions, 'before' | 'after'> = {}
        const { world, id, related, document } = await uploaded({
          before: (call) => plan.before?.(call),
          after: (call) => plan.after?.(call),
        })
        const crash = crashAt(stop, when)
        Object.assign(plan, crash.hooks)
        const response = await change(world, id, related.id, { role: 'body' })
        crash.state.stopped = false
        world.queue.forget()
        await settleThroughCrashes(world, crash.state)
        const stopped = crash.disarm()
        await world.rebuilt()
        const restored = (await document()).blocks.some(({ id, role }) => id === related.id && role === 'body')
        if (response.status === 200) expect(restored).toBe(true)
        const sources = (await readVersion(world, id, 'ro')).segments.map(({ source }) => source.text)
        expect([stop, sources.includes('Read also: How to apply for the free ferry pass')]).toEqual([stop, restored])
        if (!stopped) break
      }
      expect(stop).toBeGreaterThan(8)
    },
  )

  it.each([
    ['a role that is none', { role: 'advert' }],
    ['a text', { text: 'other' }],
    ['a translate that is no boolean', { translate: 'yes' }],
    ['nothing', {}],
  ])('is not changed by %s: 422', async (_, body) => {
    const { world, id, related } = await uploaded()
    const before = world.stored.keys()
    expect((await change(world, id, related.id, body)).status).toBe(422)
    expect(world.stored.keys()).toEqual(before)
  })

  it('is 409 once the article is withdrawn, and nothing of it changes', async () => {
    const { world, id, related } = await uploaded()
    expect((await world.request(`/api/v1/articles/${id}/withdraw`, { method: 'POST' })).status).toBe(200)
    await world.settle()
    const head = await world.stored.get(`articles/${id}/record.json`)
    expect((await change(world, id, related.id, { render: true })).status).toBe(409)
    await world.settle()
    expect(await world.stored.get(`articles/${id}/record.json`)).toEqual(head)
  })

  it('is 404 when it is unknown, and 403 for a translator', async () => {
    const { world, id, related } = await uploaded()
    expect((await change(world, id, 'none', { render: true })).status).toBe(404)
    expect((await change(world, id, related.id, { render: true }, 'translator')).status).toBe(403)
  })
})
