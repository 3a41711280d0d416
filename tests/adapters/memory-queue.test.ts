import { isUnserved, mostDeliveries, queueContract } from '../contracts/queue.ts'
import { memoryQueue } from './memory-queue.ts'

queueContract('memory', async () => {
  let time = 0
  const queue = memoryQueue(() => time, mostDeliveries)
  const delivered: string[] = []
  return {
    queue,
    delivered,
    dead: () => queue.dead().map(({ entry }) => entry),
    async until(isDone) {
      for (; !(await isDone()) && time < 60_000; time += 100) {
        const due = queue.take(1000)
        delivered.push(...due.map(({ message }) => message.entry))
        queue.retry(due.filter(({ message, count }) => isUnserved(message.entry, count)))
      }
    },
  }
})
