import { access } from '../contracts/access.ts'
import { clientOf } from '../e2e/client.ts'
import { makeWorld } from '../world.ts'

access('memory', async () => {
  const world = makeWorld()
  const origin = 'https://punte.example'
  return {
    client: clientOf(origin, 'dev', async (input, init) => world.app.request(new Request(input, init))),
    origin,
    wait: async (ms) => world.pass(ms),
    stop: async () => {},
  }
})
