/** No route holds more of a body than it may, whoever sends it and however. */
import { describe, expect, it } from 'vitest'
import { translated } from '../proposals/proposing.ts'
import { makeWorld, type World } from '../world.ts'
import { everyRoute } from './every-route.ts'

const mebibyte = 1024 * 1024
const chunk = new Uint8Array(64 * 1024).fill(0x5b)

/** A body of "[" that comes in pieces, and how many bytes of it were taken. */
function streamed(bytes: number) {
  let taken = 0
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        if (taken >= bytes) return controller.close()
        taken += chunk.length
        controller.enqueue(chunk)
      },
    },
    { highWaterMark: 0 },
  )
  return { body, taken: () => taken }
}

function send(
  world: World,
  method: string,
  path: string,
  body: RequestInit['body'],
  headers: Record<string, string> = {},
) {
  const init = {
    method,
    body,
    duplex: 'half' as const,
    headers: { 'Content-Type': 'application/json', 'If-Match': '*', ...headers },
  }
  return world.request(path, init)
}

const writing = ['POST', 'PUT', 'PATCH', 'DELETE']
const world = makeWorld()
const routes = everyRoute(world)
const addresses = [...new Set(routes.map(({ address }) => address('x')))]

function limitOf(path: string): number {
  if (path.endsWith('/alignments')) return 6 * mebibyte
  return /\/articles$|\/source$|:import$/.test(path) ? 2 * mebibyte : mebibyte / 4
}

describe('a body of 7 MiB', () => {
  const size = 7 * mebibyte
  const own = routes.filter(({ method }) => writing.includes(method))

  it('is asked of every route that there is', () => {
    expect(own.length).toBeGreaterThan(20)
  })

  it.each(own.map(({ method, path, address }) => [`${method} ${path}`, method, address('x')]))(
    'is refused by %s, by its length or by what has arrived',
    async (_, method, path) => {
      const limit = limitOf(path)
      const counted = streamed(size)
      const answer = await send(world, method, path, counted.body)
      // A reader's form for a page that there is not is as missing as the page.
      expect(answer.status).toBe(path.startsWith('/api/') ? 413 : 404)
      if (answer.status === 413)
        expect(await answer.json()).toMatchObject({ detail: expect.stringContaining(`${limit} bytes`) })
      expect(counted.taken()).toBeLessThanOrEqual(limit + chunk.length)
      const declared = streamed(size)
      const refused = await send(world, method, path, declared.body, { 'Content-Length': String(size) })
      expect([refused.status, declared.taken()]).toEqual([answer.status, 0])
    },
  )

  it.each(addresses)('is not read further than a JSON body may be where nothing takes one: %s', async (path) => {
    for (const method of writing.filter(
      (method) => !own.some((route) => route.method === method && route.address('x') === path),
    )) {
      const counted = streamed(size)
      const answer = await send(world, method, path, counted.body)
      expect([method, [401, 404, 405, 413].includes(answer.status)]).toEqual([method, true])
      expect(counted.taken()).toBeLessThanOrEqual(mebibyte / 4 + chunk.length)
    }
  })

  it('is refused by a reader’s form with the page, which says why', async () => {
    const { world, path } = await translated()
    const counted = streamed(size)
    const answer = await send(world, 'POST', path, counted.body)
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('cel mult 2.000 de caractere')])
    expect(counted.taken()).toBeLessThanOrEqual(2 * chunk.length)
  })
})

it.each([
  ['a quarter of a mebibyte', mebibyte / 4, 400],
  ['a byte more', mebibyte / 4 + 1, 413],
])('JSON may have %s', async (_, length, status) => {
  const body = '['.repeat(length)
  expect((await send(world, 'POST', '/api/v1/glossaries/en-ro/terms', body)).status).toBe(status)
})

describe('JSON that is nested as deep as it may be long', () => {
  const deep = 60_000
  const arrays = '['.repeat(deep) + ']'.repeat(deep)
  const objects = `${'{"a":'.repeat(deep / 2)}1${'}'.repeat(deep / 2)}`

  it.each([
    ['arrays', arrays],
    ['objects', objects],
    ['in a member that is looked at', `{"text":${arrays},"segments":${arrays},"forms":${objects},"slug":${objects}}`],
    ['in each item of a batch', `{"segments":[{"segment":"a","ifMatch":"b","text":${arrays}}]}`],
    ['in a member that there is not', `{"${'a'.repeat(1000)}":${objects}}`],
  ])('is refused like any other: %s', async (_, body) => {
    for (const { method, address } of routes.filter(
      ({ method, path }) => writing.includes(method) && path.startsWith('/api/'),
    )) {
      const answer = await send(world, method, address('x'), body)
      expect(answer.status).toBeLessThan(500)
    }
  })
})
