/** A thread that parses: takes the request body that infra/parse/service.ts sends, and returns the response body. */
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import * as z from 'zod'
import { formatSchema } from '../../shared/document/format.ts'
import { localeSchema } from '../../shared/locales/locale.ts'
import { parseInProcess } from '../parse/in-process.ts'

const requestSchema = z.object({
  original: z.object({
    format: formatSchema,
    content: z.string(),
    locale: localeSchema.exactOptional(),
    title: z.string().exactOptional(),
    address: z.string().exactOptional(),
  }),
  seed: z.string(),
})

// On Linux threads have their own priorities, and readers' answers should come first.
if (process.platform === 'linux') setPriority(5)

parentPort?.on('message', async (body: string) => {
  const { original, seed } = requestSchema.parse(JSON.parse(body))
  parentPort?.postMessage(JSON.stringify(await parseInProcess(original, seed)))
})
