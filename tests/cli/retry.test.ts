import { expect, it } from 'vitest'
import { retry } from '../../functions/cli/retry.ts'
import { ServerError } from '../../functions/cli/server.ts'

/** A call that fails with these errors in turn, and then gives 'done'. */
function failing(...errors: Error[]) {
  let calls = 0
  return {
    calls: () => calls,
    async call() {
      const error = errors[calls++]
      if (error) throw error
      return 'done'
    },
  }
}

const away = new ServerError('does not answer')
const busy = new ServerError('busy', { status: 503, code: 'store-busy' })
const refused = new ServerError('no text', { status: 422, code: 'content-unusable' })
const broken = new ServerError('broken', { status: 500, code: 'internal-error' })
const abandoned = new ServerError('too long', { status: 503, code: 'upload-abandoned' })

/** `retry` with pauses that are only written down. */
async function tried(call: () => Promise<string>, patienceMs: number) {
  const pauses: number[] = []
  const ended = await retry(call, patienceMs, async (ms) => pauses.push(ms)).catch((error: unknown) => error)
  return { ended, pauses }
}

it('a call is made again while the server is away or busy', async () => {
  const { call, calls } = failing(away, busy)
  expect(await tried(call, 10_000)).toEqual({ ended: 'done', pauses: [500, 1000] })
  expect(calls()).toBe(3)
})

it.each([
  ['a refusal', refused],
  ['an upload that only a new key mends', abandoned],
  ['a bug', new TypeError('a bug')],
])('%s ends it at once', async (_, error) => {
  expect(await tried(failing(error).call, 10_000)).toEqual({ ended: error, pauses: [] })
})

it('a server that stays away ends it when the pauses come to the patience', async () => {
  const { call, calls } = failing(...Array.from({ length: 50 }, () => away))
  const { ended, pauses } = await tried(call, 60_000)
  expect(ended).toBe(away)
  expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 20_000, 8500])
  expect(calls()).toBe(pauses.length + 1)
  expect(await tried(call, 0)).toEqual({ ended: away, pauses: [] })
})

it('what breaks the server five times is given up before that', async () => {
  const { call, calls } = failing(...Array.from({ length: 50 }, () => broken))
  expect((await tried(call, 60_000)).ended).toBe(broken)
  expect(calls()).toBe(5)
})
