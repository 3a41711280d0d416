import { mainJob } from '../contracts/main-job.ts'
import { clientOf } from '../e2e/client.ts'
import { makeWorld } from '../world.ts'

mainJob('memory', async () => {
  const world = makeWorld()
  const send: typeof fetch = async (input, init) => world.app.request(new Request(input, init))
  return {
    client: clientOf('http://punte.example', 'dev', send),
    asked: () => world.engineCalls.flat(),
    async settle() {
      await world.settle()
      world.pass(2000)
      await world.fold()
    },
    stop: async () => {},
  }
})
