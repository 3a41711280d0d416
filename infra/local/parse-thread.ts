/** A thread that parses: takes what infra/parse/service.ts sends as it came, and gives back what it is to be answered. */
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import * as z from 'zod'
import { localeSchema } from '../../shared/locales/locale.ts'
import { parseInProcess } from '../parse/in-process.ts'

const requestSchema = z.object({
  original: z.object({
    format: z.enum(['markdown', 'html', 'text']),
    content: z.string(),
    locale: localeSchema.exactOptional(),
    title: z.string().exactOptional(),
  }),
  seed: z.string(),
})

// Where threads have priorities of their own, a reader's answer goes first.
if (process.platform === 'linux') setPriority(5)

parentPort?.on('message', async (body: string) => {
  const { original, seed } = requestSchema.parse(JSON.parse(body))
  parentPort?.postMessage(JSON.stringify(await parseInProcess(original, seed)))
})
