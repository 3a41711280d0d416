/** What every queue adapter must do. Order and exactly-once are promised by none, so none is asked for them. */
import { describe, expect, it } from 'vitest'
import type { Queue } from '../../shared/ports/queue.ts'

export type Harness = {
  queue: Queue
  /** Every delivery's entry, in order, those that were not served too. */
  delivered: string[]
  /** The entries of what was given up. */
  dead(): Promise<string[]> | string[]
  /** Delivers until `isDone`, or gives up. */
  until(isDone: () => Promise<boolean> | boolean): Promise<void>
}

/** A harness gives a message up after this many deliveries. */
export const mostDeliveries = 3

/** What the consumer behind a harness does not serve. `count`: how often it has seen it, this time included. */
export const isUnserved = (entry: string, count: number): boolean =>
  entry.endsWith('poison') || (entry.endsWith('third time') && count < 3)

export function queueContract(name: string, make: () => Promise<Harness>) {
  let fresh = 0

  async function begin() {
    const harness = await make()
    const at = `${name}-${fresh++}-`
    /** As they came, without what other tests sent. */
    const own = () => harness.delivered.filter((entry) => entry.startsWith(at)).map((entry) => entry.slice(at.length))
    return {
      own,
      send: (entries: { entry: string; delaySeconds?: number }[]) =>
        harness.queue.send(entries.map(({ entry, ...rest }) => ({ message: { entry: at + entry }, ...rest }))),
      until: harness.until,
      received: (count: number) => harness.until(() => new Set(own()).size >= count),
      dead: async () => (await harness.dead()).filter((entry) => entry.startsWith(at)).map((e) => e.slice(at.length)),
    }
  }

  describe(`queue(${name})`, () => {
    it('delivers what was sent', async () => {
      const { send, received, own } = await begin()
      await send([{ entry: 'știri' }])
      await received(1)
      expect(own()).toEqual(['știri'])
    })

    it('delivers every one of 250 messages sent at once', async () => {
      const { send, received, own } = await begin()
      const entries = Array.from({ length: 250 }, (_, i) => String(i).padStart(3, '0'))
      await send(entries.map((entry) => ({ entry })))
      await received(250)
      expect([...new Set(own())].sort()).toEqual(entries)
    })

    it('sends nothing when there is nothing to send', async () => {
      const { send, own } = await begin()
      await send([])
      expect(own()).toEqual([])
    })

    it('holds delayed messages back while others pass, whatever the order they were sent in', async () => {
      const { send, received, own } = await begin()
      await send([{ entry: 'late', delaySeconds: 3 }, { entry: 'soon', delaySeconds: 1 }, { entry: 'now' }])
      await received(1)
      expect(own()).toEqual(['now'])
      await received(3)
      expect([...new Set(own())]).toEqual(['now', 'soon', 'late'])
    })

    it('delivers again what was not served, until it is, and only that', async () => {
      const { send, until, own, dead } = await begin()
      await send([{ entry: 'a' }, { entry: 'third time' }, { entry: 'b' }])
      await until(() => own().filter((entry) => entry === 'third time').length === 3)
      expect(own().sort()).toEqual(['a', 'b', 'third time', 'third time', 'third time'])
      expect(await dead()).toEqual([])
    })

    it('gives up what is never served, where it can be seen, and delivers all else', async () => {
      const { send, until, own, dead } = await begin()
      await send([{ entry: 'poison' }, { entry: 'a' }])
      await until(async () => (await dead()).length === 1)
      expect(await dead()).toEqual(['poison'])
      expect(own().sort()).toEqual(['a', ...Array(mostDeliveries).fill('poison')])
    })
  })
}
