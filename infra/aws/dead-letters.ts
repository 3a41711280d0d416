/**
 * `node infra/aws/dead-letters.ts --from DEAD_QUEUE_URL` prints the messages that SQS stopped delivering, one per line.
 * With `--to QUEUE_URL` it sends Punte's messages back to that queue. The AWS account comes from the environment, as
 * with other AWS tools.
 */
import { parseArgs } from 'node:util'
import { deadLetters } from '../queue/dead-letters.ts'
import { sqsQueue } from '../queue/sqs.ts'

const { values } = parseArgs({
  options: { from: { type: 'string' }, to: { type: 'string' }, endpoint: { type: 'string' } },
})
const { from, to, endpoint } = values
if (!from) {
  console.error('dead-letters: name the queue: --from DEAD_QUEUE_URL (the stack’s DeadQueue)')
  process.exit(2)
}
const client = endpoint ? { endpoint } : {}
const dead = deadLetters({ url: from, client })
for (const { entry, sentAt } of await dead.read())
  console.log(`${new Date(sentAt).toISOString()} ${entry ?? '(not sent by Punte)'}`)
if (to) console.log(`${await dead.redrive(sqsQueue({ url: to, client }))} went back`)
