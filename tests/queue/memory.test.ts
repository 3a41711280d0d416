import { memoryQueue } from '../../infra/queue/memory.ts'
import { queueContract } from '../contracts/queue.ts'

queueContract('memory', async () => {
  let time = 0
  const queue = memoryQueue(() => time)
  const seen = new Set<string>()
  return {
    queue,
    async received(prefix, count) {
      const matching = () => [...seen].filter((entry) => entry.startsWith(prefix))
      for (; matching().length < count && time < 60_000; time += 100) {
        for (const { entry } of queue.take(1000)) seen.add(entry)
      }
      return matching()
    },
  }
})
