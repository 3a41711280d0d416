/** A queue in memory, for tests: it delivers on request, and keeps nothing beyond the process. */
import type { Message, Queue } from '../../shared/ports/queue.ts'

/** `count`: the number of deliveries so far, including this one. */
export type Delivery = { message: Message; count: number }

export type MemoryQueue = Queue & {
  /** Takes at most `limit` messages that are due at `now()`. */
  take(limit?: number): Delivery[]
  /** Delivers unserved messages again; a message that reached the limit of deliveries is dead. */
  retry(deliveries: Delivery[]): void
  dead(): Message[]
  /** When the next message is due, in milliseconds since the epoch; null if there is none. */
  nextAt(): number | null
  sent(): number
  /** Drops all messages, as a stop of a local queue does. */
  forget(): void
}

export function memoryQueue(now: () => number, mostDeliveries = 6): MemoryQueue {
  let waiting: { message: Message; at: number; count: number }[] = []
  let sent = 0
  const dead: Message[] = []
  return {
    async send(messages) {
      for (const { message, delaySeconds = 0 } of messages)
        waiting.push({ message, at: now() + delaySeconds * 1000, count: 0 })
      sent += messages.length
    },
    take(limit = 10) {
      const due = waiting.filter(({ at }) => at <= now()).slice(0, limit)
      waiting = waiting.filter((item) => !due.includes(item))
      return due.map(({ message, count }) => ({ message, count: count + 1 }))
    },
    retry(deliveries) {
      for (const { message, count } of deliveries) {
        if (count < mostDeliveries) waiting.push({ message, at: now(), count })
        else dead.push(message)
      }
    },
    dead: () => dead,
    nextAt: () => (waiting.length === 0 ? null : Math.min(...waiting.map(({ at }) => at))),
    sent: () => sent,
    forget() {
      waiting = []
    },
  }
}
