/** What the stack on AWS must hold, whoever changes it: read from the template that would be deployed. */
import type { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { stages } from '../../infra/aws/stages.ts'
import { plain, referenceTo, synth } from './synth.ts'

const oneOrMore = z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])])
const policySchema = z.object({
  PolicyDocument: z.object({
    Statement: z.array(
      z.object({ Effect: z.string(), Action: oneOrMore, Resource: oneOrMore, Condition: z.unknown().optional() }),
    ),
  }),
})

/** What each role may do: its actions, and on what. */
function rightsOf(template: Template): Record<string, [string, string][]> {
  const policies = Object.entries(template.findResources('AWS::IAM::Policy'))
  return Object.fromEntries(
    policies.map(([name, { Properties }]) => {
      const { Statement } = policySchema.parse(Properties).PolicyDocument
      const rights = Statement.flatMap(({ Effect, Action, Resource }) => {
        expect(Effect).toBe('Allow')
        return Action.map((action): [string, string] => [String(action), JSON.stringify(Resource)])
      })
      return [name.split('Role')[0] ?? name, rights]
    }),
  )
}

const objects = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:ListBucket']
const logs = ['logs:CreateLogStream', 'logs:PutLogEvents']
const consume = [
  'sqs:ReceiveMessage',
  'sqs:ChangeMessageVisibility',
  'sqs:GetQueueUrl',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
]

describe.each(stages)('the stack of $name', (stage) => {
  const template = synth(stage)

  it('keeps its one bucket to itself: no public access, encrypted, versioned, TLS alone, kept when the stack goes', () => {
    template.resourceCountIs('AWS::S3::Bucket', 1)
    template.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: {
        VersioningConfiguration: { Status: 'Enabled' },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      },
    })
    const statements = Object.values(template.findResources('AWS::S3::BucketPolicy')).flatMap(
      ({ Properties }) => policySchema.parse(Properties).PolicyDocument.Statement,
    )
    expect(statements.map(({ Effect }) => Effect)).toEqual(['Deny', 'Deny'])
    expect(statements[0]?.Condition).toEqual({ Bool: { 'aws:SecureTransport': 'false' } })
  })

  it('lets nothing but idempotency keys go by age, and old versions of truth stay a month', () => {
    const [bucket] = Object.values(template.findResources('AWS::S3::Bucket'))
    const rules: Record<string, unknown>[] = bucket?.Properties.LifecycleConfiguration.Rules
    expect(rules.filter(({ ExpirationInDays }) => ExpirationInDays).map(({ Prefix }) => Prefix)).toEqual([
      'idempotency/',
    ])
    expect(rules.filter(({ Prefix }) => !Prefix)).toMatchObject([
      { NoncurrentVersionExpiration: { NoncurrentDays: 30 } },
    ])
    const brief = rules.filter(({ Prefix }) => Prefix).map(({ Prefix }) => Prefix)
    expect(brief).toEqual(['site/', 'index/', 'jobs/', 'limits/', 'idempotency/'])
  })

  it('wires the dead-letter queue, with six timeouts of its consumer, and partial batch responses', () => {
    const dead = Object.keys(
      template.findResources('AWS::SQS::Queue', { Properties: { MessageRetentionPeriod: 14 * 86_400 } }),
    )
    expect(dead).toHaveLength(1)
    template.hasResourceProperties('AWS::SQS::Queue', {
      RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [dead[0], 'Arn'] }, maxReceiveCount: 5 },
      VisibilityTimeout: 900,
    })
    template.hasResourceProperties('AWS::Lambda::Function', { Handler: 'index.jobs', Timeout: 150 })
    template.resourceCountIs('AWS::Lambda::EventSourceMapping', 1)
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BatchSize: 10,
      ScalingConfig: { MaximumConcurrency: 10 },
    })
  })

  it('lets each function do what it does, and nothing to everything', () => {
    const rights = rightsOf(template)
    const actions = (name: string) => rights[name]?.map(([action]) => action).sort()
    expect(Object.keys(rights).sort()).toEqual(['Http', 'Jobs', 'Sweep'])
    expect(actions('Http')).toEqual([...logs, ...objects, 'sqs:SendMessage'].sort())
    expect(actions('Sweep')).toEqual([...logs, ...objects, 'sqs:SendMessage'].sort())
    expect(actions('Jobs')).toEqual(
      [...logs, ...objects, 'sqs:SendMessage', ...consume, 'translate:TranslateText'].sort(),
    )
    for (const [action, resource] of Object.values(rights).flat()) {
      expect(action).not.toContain('*')
      const everything = JSON.parse(resource).includes('*')
      expect([action, everything]).toEqual([action, action === 'translate:TranslateText'])
    }
  })

  it('has the CDN’s secret and the key of sessions made up, and tells them by reference to the function that requests come to, and to no role', () => {
    template.resourcePropertiesCountIs(
      'AWS::SecretsManager::Secret',
      { GenerateSecretString: { PasswordLength: 48, ExcludePunctuation: true } },
      2,
    )
    const functions = Object.values(template.findResources('AWS::Lambda::Function')).map(({ Properties }) => Properties)
    for (const [setting, id] of [
      ['PUNTE_CDN_SECRET', 'CdnSecret'],
      ['PUNTE_SESSION_KEY', 'SessionKey'],
    ] as const)
      expect(functions.map(({ Handler, Environment: { Variables } }) => [Handler, Variables[setting]])).toEqual([
        ['index.http', referenceTo(template, id)],
        ['index.jobs', undefined],
        ['index.sweep', undefined],
      ])
    expect(JSON.stringify(template.findResources('AWS::IAM::Policy'))).not.toContain('secretsmanager')
  })

  it('gives no role a policy that is not its own, and lets each call one function by its alias', () => {
    for (const { Properties } of Object.values(template.findResources('AWS::IAM::Role'))) {
      expect(Properties.ManagedPolicyArns ?? []).toEqual([])
      expect(Properties.Policies ?? []).toEqual([])
    }
    const permissions = Object.values(template.findResources('AWS::Lambda::Permission'))
    expect(permissions.map(({ Properties }) => Properties.Principal).sort()).toEqual([
      'apigateway.amazonaws.com',
      'events.amazonaws.com',
    ])
    for (const { Properties } of permissions) {
      expect(Properties.SourceArn).toBeDefined()
      expect(Properties.FunctionName.Ref).toMatch(/Live/)
    }
  })

  it('takes messages and alarms over TLS alone, and keeps messages encrypted', () => {
    for (const type of ['AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy']) {
      const policies = Object.values(template.findResources(type))
      expect(policies.length).toBeGreaterThan(0)
      for (const { Properties } of policies)
        expect(JSON.stringify(Properties)).toContain('{"Bool":{"aws:SecureTransport":"false"}}')
    }
    template.resourcePropertiesCountIs('AWS::SQS::Queue', { SqsManagedSseEnabled: true }, 2)
  })

  it('tells somebody of dead and old messages, dead jobs, errors, and a sweeper that does not come', () => {
    const [topic] = Object.keys(template.findResources('AWS::SNS::Topic'))
    const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties)
    for (const alarm of alarms) expect(alarm.AlarmActions).toEqual([{ Ref: topic }])
    expect(alarms.map(({ MetricName, Threshold }) => [MetricName, Threshold]).sort()).toEqual([
      ['5xx', 5],
      ['ApproximateAgeOfOldestMessage', 900],
      ['ApproximateNumberOfMessagesVisible', 1],
      ['DeadJobs', 1],
      ['Errors', 1],
      ['Errors', 1],
      ['Errors', 1],
      ['Invocations', 1],
    ])
    const [missing] = alarms.filter(({ MetricName }) => MetricName === 'Invocations')
    expect(missing).toMatchObject({ TreatMissingData: 'breaching', ComparisonOperator: 'LessThanThreshold' })
    template.allResourcesProperties('AWS::Logs::MetricFilter', { FilterPattern: '"\\"event\\":\\"job-dead\\""' })
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 })
  })

  it('runs on ARM with today’s Node, sweeps every minute, and keeps what it could go back to', () => {
    template.resourceCountIs('AWS::Lambda::Function', 3)
    template.allResourcesProperties('AWS::Lambda::Function', { Runtime: 'nodejs24.x', Architectures: ['arm64'] })
    template.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(1 minute)', State: 'ENABLED' })
    template.allResources('AWS::Lambda::Version', { DeletionPolicy: 'Retain' })
    template.resourceCountIs('AWS::Lambda::Alias', 3)
  })
})

