/** The bucket, which is the database: versioned, so that what is deleted or overwritten can be brought back for a month. */
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { BlockPublicAccess, Bucket, BucketEncryption, type LifecycleRule, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'

/**
 * Views, work, and who proposed how much: made again without any history, or to be forgotten. Lists over many deleted
 * keys are slow, too.
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
  // An upload that is sent again after a month is a new one. Nothing else may go by its age.
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
