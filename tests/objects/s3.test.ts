import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { s3Objects } from '../../infra/objects/s3.ts'
import { startProxy } from '../aws/proxy.ts'
import { clientAt, startS3 } from '../aws/s3.ts'
import { objectsContract } from '../contracts/objects.ts'

const s3 = await startS3(['punte'])
const proxy = await startProxy(s3.origin)
afterAll(async () => {
  await proxy.close()
  await s3.close()
})
beforeEach(() => {
  proxy.fault = () => null
})

const objects = s3Objects({ bucket: 'punte', client: s3.client })

objectsContract('s3', async () => ({ objects, pause: async () => {} }))

const failed = (status: number, code: string) => ({ status, body: `<Error><Code>${code}</Code></Error>` })

describe('objects(s3)', () => {
  /** The same store, over a road that fails as each test wants it to; two attempts keep its waits short. */
  const far = s3Objects({ bucket: 'punte', client: { ...clientAt(proxy.url), maxAttempts: 2 } })
  let fresh = 0
  const newKey = () => `faults/${fresh++}.json`

  it('throws where it may not look, and where there is no bucket, lest a store seem empty', async () => {
    const credentials = { accessKeyId: 'ferry', secretAccessKey: 'another' }
    const stranger = s3Objects({ bucket: 'punte', client: { ...s3.client, credentials } })
    await expect(stranger.get('a')).rejects.toThrow(/signature/)
    await expect(s3Objects({ bucket: 'nowhere', client: s3.client }).get('a')).rejects.toThrow(/bucket does not exist/)
  })

  it('tries a write again that met another, and is busy when it meets one each time', async () => {
    const key = newKey()
    let conflicts = 0
    const conflict = failed(409, 'ConditionalRequestConflict')
    proxy.fault = () => (conflicts++ === 0 ? conflict : null)
    const created = await far.put(key, 'first', { absent: true })
    expect([created.ok, conflicts]).toEqual([true, 2])
    conflicts = 0
    const condition = { etag: created.ok ? created.etag : '' }
    expect([(await far.put(key, 'second', condition)).ok, conflicts]).toEqual([true, 2])
    proxy.fault = () => conflict
    expect(await far.put(key, 'third', condition)).toEqual({ ok: false, reason: 'busy' })
    expect((await objects.get(key))?.body).toBe('second')
  })

  it.each([
    [503, 'SlowDown'],
    [503, 'SlowDownWrite'],
    [429, 'TooManyRequests'],
  ])('is busy after %i %s, once the SDK has tried again', async (status, code) => {
    const key = newKey()
    let asked = 0
    proxy.fault = () => {
      asked++
      return failed(status, code)
    }
    expect(await far.put(key, 'x')).toEqual({ ok: false, reason: 'busy' })
    expect(asked).toBe(2)
    expect(await objects.get(key)).toBeNull()
  })

  it('throws when a store is away, to readers and writers alike', async () => {
    proxy.fault = () => failed(500, 'InternalError')
    await expect(far.get('a')).rejects.toThrow()
    await expect(far.put('a', 'x', { absent: true })).rejects.toThrow()
    await expect(far.list('a')).rejects.toThrow()
    await expect(far.delete(['a'])).rejects.toThrow()
  })

  it('takes a refusal of what is gone for a refusal', async () => {
    proxy.fault = () => failed(404, 'NoSuchKey')
    expect(await far.put(newKey(), 'x', { etag: 'ab' })).toEqual({ ok: false, reason: 'refused' })
  })

  it('knows its own write again when the answer was lost', async () => {
    const key = newKey()
    proxy.fault = losingFirst()
    const created = await far.put(key, 'mine', { absent: true })
    expect(created).toEqual({ ok: true, etag: (await objects.get(key))?.etag })
    proxy.fault = losingFirst()
    const swapped = await far.put(key, 'mine, changed', { etag: created.ok ? created.etag : '' })
    expect(swapped).toEqual({ ok: true, etag: (await objects.get(key))?.etag })
  })

  it('is refused when somebody else wrote after a lost answer', async () => {
    const key = newKey()
    await objects.put(key, 'theirs')
    proxy.fault = losingFirst()
    expect(await far.put(key, 'mine', { absent: true })).toEqual({ ok: false, reason: 'refused' })
    expect((await objects.get(key))?.body).toBe('theirs')
  })

  it('tells of keys that were not deleted', async () => {
    proxy.fault = () => ({
      status: 200,
      body: '<DeleteResult><Error><Key>a</Key><Code>AccessDenied</Code></Error></DeleteResult>',
    })
    await expect(far.delete(['a', 'b'])).rejects.toThrow('S3 kept 1 of 2: a, AccessDenied')
  })
})

/** Loses the first answer to a put. */
function losingFirst() {
  let lost = false
  return ({ method }: { method: string }) => {
    if (method !== 'PUT' || lost) return null
    lost = true
    return 'lose' as const
  }
}
