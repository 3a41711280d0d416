/**
 * What an environment of wrangler.toml names and a deployment does not make: its bucket, its queues, and the bucket's one
 * rule of age. As wrangler's own commands, so that nothing else has to be trusted with an account.
 */
import { join } from 'node:path'
import { unstable_readConfig as readConfig } from 'wrangler'
import * as z from 'zod'

const configSchema = z.object({
  r2_buckets: z.array(z.object({ bucket_name: z.string() })),
  queues: z.object({ consumers: z.array(z.object({ queue: z.string(), dead_letter_queue: z.string() })) }),
})

/** Where `find` fails, `make` is run, in order. */
export type Resource = { name: string; find: string[]; make: string[][] }

/** Throws when wrangler.toml has no such environment. */
export function resourcesOf(environment: string): Resource[] {
  const config = join(import.meta.dirname, '..', '..', 'wrangler.toml')
  const { r2_buckets, queues } = configSchema.parse(readConfig({ config, env: environment }))
  return [
    ...r2_buckets.map(({ bucket_name: name }) => ({
      name,
      find: ['r2', 'bucket', 'info', name],
      make: [
        ['r2', 'bucket', 'create', name, '--location', 'eeur'],
        // An upload that is sent again after a month is a new one. Nothing else may go by its age.
        ['r2', 'bucket', 'lifecycle', 'add', name, 'idempotency', 'idempotency/', '--expire-days', '30', '--force'],
      ],
    })),
    ...queues.consumers
      .flatMap(({ queue, dead_letter_queue }) => [queue, dead_letter_queue])
      .map((name) => ({ name, find: ['queues', 'info', name], make: [['queues', 'create', name]] })),
  ]
}
