import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { startEngineServer } from '../../infra/local/engine-server.ts'
import { hash } from '../../shared/hash.ts'
import { userRoles } from '../../shared/people/person.ts'
import { bundleTo, startFunction } from '../aws/lambda.ts'
import { startS3 } from '../aws/s3.ts'
import { startSqs } from '../aws/sqs.ts'
import { mainJob, settleOver } from '../contracts/main-job.ts'
import { clientOf } from '../e2e/client.ts'
import { gatedEngine } from '../e2e/gate.ts'
import { makeFolder } from '../e2e/punte.ts'
import { waitUntil } from '../e2e/wait.ts'

const s3 = await startS3(['once', 'twice'])
const sqs = await startSqs()
const folder = await makeFolder()
const bundle = await bundleTo(folder.path)
afterAll(async () => {
  await s3.close()
  await sqs.stop()
  await folder.remove()
})

const token = 'a-token-with-every-role'
const counts: Record<string, number[]> = {}

async function start(name: 'once' | 'twice') {
  const engine = gatedEngine()
  const engineServer = await startEngineServer({ engine })
  const lambda = await startFunction({
    ...{ bundle, s3, sqs, bucket: name, queue: sqs.createQueue(name, 5, 60) },
    variables: {
      PUNTE_PUBLISH: 'auto',
      PUNTE_LEASE_SECONDS: '20',
      PUNTE_PEOPLE: JSON.stringify([{ id: 'dev', roles: userRoles, tokenHash: hash(token) }]),
      PUNTE_ENGINE_URL: engineServer.url,
      ...(name === 'twice' && { FUNCTION_TWICE: '1' }),
    },
  })
  const client = clientOf(lambda.url, token)
  return {
    client,
    asked: () => engine.asked.flat(),
    settle: () => settleOver(client, () => sleep(200)),
    async stop() {
      const read = async () => {
        counts[name] = await client.json('/deliveries', z.array(z.number()))
        return name === 'once' || counts[name].every((count) => count >= 2) || undefined
      }
      await waitUntil('every message has come twice', read, { withinMs: 10_000 })
      await lambda.stop()
      await engineServer.close()
    },
  }
}

mainJob('Lambda with S3 and SQS', () => start('once'))
mainJob('Lambda with every message twice and out of order', () => start('twice'))

describe('the queue of the test', () => {
  it('did deliver every message twice, where it was to', () => {
    expect(counts.once?.length).toBeGreaterThan(10)
    expect(counts.twice?.length).toBeGreaterThan(10)
    expect(counts.once?.every((count) => count === 1)).toBe(true)
    expect(counts.twice?.every((count) => count >= 2)).toBe(true)
  })
})
