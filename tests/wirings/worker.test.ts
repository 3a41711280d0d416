import { setTimeout as sleep } from 'node:timers/promises'
import { mainJob, settleOver } from '../contracts/main-job.ts'
import { gatedEngine } from '../e2e/gate.ts'
import { startPunte } from '../e2e/punte.ts'

mainJob('a Worker with R2 and Queues', async () => {
  const engine = gatedEngine()
  const punte = await startPunte({ engine })
  return {
    client: punte,
    asked: () => engine.asked.flat(),
    settle: () => settleOver(punte, () => sleep(200)),
    stop: () => punte.stop(),
  }
})
