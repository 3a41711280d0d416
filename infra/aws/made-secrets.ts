/**
 * Secrets that nobody has to think up: Secrets Manager generates them. Whoever needs one gets it by reference, so no
 * template, code or person holds it, and no role may read it. A new construct id makes a new secret everywhere in the
 * same deployment.
 */
import type { SecretValue } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import type { Stage } from './stages.ts'

const make = (scope: Construct, id: string): SecretValue =>
  new Secret(scope, id, { generateSecretString: { passwordLength: 48, excludePunctuation: true } }).secretValue

/** The secret by which the function recognises CloudFront. */
export const makeCdnSecret = (scope: Construct): SecretValue => make(scope, 'CdnSecret')

/** The key of browsers' sessions; null if the stage brings its own, as it does while it replaces one. */
export const makeSessionKey = (scope: Construct, { secrets }: Stage): SecretValue | null =>
  secrets.includes('PUNTE_SESSION_KEY') ? null : make(scope, 'SessionKey')
