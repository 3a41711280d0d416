/** What every queue adapter must do. Order and exactly-once are promised by none, so none is asked for them. */
import { describe, expect, it } from 'vitest'
import type { Queue } from '../../shared/ports/queue.ts'

/** `received` waits until `count` distinct entries that begin with `prefix` have come, or gives up, and returns them. */
export type Harness = { queue: Queue; received(prefix: string, count: number): Promise<string[]> }

export function queueContract(name: string, make: () => Promise<Harness>) {
  let fresh = 0
  const corner = () => `${name}-${fresh++}-`

  describe(`queue(${name})`, () => {
    it('delivers what was sent', async () => {
      const { queue, received } = await make()
      const at = corner()
      await queue.send([{ message: { entry: `${at}știri` } }])
      expect(await received(at, 1)).toEqual([`${at}știri`])
    })

    it('delivers every one of 250 messages sent at once', async () => {
      const { queue, received } = await make()
      const at = corner()
      const entries = Array.from({ length: 250 }, (_, i) => `${at}${String(i).padStart(3, '0')}`)
      await queue.send(entries.map((entry) => ({ message: { entry } })))
      expect((await received(at, 250)).sort()).toEqual(entries)
    })

    it('sends nothing when there is nothing to send', async () => {
      const { queue, received } = await make()
      const at = corner()
      await queue.send([])
      expect(await received(at, 0)).toEqual([])
    })

    it('holds a delayed message back while others pass', async () => {
      const { queue, received } = await make()
      const at = corner()
      await queue.send([{ message: { entry: `${at}late` }, delaySeconds: 3 }, { message: { entry: `${at}soon` } }])
      expect(await received(at, 1)).toEqual([`${at}soon`])
      expect((await received(at, 2)).sort()).toEqual([`${at}late`, `${at}soon`])
    })
  })
}
