/** The stack's template without a build: a stand-in for the functions' bundle, and a stage that is no one's. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { PunteStack } from '../../infra/aws/stack.ts'
import type { Stage } from '../../infra/aws/stages.ts'

const bundle = mkdtempSync(join(tmpdir(), 'punte-bundle-'))
writeFileSync(join(bundle, 'index.mjs'), 'export const http = 0, jobs = 0, sweep = 0\n')

export const synth = (stage: Stage): Template =>
  Template.fromStack(new PunteStack(new App(), `punte-${stage.name}`, { stage, bundle }))

/** What CloudFormation follows to a secret that the stack makes. */
export function referenceTo(template: Template, id: 'CdnSecret' | 'SessionKey') {
  const secret = Object.keys(template.findResources('AWS::SecretsManager::Secret')).find((name) => name.startsWith(id))
  return { 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: secret }, ':SecretString:::}}']] }
}

export const plain: Stage = {
  name: 'test',
  variables: { PUNTE_ENGINES: 'deepl' },
  secrets: ['PUNTE_PEOPLE', 'PUNTE_DEEPL_KEY'],
}
