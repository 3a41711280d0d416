/**
 * The secret by which the function recognises CloudFront. Secrets Manager generates it. Both sides get it by reference,
 * so no template, code or person holds it, and no role may read it.
 */
import type { SecretValue } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'

/** A new construct id makes a new secret, in both places in the same deployment. */
export const makeCdnSecret = (scope: Construct): SecretValue =>
  new Secret(scope, 'CdnSecret', { generateSecretString: { passwordLength: 48, excludePunctuation: true } }).secretValue
