/**
 * The queue of jobs, and the queue for messages that were delivered too often. Messages only point to entries in the
 * bucket, and the sweeper sends lost ones again, so a dead message signals trouble but is never the last copy.
 */
import { Duration } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'

/** Time for one batch: ten jobs, five at once, each with a lease of one minute. */
export const jobsTimeout = Duration.seconds(150)

/** The same limit as on Cloudflare. */
const receivedAtMost = 5

export type Queues = { jobs: Queue; dead: Queue }

export function makeQueues(scope: Construct): Queues {
  const sealed = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true }
  const dead = new Queue(scope, 'DeadMessagesQueue', { ...sealed, retentionPeriod: Duration.days(14) })
  const jobs = new Queue(scope, 'MessagesQueue', {
    ...sealed,
    retentionPeriod: Duration.days(4),
    // Six function timeouts, as AWS advises, so that Lambda's own retries finish before a message is visible again.
    visibilityTimeout: Duration.seconds(jobsTimeout.toSeconds() * 6),
    deadLetterQueue: { queue: dead, maxReceiveCount: receivedAtMost },
  })
  return { jobs, dead }
}
