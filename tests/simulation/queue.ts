/** The queue: a message is delivered once it is due, by any process and in any order, in a batch with others, or not at all. */
import { consume } from '../../functions/jobs/consume.ts'
import type { Message, Queue } from '../../shared/ports/queue.ts'
import type { Faults } from './faults.ts'
import type { Process } from './process.ts'
import type { Random } from './random.ts'
import type { Scheduler } from './scheduler.ts'

type Waiting = { message: Message; at: number; count: number }

const mostDeliveries = 5
/** After which what a process that stopped had taken is delivered again. */
const hiddenMs = 30_000

export type SimulatedQueue = Queue & { isEmpty(): boolean }

/** `processOf` gives the process that takes a batch. */
export function queueOf(
  scheduler: Scheduler,
  faults: Faults,
  random: Random,
  processOf: () => Process,
  say: (text: string) => void,
): SimulatedQueue {
  const waiting: Waiting[] = []
  let served = 0
  const add = (message: Message, ms: number, count = 0) => {
    waiting.push({ message, at: scheduler.now() + ms, count })
    void scheduler.turn(ms).then(deliver)
  }
  async function deliver() {
    const due = waiting.filter(({ at }) => at <= scheduler.now())
    if (due.length === 0) return
    const batch = Array.from({ length: 1 + random.below(Math.min(4, due.length)) }, () =>
      due.splice(random.below(due.length), 1),
    ).flat()
    for (const taken of batch) waiting.splice(waiting.indexOf(taken), 1)
    // What is left has a turn of its own, but for those whose turn this was.
    if (due.length > 0) void scheduler.turn().then(deliver)
    const { name, ports, stopped } = processOf()
    say(`${name} takes ${batch.map(({ message }) => message.entry).join(' ')}`)
    served++
    const messages = batch.map(({ message }) => message)
    const unserved = await Promise.race([consume(ports, messages), stopped.then(() => null)])
    served--
    for (const { message, count } of batch)
      if ((unserved ?? messages).includes(message) && count < mostDeliveries)
        add(message, unserved ? 1000 : hiddenMs, count + 1)
  }
  return {
    async send(messages) {
      for (const { message, delaySeconds = 0 } of messages) {
        const fault = faults.atMessage()
        if (fault) say(`${fault.kind} ${message.entry}`)
        if (fault?.kind === 'lost-message') continue
        add(message, delaySeconds * 1000)
        if (fault?.kind === 'doubled-message') add(message, delaySeconds * 1000 + fault.ms)
      }
    },
    isEmpty: () => waiting.length === 0 && served === 0,
  }
}
