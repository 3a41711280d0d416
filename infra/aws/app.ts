/**
 * The AWS CDK app: one stack per stage. `npm run synth:aws` writes their templates to cdk.out; a deployment names one
 * stack.
 */
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { PunteStack } from './stack.ts'
import { stages } from './stages.ts'

const { CDK_OUTDIR: outdir = 'cdk.out', CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region } = process.env
const bundle = join(import.meta.dirname, '..', '..', 'dist', 'lambda')

const app = new App({ outdir })
for (const stage of stages) {
  new PunteStack(app, `punte-${stage.name}`, {
    stage,
    bundle,
    env: { ...(account && { account }), ...(region && { region }) },
  })
}
app.synth()
