/** The environments of wrangler.toml, as wrangler itself reads and bundles them. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unstable_readConfig as readConfig } from 'wrangler'
import { resourcesOf } from '../../infra/cloudflare/resources.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (env?: string) => readConfig({ config: join(root, 'wrangler.toml'), ...(env && { env }) })
const environments = ['staging', 'production']

describe.each(environments)('the environment %s', (name) => {
  it('has what the local one has, under names of its own', () => {
    const [local, own] = [read(), read(name)]
    const renamed = (text: string) => text.replaceAll(/"punte(-\w+)?"/g, (_, rest = '') => `"punte-${name}${rest}"`)
    const parts = ['r2_buckets', 'queues', 'triggers', 'rules', 'observability', 'compatibility_date'] as const
    for (const part of parts) expect(own[part]).toEqual(JSON.parse(renamed(JSON.stringify(local[part]))))
    expect(Object.keys(own.vars)).toEqual(Object.keys(local.vars))
    expect(own.name).toBe(`punte-${name}`)
  })

  it('is bundled and bound by wrangler, with nothing of AWS in it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'punte-worker-'))
    const said = execFileSync('wrangler', ['deploy', '--dry-run', '--env', name, '--outdir', folder], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
    })
    const bundle = readFileSync(join(folder, 'worker.js'), 'utf8')
    rmSync(folder, { recursive: true })
    expect(said).toContain(`env.OBJECTS (punte-${name})`)
    expect(said).toContain(`env.JOBS (punte-${name}-jobs)`)
    expect(bundle).toContain('api-free.deepl.com')
    for (const stranger of ['@smithy/', 'AWSShineFrontendService', 'AmazonSQS', 'amazonaws.com'])
      expect([stranger, bundle.includes(stranger)]).toEqual([stranger, false])
  })

  it('is provisioned with its bucket, its queue, the dead-letter queue, and no rule of age but one', () => {
    const made = resourcesOf(name)
    expect(made.map(({ name }) => name)).toEqual([`punte-${name}`, `punte-${name}-jobs`, `punte-${name}-dead`])
    const rules = made.flatMap(({ make }) => make).filter((command) => command.includes('--expire-days'))
    expect(rules.map((command) => command.slice(4, 7))).toEqual([[`punte-${name}`, 'idempotency', 'idempotency/']])
  })
})

it('an environment that wrangler.toml does not have is refused', () => {
  expect(() => resourcesOf('nowhere')).toThrow('No environment found')
})
