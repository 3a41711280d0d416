/** An SQS for tests, over HTTP: queues with their dead-letter queues. */
import type { SQSClientConfig } from '@aws-sdk/client-sqs'
import { startFauxqs } from 'fauxqs'

export type LocalQueue = { url: string; deadUrl: string }
export type LocalSqs = Awaited<ReturnType<typeof startSqs>>

export async function startSqs() {
  const server = await startFauxqs({ port: 0, logger: false })
  const client: SQSClientConfig = {
    endpoint: server.address,
    region: 'us-east-1',
    credentials: { accessKeyId: 'ferry', secretAccessKey: 'ferry-secret' },
  }
  return {
    address: server.address,
    client,
    stop: () => server.stop(),
    /** As somebody does who is not Punte. */
    sendText: (queue: string, text: string) => server.sendMessage(queue, text),
    /** A message that was not served is delivered again after `hiddenSeconds`, `mostDeliveries` times in all. */
    createQueue(name: string, mostDeliveries: number, hiddenSeconds = 1): LocalQueue {
      const dead = server.createQueue(`${name}-dead`)
      const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: dead.queueArn, maxReceiveCount: mostDeliveries })
      const queue = server.createQueue(name, {
        attributes: { VisibilityTimeout: String(hiddenSeconds), RedrivePolicy },
      })
      return { url: queue.queueUrl, deadUrl: dead.queueUrl }
    },
  }
}
