/** A minute of a real clock, on the wirings whose clock is the machine's. */
import { setTimeout as sleep } from 'node:timers/promises'
import { hash } from '../../shared/hash.ts'
import { userRoles } from '../../shared/people/person.ts'
import { bundleTo, startFunction } from '../aws/lambda.ts'
import { startS3 } from '../aws/s3.ts'
import { startSqs } from '../aws/sqs.ts'
import { access } from '../contracts/access.ts'
import { clientOf } from '../e2e/client.ts'
import { gatedEngine } from '../e2e/gate.ts'
import { makeFolder, startPunte } from '../e2e/punte.ts'

const wait = (ms: number) => sleep(ms)

access('a Worker with R2 and Queues', async () => {
  const punte = await startPunte({ engine: gatedEngine() })
  return { client: punte, origin: punte.url, wait, stop: () => punte.stop() }
})

access('Lambda with S3 and SQS', async () => {
  const s3 = await startS3(['access'])
  const sqs = await startSqs()
  const folder = await makeFolder()
  const token = 'a-token-with-every-role'
  const lambda = await startFunction({
    ...{ bundle: await bundleTo(folder.path), s3, sqs, bucket: 'access', queue: sqs.createQueue('access', 5, 60) },
    variables: {
      PUNTE_PEOPLE: JSON.stringify([{ id: 'dev', roles: userRoles, tokenHash: hash(token) }]),
      PUNTE_SESSION_KEY: 'the key for the cookies of this test',
    },
  })
  return {
    client: clientOf(lambda.url, token),
    origin: lambda.url,
    wait,
    async stop() {
      await lambda.stop()
      await s3.close()
      await sqs.stop()
      await folder.remove()
    },
  }
})
