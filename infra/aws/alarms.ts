/** The CloudWatch alarms. Each description says what the alarm means; all of them notify one SNS topic. */
import { Duration } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import type { Functions } from './functions.ts'
import type { Queues } from './queues.ts'
import type { Stage } from './stages.ts'

type Watched = { queues: Queues; functions: Functions; api: HttpApi; stage: Stage }

const inFive = { period: Duration.minutes(5), statistic: 'Sum' }
const worst = { period: Duration.minutes(5), statistic: 'Maximum' }

export function makeAlarms(scope: Construct, { queues, functions, api, stage }: Watched): void {
  const topic = new Topic(scope, 'Alarms', { enforceSSL: true })
  if (stage.alarmsTo) topic.addSubscription(new EmailSubscription(stage.alarmsTo))
  const { http, jobs, sweep } = functions

  const watch = (id: string, alarmDescription: string, metric: IMetric, threshold: number, missing = false): void => {
    const alarm = new Alarm(scope, id, {
      ...{ alarmDescription, metric, threshold, evaluationPeriods: 1 },
      comparisonOperator: missing
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: missing ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new SnsAction(topic))
  }

  watch(
    'DeadMessages',
    'Messages were delivered but not processed: the jobs function can’t reach the bucket, or ends early.',
    queues.dead.metricApproximateNumberOfMessagesVisible(worst),
    1,
  )
  watch(
    'OldMessages',
    'Messages have waited for 15 minutes: the jobs function can’t keep up.',
    queues.jobs.metricApproximateAgeOfOldestMessage(worst),
    900,
  )
  watch('HttpErrors', 'The http function fails without answering.', http.fn.metricErrors(inFive), 1)
  watch(
    'JobsErrors',
    'The jobs function fails: the bucket is unreachable, or a setting is wrong.',
    jobs.fn.metricErrors(inFive),
    1,
  )
  watch('SweepErrors', 'The sweeper fails: lost messages are not sent again.', sweep.fn.metricErrors(inFive), 1)
  watch(
    'NoSweep',
    'The sweeper does not run: lost messages are not sent again.',
    sweep.fn.metricInvocations(inFive),
    1,
    true,
  )
  watch('ServerErrors', 'Five answers or more were 5xx.', api.metricServerError(inFive), 5)
  // Both functions can declare a job dead, so their logs count into one metric.
  const [dead] = [jobs, sweep].map(({ fn, log }) =>
    new MetricFilter(scope, `DeadJobsOf${fn.node.id}`, {
      logGroup: log,
      filterPattern: FilterPattern.allTerms('"event":"job-dead"'),
      metricNamespace: `Punte/${stage.name}`,
      metricName: 'DeadJobs',
      defaultValue: 0,
    }).metric(inFive),
  )
  if (dead) watch('DeadJobs', 'A job is dead: GET /api/v1/jobs says which and why.', dead, 1)
}
