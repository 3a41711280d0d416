/** What the Worker must never carry: what is large, and what only Node can run. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { noticesFile, packagesOf } from '../../infra/build/notices.ts'
import { run } from '../e2e/process.ts'
import { makeFolder } from '../e2e/punte.ts'

it('the Worker’s bundle, as wrangler makes it, holds neither the AWS SDK nor Bergamot nor a process of Node’s', async () => {
  const folder = await makeFolder()
  const offline = { CI: '1', CLOUDFLARE_CF_FETCH_ENABLED: 'false', WRANGLER_SEND_METRICS: 'false' }
  const wrangler = join(import.meta.dirname, '..', '..', 'node_modules', '.bin', 'wrangler')
  const ran = await run(wrangler, ['deploy', '--dry-run', '--outdir', folder.path, '--metafile'], offline)
  expect([ran.code, ran.stdout]).toEqual([0, expect.stringContaining('--dry-run: exiting now.')])
  const bundle = await readFile(join(folder.path, 'worker.js'), 'utf8')
  const metafile = JSON.parse(await readFile(join(folder.path, 'bundle-meta.json'), 'utf8'))
  await folder.remove()
  const notices = await readFile(join(import.meta.dirname, '..', '..', noticesFile), 'utf8')
  const carried = packagesOf(metafile)
  expect(carried).toEqual(expect.arrayContaining(['eld', 'hono', 'zod']))
  expect(carried.filter((name) => !notices.includes(`| ${name} |`))).toEqual([])
  expect(bundle).toContain('api-free.deepl.com')
  for (const stranger of [
    'AWSShineFrontendService',
    'aws-sdk',
    'smithy',
    'X-Amz-',
    'bergamot-translator',
    'child_process',
  ])
    expect([stranger, bundle.includes(stranger)]).toEqual([stranger, false])
})
