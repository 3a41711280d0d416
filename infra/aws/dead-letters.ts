/**
 * `node infra/aws/dead-letters.ts --from DEAD_QUEUE_URL` prints what SQS gave up delivering, a message a line; with
 * `--to QUEUE_URL` what is ours goes back to that queue. The account is the environment's, as with any tool of AWS.
 */
import { parseArgs } from 'node:util'
import { deadLetters } from '../queue/dead-letters.ts'
import { sqsQueue } from '../queue/sqs.ts'

const { values } = parseArgs({
  options: { from: { type: 'string' }, to: { type: 'string' }, endpoint: { type: 'string' } },
})
const { from, to, endpoint } = values
if (!from) {
  console.error('dead-letters: say whose messages: --from, the stack’s DeadQueue')
  process.exit(2)
}
const client = endpoint ? { endpoint } : {}
const dead = deadLetters({ url: from, client })
for (const { entry, sentAt } of await dead.read())
  console.log(`${new Date(sentAt).toISOString()} ${entry ?? '(none of ours)'}`)
if (to) console.log(`${await dead.redrive(sqsQueue({ url: to, client }))} went back`)
