import { setTimeout as sleep } from 'node:timers/promises'
import { convertV4MiniflareOptions, Miniflare, Response as WorkerResponse } from 'miniflare'
import { afterAll, describe, expect, it } from 'vitest'
import { type DataCentreCache, edgeCachedObjects } from '../../infra/objects/edge-cache.ts'
import type { ObjectReader } from '../../shared/ports/objects.ts'
import { memoryObjects } from '../adapters/memory-objects.ts'
import { observedObjects } from '../adapters/observed-objects.ts'
import { objectsContract } from '../contracts/objects.ts'

const miniflare = new Miniflare(
  convertV4MiniflareOptions({ modules: true, script: 'export default { fetch: () => new Response() }' }),
)
afterAll(() => miniflare.dispose())

/** The Cache API as workerd has it. */
const cache: DataCentreCache = {
  async match(address) {
    const kept = await (await miniflare.getCaches()).default.match(address)
    return kept && new Response(await kept.text(), { headers: [...kept.headers] })
  },
  async put(address, response) {
    const kept = new WorkerResponse(await response.text(), { headers: [...response.headers] })
    await (await miniflare.getCaches()).default.put(address, kept)
  },
  delete: async (address) => (await miniflare.getCaches()).default.delete(address),
}

async function textOf(near: ObjectReader, key: string): Promise<string | null> {
  const found = await near.getUnless(key, undefined)
  return found && found !== 'same' ? new TextDecoder().decode(found.bytes) : null
}

let worlds = 0

function place({ cache: other = cache }: { cache?: DataCentreCache } = {}) {
  let time = 0
  const keeping: Promise<unknown>[] = []
  const asked: string[] = []
  const stored = observedObjects(
    memoryObjects(() => time),
    ({ operation }) => asked.push(operation),
  )
  const prefix = `site/${worlds++}/`
  const { objects, edgeCache: near } = edgeCachedObjects(stored, prefix, other, (work) => keeping.push(work))
  return {
    ...{ stored, objects, near, asked, key: `${prefix}ă.json` },
    pause: () => {
      time += 1100
    },
    kept: () => Promise.all(keeping),
  }
}

objectsContract('near', async () => {
  const { objects, pause } = place()
  return { objects, pause: async () => pause() }
})

describe('an object near its readers', () => {
  it('is read once for many of them', async () => {
    const { objects, near, asked, key, kept } = place()
    const put = await objects.put(key, 'știri')
    const etag = put.ok ? put.etag : ''
    asked.length = 0
    const bytes = new TextEncoder().encode('știri')
    expect(await near.getUnless(key, undefined)).toEqual({ bytes, etag })
    await kept()
    expect(await near.getUnless(key, undefined)).toEqual({ bytes, etag })
    expect(await near.getUnless(key, etag)).toBe('same')
    expect(await near.getUnless(key, 'another')).toEqual({ bytes, etag })
    expect(asked).toEqual(['get'])
  })

  it('is forgotten as soon as it is written here, or deleted', async () => {
    const { objects, near, key, kept, pause } = place()
    await objects.put(key, 'old')
    await textOf(near, key)
    await kept()
    pause()
    await objects.put(key, 'new')
    expect(await textOf(near, key)).toBe('new')
    await kept()
    await objects.delete([key])
    expect(await textOf(near, key)).toBeNull()
  })

  it('is a second old at most where it was written elsewhere', async () => {
    const { stored, near, key, kept, pause } = place()
    await stored.put(key, 'old')
    await textOf(near, key)
    await kept()
    pause()
    await stored.put(key, 'new')
    await sleep(2100)
    expect(await textOf(near, key)).toBe('new')
  })

  it('is not remembered as missing', async () => {
    const { stored, near, key } = place()
    expect(await textOf(near, key)).toBeNull()
    await stored.put(key, 'now it is there')
    expect(await textOf(near, key)).toBe('now it is there')
  })

  it('has the tag that it was stored with, also where the cache makes tags weak', async () => {
    const weak: DataCentreCache = {
      ...cache,
      put: (address, response) => {
        response.headers.set('ETag', `W/${response.headers.get('ETag')}`)
        return cache.put(address, response)
      },
    }
    const { objects, near, asked, key, kept } = place({ cache: weak })
    const put = await objects.put(key, 'știri')
    const etag = put.ok ? put.etag : ''
    await textOf(near, key)
    await kept()
    asked.length = 0
    expect(await near.getUnless(key, undefined)).toEqual({ bytes: new TextEncoder().encode('știri'), etag })
    expect(await near.getUnless(key, etag)).toBe('same')
    expect(asked).toEqual([])
  })

  it('comes from the store where the cache fails', async () => {
    const fail = () => Promise.reject(new Error('the cache is away'))
    const { objects, near, key, kept } = place({ cache: { match: fail, put: fail, delete: fail } })
    await objects.put(key, 'știri')
    expect(await textOf(near, key)).toBe('știri')
    await kept()
    await objects.delete([key])
    expect(await textOf(near, key)).toBeNull()
  })
})
