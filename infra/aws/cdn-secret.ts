/**
 * What CloudFront says to the function and nobody else can: a secret that Secrets Manager makes up. It goes into both by a
 * reference, so no template, no code and no person holds it; no role may read it.
 */
import type { SecretValue } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'

/** Another id is another secret, in both at the same deployment. */
export const makeCdnSecret = (scope: Construct): SecretValue =>
  new Secret(scope, 'CdnSecret', { generateSecretString: { passwordLength: 48, excludePunctuation: true } }).secretValue
