import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { deadLetters } from '../../infra/queue/dead-letters.ts'
import { readMessage, sqsQueue } from '../../infra/queue/sqs.ts'
import { eventSource } from '../aws/event-source.ts'
import { startProxy } from '../aws/proxy.ts'
import { startSqs } from '../aws/sqs.ts'
import { isUnserved, mostDeliveries, queueContract } from '../contracts/queue.ts'
import { run } from '../e2e/process.ts'

const sqs = await startSqs()
const proxy = await startProxy(sqs.address)
const jobs = sqs.createQueue('jobs', mostDeliveries)
const delivered: string[] = []
const source = eventSource(sqs.client, jobs.url, async ({ Records }) => {
  const seen = Records.map((record) => ({ ...record, entry: readMessage(record.body)?.entry ?? '' }))
  delivered.push(...seen.map(({ entry }) => entry))
  const unserved = seen.filter(({ entry, attributes }) => isUnserved(entry, Number(attributes.ApproximateReceiveCount)))
  return { batchItemFailures: unserved.map(({ messageId }) => ({ itemIdentifier: messageId })) }
})
const dead = deadLetters({ url: jobs.deadUrl, client: sqs.client })
afterAll(async () => {
  await source.stop()
  await proxy.close()
  await sqs.stop()
})
beforeEach(() => {
  proxy.fault = () => null
})

const until = async (isDone: () => Promise<boolean> | boolean) => {
  for (let tries = 0; !(await isDone()) && tries < 150; tries++) await sleep(100)
}

queueContract('sqs', async () => ({
  queue: sqsQueue({ url: jobs.url, client: sqs.client }),
  delivered,
  dead: async () => (await dead.read()).flatMap(({ entry }) => entry ?? []),
  until,
}))

const message = (entry: string, delaySeconds?: number) => ({
  message: { entry },
  ...(delaySeconds !== undefined && { delaySeconds }),
})

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')

const batchSchema = z.object({
  Entries: z.array(z.object({ Id: z.string(), MessageBody: z.string(), DelaySeconds: z.number() })),
})

describe('queue(sqs)', () => {
  /** The same server, over a road that fails as each test wants it to. */
  const far = (url: string) => sqsQueue({ url, client: { ...sqs.client, endpoint: proxy.url, maxAttempts: 2 } })
  it('sends again what of a batch was not taken, and that alone', async () => {
    const sent: string[][] = []
    proxy.fault = ({ body }) => {
      const { Entries } = batchSchema.parse(JSON.parse(body))
      sent.push(Entries.map(({ MessageBody }) => readMessage(MessageBody)?.entry ?? ''))
      const [Successful, Failed] = [Entries.slice(0, -2), Entries.slice(-2)]
      if (sent.length > 2) return null
      return {
        status: 200,
        body: JSON.stringify({
          Successful: Successful.map(({ Id, MessageBody }) => ({
            Id,
            MessageId: Id,
            MD5OfMessageBody: md5(MessageBody),
          })),
          Failed: Failed.map(({ Id }) => ({ Id, SenderFault: false, Code: 'InternalError' })),
        }),
      }
    }
    const queue = sqs.createQueue('partial', mostDeliveries)
    await far(queue.url).send(['a', 'b', 'c', 'd'].map((entry) => message(entry)))
    expect(sent).toEqual([
      ['a', 'b', 'c', 'd'],
      ['c', 'd'],
      ['c', 'd'],
    ])
  })

  it('throws when a part of a batch is never taken', async () => {
    proxy.fault = ({ body }) => ({
      status: 200,
      body: JSON.stringify({
        Successful: [],
        Failed: batchSchema
          .parse(JSON.parse(body))
          .Entries.map(({ Id }) => ({ Id, SenderFault: false, Code: 'InternalError' })),
      }),
    })
    await expect(far(jobs.url).send([message('a'), message('b')])).rejects.toThrow('SQS took 0 of 2 messages')
  })

  it('sends in batches of ten, each a few keys long', async () => {
    const sizes: number[] = []
    proxy.fault = ({ body }) => {
      sizes.push(batchSchema.parse(JSON.parse(body)).Entries.length)
      return null
    }
    const queue = sqs.createQueue('batches', mostDeliveries)
    await far(queue.url).send(Array.from({ length: 25 }, (_, i) => message(`jobs/open/${i}`)))
    expect(sizes).toEqual([10, 10, 5])
  })

  it('shortens a delay that SQS cannot hold', async () => {
    let delays: number[] = []
    proxy.fault = ({ body }) => {
      delays = batchSchema.parse(JSON.parse(body)).Entries.map(({ DelaySeconds }) => DelaySeconds)
      return null
    }
    const queue = sqs.createQueue('delays', mostDeliveries)
    await far(queue.url).send([message('a', 3600), message('b', 900), message('c')])
    expect(delays).toEqual([900, 900, 0])
  })

  it('tells nothing of a message that no queue of ours has sent', () => {
    expect(['', 'null', '{"entry":""}', '{"entry":7}', '{"entry":'].map(readMessage)).toEqual(Array(5).fill(null))
  })
})

describe('dead letters', () => {
  it('are read without being taken, and go back to the queue when somebody says so, except strangers', async () => {
    const queue = sqs.createQueue('lost', mostDeliveries)
    const lost = deadLetters({ url: queue.deadUrl, client: sqs.client })
    const entries = Array.from({ length: 23 }, (_, i) => `jobs/open/${i}`)
    await sqsQueue({ url: queue.deadUrl, client: sqs.client }).send(entries.map((entry) => message(entry)))
    await sqs.sendText('lost-dead', 'not ours')
    for (let reads = 0; reads < 2; reads++) {
      const read = (await lost.read()).map(({ entry }) => entry)
      expect(read.toSorted()).toEqual([...entries, null].toSorted())
    }
    const back: string[] = []
    const served = eventSource(sqs.client, queue.url, async ({ Records }) => {
      back.push(...Records.map(({ body }) => readMessage(body)?.entry ?? ''))
      return { batchItemFailures: [] }
    })
    const ran = await run(
      process.execPath,
      ['infra/aws/dead-letters.ts', ...['--from', queue.deadUrl, '--to', queue.url, '--endpoint', sqs.address]],
      { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'ferry', AWS_SECRET_ACCESS_KEY: 'ferry-secret' },
    )
    const lines = ran.stdout.trimEnd().split('\n')
    expect([ran.code, ran.stderr, lines.length, lines.at(-1)]).toEqual([0, '', 25, '23 went back'])
    expect(ran.stdout).toContain('Z jobs/open/22\n')
    await until(() => back.length >= 23)
    await served.stop()
    expect(back.sort()).toEqual(entries.toSorted())
  })
})
