/**
 * The resources that an environment of wrangler.toml names but a deployment does not create: its bucket, its queues,
 * and the bucket's one expiry rule. They are listed as wrangler commands, so no other tool needs access to the account.
 */
import { join } from 'node:path'
import { unstable_readConfig as readConfig } from 'wrangler'
import * as z from 'zod'

const configSchema = z.object({
  r2_buckets: z.array(z.object({ bucket_name: z.string() })),
  queues: z.object({ consumers: z.array(z.object({ queue: z.string(), dead_letter_queue: z.string() })) }),
})

/** If `find` fails, the commands in `make` run in order. */
type Resource = { name: string; find: string[]; make: string[][] }

/** Throws if wrangler.toml has no such environment. */
export function resourcesOf(environment: string): Resource[] {
  const config = join(import.meta.dirname, '..', '..', 'wrangler.toml')
  const { r2_buckets, queues } = configSchema.parse(readConfig({ config, env: environment }))
  return [
    ...r2_buckets.map(({ bucket_name: name }) => ({
      name,
      find: ['r2', 'bucket', 'info', name],
      make: [
        ['r2', 'bucket', 'create', name, '--location', 'eeur'],
        // After 30 days, a repeated upload counts as a new one. Nothing else may expire by age.
        ['r2', 'bucket', 'lifecycle', 'add', name, 'idempotency', 'idempotency/', '--expire-days', '30', '--force'],
      ],
    })),
    ...queues.consumers
      .flatMap(({ queue, dead_letter_queue }) => [queue, dead_letter_queue])
      .map((name) => ({ name, find: ['queues', 'info', name], make: [['queues', 'create', name]] })),
  ]
}
