/** What the Worker must never carry: what is large, and what only Node can run. */
import { expect, it } from 'vitest'
import { bundleWorker } from '../../infra/local/worker.ts'

it('the Worker’s bundle holds neither the AWS SDK nor Bergamot nor a process of Node’s', async () => {
  const bundle = await bundleWorker()
  expect(bundle).toContain('api-free.deepl.com')
  for (const stranger of ['AWSShineFrontendService', '@smithy/', 'bergamot-translator', 'node:child_process'])
    expect([stranger, bundle.includes(stranger)]).toEqual([stranger, false])
})