describe('a stage', () => {
  it('gets its secrets by reference, a version of them where it says so, and never in the template', () => {
    const template = synth({ ...plain, secretVersion: 'the-second' })
    template.allResourcesProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: {
          PUNTE_DEEPL_KEY: '{{resolve:secretsmanager:punte/test:SecretString:PUNTE_DEEPL_KEY::the-second}}',
          PUNTE_PEOPLE: '{{resolve:secretsmanager:punte/test:SecretString:PUNTE_PEOPLE::the-second}}',
        },
      },
    })
  })

  it('that brings its own key of sessions gets none made up', () => {
    const template = synth({ ...plain, secrets: [...plain.secrets, 'PUNTE_SESSION_KEY'] })
    template.resourceCountIs('AWS::SecretsManager::Secret', 1)
    template.hasResourceProperties('AWS::Lambda::Function', {
      Handler: 'index.http',
      Environment: {
        Variables: { PUNTE_SESSION_KEY: '{{resolve:secretsmanager:punte/test:SecretString:PUNTE_SESSION_KEY::}}' },
      },
    })
  })

  it('may call Amazon Translate only where that is one of its engines', () => {
    expect(JSON.stringify(synth(plain).toJSON())).not.toContain('translate:')
    const byDefault = synth({ name: 'test', variables: {}, secrets: [] })
    expect(rightsOf(byDefault).Jobs?.map(([action]) => action)).toContain('translate:TranslateText')
  })

  it('is refused before anything is deployed when its engines’ settings are wrong', () => {
    expect(() => synth({ ...plain, secrets: [] })).toThrow('PUNTE_DEEPL_KEY: is missing')
  })

  it('has its own domain and an address for alarms where it names them', () => {
    const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/a'
    const template = synth({ ...plain, domain: { name: 'news.example', certificateArn }, alarmsTo: 'ana@news.example' })
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: ['news.example'],
        ViewerCertificate: { AcmCertificateArn: certificateArn, MinimumProtocolVersion: 'TLSv1.2_2021' },
      },
    })
    template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'ana@news.example' })
  })
})
