/** Originals as files, and the address that an original is from: stored, given back, and kept over revisions. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { mediaTypes } from '../../shared/document/format.ts'
import { documentSchema } from '../../shared/document/model/document.ts'
import { docx, p, r } from '../document/office-files.ts'
import { makeWorld, type World } from '../world.ts'
import { numberOf } from './revise.ts'

const word = (...paragraphs: string[]) => new Uint8Array(docx(paragraphs.map((text) => p(r(text))).join('')))
const first = word('The ferry is back', 'Costel Negrea has taken the ferry out again.')
const second = word('The ferry is back', 'Costel Negrea has taken the ferry out again.', 'Nobody argues with him.')

const idSchema = z.object({ id: z.string() })
const revisionsSchema = z.object({ items: z.array(z.object({ address: z.string().optional() })) })
const problemSchema = z.object({
  code: z.string(),
  errors: z.array(z.object({ field: z.string(), reason: z.string() })),
})

async function send(world: World, method: string, path: string, type: string, body: string | Uint8Array<ArrayBuffer>) {
  const id = path.split('/')[1]
  const headers = { 'Content-Type': type, ...(id && { 'If-Match': await numberOf(world, id) }) }
  return world.request(`/api/v1/${path}`, { method, headers, body })
}

const create = async (world: World, type: string, body: string | Uint8Array<ArrayBuffer>, query = '') =>
  idSchema.parse(await (await send(world, 'POST', `articles${query}`, type, body)).json()).id

async function blocksOf(world: World, id: string) {
  const response = await world.request(`/api/v1/articles/${id}/document`)
  return documentSchema.parse(await response.json()).blocks
}

describe('a Word document', () => {
  it('becomes an article and a revision, and each is given back byte for byte', async () => {
    const world = makeWorld()
    const id = await create(world, mediaTypes.docx, first)
    await world.settle()
    world.pass(2000)
    expect((await send(world, 'PUT', `articles/${id}/source`, mediaTypes.docx, second)).status).toBe(202)
    const texts = (await blocksOf(world, id)).map(({ text }) => text)
    expect(texts).toEqual([
      'The ferry is back',
      'Costel Negrea has taken the ferry out again.',
      'Nobody argues with him.',
    ])
    for (const [query, expected] of [
      ['?revision=1', first],
      ['', second],
    ] as const) {
      const response = await world.request(`/api/v1/articles/${id}/source${query}`)
      expect(response.headers.get('Content-Type')).toBe(mediaTypes.docx)
      expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="the-ferry-is-back.docx"')
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(expected)
    }
  })

  it('can be gone back to', async () => {
    const world = makeWorld()
    const id = await create(world, mediaTypes.docx, first)
    await world.settle()
    world.pass(2000)
    await send(world, 'PUT', `articles/${id}/source`, 'text/plain', 'The ferry is gone.\n\nNobody knows why it left.')
    await world.settle()
    world.pass(2000)
    const body = JSON.stringify({ revision: 1 })
    expect((await send(world, 'POST', `articles/${id}/revert`, 'application/json', body)).status).toBe(202)
    expect((await blocksOf(world, id)).map(({ text }) => text)).toContain(
      'Costel Negrea has taken the ferry out again.',
    )
    const response = await world.request(`/api/v1/articles/${id}/source`)
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(first)
  })
})

describe('the address of a page', () => {
  const page =
    '<h1>The ferry is back</h1><p>Read the <a href="/fares">list of fares</a> first.</p><img src="boat.jpg" alt="The boat">'
  const address = 'https://ostrovesti.example/news/ferry.html'
  const query = `?${new URLSearchParams({ address })}`
  const addressesOf = async (world: World, id: string) => {
    const blocks = await blocksOf(world, id)
    return blocks.flatMap(({ src, tags }) => [...(src ? [src] : []), ...tags.flatMap(({ href }) => href ?? [])])
  }
  const absolute = ['https://ostrovesti.example/fares', 'https://ostrovesti.example/news/boat.jpg']

  it('makes its relative links and pictures absolute', async () => {
    const world = makeWorld()
    expect(await addressesOf(world, await create(world, 'text/html', page))).toEqual(['/fares'])
    expect(await addressesOf(world, await create(world, 'text/html', page, query))).toEqual(absolute)
    const json = JSON.stringify({ content: page, format: 'html', address })
    expect(await addressesOf(world, await create(world, 'application/json', json))).toEqual(absolute)
    const form = new FormData()
    form.set('file', new File([page], 'ferry.html'))
    form.set('address', address)
    const accepted = await world.request('/api/v1/articles', { method: 'POST', body: form })
    expect(await addressesOf(world, idSchema.parse(await accepted.json()).id)).toEqual(absolute)
  })

  it('is kept by revisions that name no other, and by going back', async () => {
    const world = makeWorld()
    const id = await create(world, 'text/html', page, query)
    await world.settle()
    world.pass(2000)
    const longer = `${page}<p>Nobody argues with him.</p>`
    await send(world, 'PUT', `articles/${id}/source`, 'text/html', longer)
    expect(await addressesOf(world, id)).toEqual(absolute)
    await world.settle()
    world.pass(2000)
    const other = `?${new URLSearchParams({ address: 'https://other.example/' })}`
    await send(world, 'PUT', `articles/${id}/source${other}`, 'text/html', longer)
    expect(await addressesOf(world, id)).toEqual(['https://other.example/fares', 'https://other.example/boat.jpg'])
    await world.settle()
    world.pass(2000)
    await send(world, 'POST', `articles/${id}/revert`, 'application/json', JSON.stringify({ revision: 1 }))
    expect(await addressesOf(world, id)).toEqual(absolute)
    const listed = revisionsSchema.parse(await (await world.request(`/api/v1/articles/${id}/revisions`)).json())
    expect(listed.items.map((item) => item.address)).toEqual([...[address, 'https://other.example/', address, address]])
  })

  it.each(['/news/ferry.html', 'ftp://ostrovesti.example/', 'javascript:run()'])(
    'is refused if it is %s',
    async (wrong) => {
      const query = `?${new URLSearchParams({ address: wrong })}`
      const response = await send(makeWorld(), 'POST', `articles${query}`, 'text/html', page)
      const { code, errors } = problemSchema.parse(await response.json())
      expect([response.status, code, errors]).toEqual([
        ...[400, 'query-invalid', [{ field: 'address', reason: 'is not an http(s) address' }]],
      ])
      const json = JSON.stringify({ content: page, format: 'html', address: wrong })
      const second = await send(makeWorld(), 'POST', 'articles', 'application/json', json)
      const refused = problemSchema.parse(await second.json())
      expect([refused.code, refused.errors]).toEqual(['body-invalid', errors])
    },
  )
})
