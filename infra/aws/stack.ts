/**
 * One deployment of Punte on AWS: a bucket, a queue, three functions, and CloudFront in front. Each part has its own
 * file.
 */
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { makeAlarms } from './alarms.ts'
import { makeBucket } from './bucket.ts'
import { makeFunctions } from './functions.ts'
import { makeCdnSecret, makeSessionKey } from './made-secrets.ts'
import { makeQueues } from './queues.ts'
import { makeSite } from './site.ts'
import type { Stage } from './stages.ts'

type PunteProps = StackProps & {
  stage: Stage
  /** The folder that holds the functions' index.mjs. */
  bundle: string
}

export class PunteStack extends Stack {
  constructor(scope: Construct, id: string, { stage, bundle, ...props }: PunteProps) {
    super(scope, id, {
      description: `Punte, ${stage.name}`,
      terminationProtection: stage.name === 'production',
      tags: { punte: stage.name },
      ...props,
    })
    const bucket = makeBucket(this)
    const queues = makeQueues(this)
    const cdnSecret = makeCdnSecret(this)
    const sessionKey = makeSessionKey(this, stage)
    const functions = makeFunctions(this, { stage, bundle, bucket, cdnSecret, sessionKey, queue: queues.jobs })
    const { api, distribution } = makeSite(this, { http: functions.http.live, cdnSecret, stage })
    makeAlarms(this, { queues, functions, api, stage })
    new CfnOutput(this, 'Site', { value: `https://${stage.domain?.name ?? distribution.distributionDomainName}` })
    new CfnOutput(this, 'Bucket', { value: bucket.bucketName })
    new CfnOutput(this, 'DeadQueue', { value: queues.dead.queueUrl })
    for (const { fn, log } of Object.values(functions)) {
      new CfnOutput(this, `${fn.node.id}Function`, { value: fn.functionName })
      new CfnOutput(this, `${fn.node.id}Logs`, { value: log.logGroupName })
    }
  }
}
