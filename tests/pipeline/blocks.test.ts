import { describe, expect, it } from 'vitest'
import { documentSchema } from '../../shared/document/model.ts'
import { makeWorld, type World } from '../world.ts'
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

async function uploaded() {
  const world = makeWorld()
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
    expect(found).toMatchObject({ id: related.id, role: 'body', translate: true, render: true, why: 'editor' })
    expect(await (await world.request(`/ro/${slug}`)).text()).toContain(`[ro] ${related.text}`)
  })

  it('is that again when it comes back with another sentence in it, or after being joined to its neighbour', async () => {
    const { world, id, document } = await uploaded()
    const body = (await document()).blocks.find((block) => block.text.includes('fourteen'))
    const hidden = { render: false, why: 'editor' }
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
      why: 'editor',
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

  it('is kept by both of two editors at once, or one is told to try again', async () => {
    const { world, id, document } = await uploaded()
    const [first, second] = (await document()).blocks
    const responses = await Promise.all([
      change(world, id, first?.id ?? '', { role: 'standfirst' }),
      change(world, id, second?.id ?? '', { render: false }),
    ])
    const blocks = new Map((await document()).blocks.map((block) => [block.id, block]))
    expect(responses.map(({ status }) => status).every((status) => status === 200 || status === 409)).toBe(true)
    expect(responses.some(({ status }) => status === 200)).toBe(true)
    if (responses[0]?.status === 200) expect(blocks.get(first?.id ?? '')?.role).toBe('standfirst')
    if (responses[1]?.status === 200) expect(blocks.get(second?.id ?? '')?.render).toBe(false)
  })

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

  it('is 404 when it is unknown, and 403 for a translator', async () => {
    const { world, id, related } = await uploaded()
    expect((await change(world, id, 'none', { render: true })).status).toBe(404)
    expect((await change(world, id, related.id, { render: true }, 'translator')).status).toBe(403)
  })
})
