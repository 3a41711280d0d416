import { answerObjects, remoteObjects } from '../../infra/objects/remote.ts'
import { memoryObjects } from '../adapters/memory-objects.ts'
import { objectsContract } from '../contracts/objects.ts'

objectsContract('remote', async () => {
  let time = 0
  const held = memoryObjects(() => time)
  const call = async (path: string, init?: RequestInit) =>
    (await answerObjects(held, new Request(`http://store${path}`, init))) ?? new Response(null, { status: 404 })
  return {
    objects: remoteObjects(call),
    async pause() {
      time += 2000
    },
  }
})
