/**
 * The three functions: requests, jobs, and the sweeper that runs every minute. Each has its own role with only the
 * rights it needs. Callers use the alias `live`, so a release can be rolled back.
 */
import { Duration, RemovalPolicy, SecretValue } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Alias, Architecture, Code, Function as LambdaFn, Runtime } from 'aws-cdk-lib/aws-lambda'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { readEngines } from '../../shared/engine/settings.ts'
import { jobsTimeout } from './queues.ts'
import type { Stage } from './stages.ts'

type DeployedFunction = { fn: LambdaFn; live: Alias; log: LogGroup }
export type Functions = { http: DeployedFunction; jobs: DeployedFunction; sweep: DeployedFunction }

type FunctionsProps = {
  stage: Stage
  bundle: string
  bucket: Bucket
  queue: Queue
  cdnSecret: SecretValue
  /** Null if the stage's own secrets have it. */
  sessionKey: SecretValue | null
}

export function makeFunctions(scope: Construct, props: FunctionsProps): Functions {
  const { stage, bundle, bucket, queue, cdnSecret, sessionKey } = props
  const environment = {
    ...stage.variables,
    ...secretsOf(stage),
    PUNTE_BUCKET: bucket.bucketName,
    PUNTE_QUEUE_URL: queue.queueUrl,
  }
  const rights = [
    new PolicyStatement({
      actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      resources: [bucket.arnForObjects('*')],
    }),
    // Without ListBucket, S3 answers 403 instead of 404 for a missing key.
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
    new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }),
  ]
  const make = (id: string, timeout: Duration, memorySize: number): DeployedFunction => {
    const log = new LogGroup(scope, `${id}Log`, { retention: RetentionDays.ONE_MONTH })
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    log.grantWrite(role)
    for (const right of rights) role.addToPolicy(right)
    const fn = new LambdaFn(scope, id, {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(bundle),
      handler: `index.${id.toLowerCase()}`,
      ...{ memorySize, timeout, environment, role, logGroup: log },
      // Old versions stay, so that a rollback has a target.
      currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN },
    })
    return { fn, log, live: new Alias(scope, `${id}Live`, { aliasName: 'live', version: fn.currentVersion }) }
  }
  // API Gateway gives up after 30 seconds, and one sweep must end before the next begins.
  const http = make('Http', Duration.seconds(29), 1024)
  http.fn.addEnvironment('PUNTE_CDN_SECRET', cdnSecret.unsafeUnwrap())
  if (sessionKey) http.fn.addEnvironment('PUNTE_SESSION_KEY', sessionKey.unsafeUnwrap())
  const jobs = make('Jobs', jobsTimeout, 1024)
  const sweep = make('Sweep', Duration.seconds(55), 512)
  jobs.live.addEventSource(
    new SqsEventSource(queue, {
      batchSize: 10,
      maxBatchingWindow: Duration.seconds(1),
      reportBatchItemFailures: true,
      // Engines have rate limits, and other functions of the account need capacity too.
      maxConcurrency: 10,
    }),
  )
  if (usesAmazonTranslate(stage)) {
    // TranslateText supports resource-level rights only for terminologies.
    jobs.fn.addToRolePolicy(new PolicyStatement({ actions: ['translate:TranslateText'], resources: ['*'] }))
  }
  new Rule(scope, 'EveryMinute', {
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [new LambdaFunction(sweep.live, { retryAttempts: 0 })],
  })
  sweep.live.configureAsyncInvoke({ retryAttempts: 0 })
  return { http, jobs, sweep }
}

const secretsOf = ({ name, secrets, secretVersion: versionId }: Stage) =>
  Object.fromEntries(
    secrets.map((jsonField) => {
      const value = SecretValue.secretsManager(`punte/${name}`, { jsonField, ...(versionId && { versionId }) })
      // CloudFormation resolves this reference; the template never holds the value.
      return [jsonField, value.unsafeUnwrap()]
    }),
  )

/** Throws before anything is deployed if the engines' settings are wrong. */
function usesAmazonTranslate({ name, variables, secrets }: Stage): boolean {
  const hidden = Object.fromEntries(secrets.map((secret) => [secret, '(secret)']))
  const { engines, errors: wrong } = readEngines(
    { ...variables, ...hidden },
    { name: 'AWS', engines: ['amazon-translate'] },
  )
  if (wrong.length > 0) throw new Error(`The settings of ${name} are wrong:\n${wrong.join('\n')}`)
  return engines.some(({ engine }) => engine === 'amazon-translate')
}
