/** The bucket that holds all data. It is versioned, so deleted or overwritten objects can be restored for 30 days. */
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { BlockPublicAccess, Bucket, BucketEncryption, type LifecycleRule, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'

/**
 * Prefixes that keep old versions for one day only: views and jobs can be made again, and quotas should be forgotten.
 * Old versions also make listings over many deleted keys slow.
 */
const passing = ['site/', 'index/', 'jobs/', 'limits/']

const rules: LifecycleRule[] = [
  {
    id: 'history',
    noncurrentVersionExpiration: Duration.days(30),
    expiredObjectDeleteMarker: true,
    abortIncompleteMultipartUploadAfter: Duration.days(1),
  },
  ...passing.map((prefix) => ({
    id: `history of ${prefix}`,
    prefix,
    noncurrentVersionExpiration: Duration.days(1),
    expiredObjectDeleteMarker: true,
  })),
  // After 30 days, a repeated upload counts as a new one. Nothing else may expire by age.
  {
    id: 'idempotency',
    prefix: 'idempotency/',
    expiration: Duration.days(30),
    noncurrentVersionExpiration: Duration.days(1),
  },
]

export const makeBucket = (scope: Construct): Bucket =>
  new Bucket(scope, 'Objects', {
    versioned: true,
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    lifecycleRules: rules,
    removalPolicy: RemovalPolicy.RETAIN,
  })
