/**
 * The queue of jobs, and where messages go that were received in vain. Messages only point to entries in the bucket, and
 * the sweeper sends those again: a dead message is a sign of trouble, never the last copy of anything.
 */
import { Duration } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'

/** What the jobs function has for a batch: ten jobs, five at once, each with a lease of a minute. */
export const jobsTimeout = Duration.seconds(150)

/** As often as on Cloudflare. */
const receivedAtMost = 5

export type Queues = { jobs: Queue; dead: Queue }

export function makeQueues(scope: Construct): Queues {
  const sealed = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true }
  const dead = new Queue(scope, 'DeadMessagesQueue', { ...sealed, retentionPeriod: Duration.days(14) })
  const jobs = new Queue(scope, 'MessagesQueue', {
    ...sealed,
    retentionPeriod: Duration.days(4),
    // Six timeouts, so that Lambda's own tries never meet a message that is visible again.
    visibilityTimeout: Duration.seconds(jobsTimeout.toSeconds() * 6),
    deadLetterQueue: { queue: dead, maxReceiveCount: receivedAtMost },
  })
  return { jobs, dead }
}
