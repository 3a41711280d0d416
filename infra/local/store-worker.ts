/**
 * A second Worker of the local start. It gives the job thread access to objects and queue, and forwards messages to it.
 * Callers must send the secret of this start.
 */
import type { Queue as CloudflareQueue, MessageBatch, R2Bucket } from '@cloudflare/workers-types'
import * as z from 'zod'
import { type Message, messageSchema } from '../../shared/ports/queue.ts'
import { r2Objects } from '../objects/r2.ts'
import { answerObjects } from '../objects/remote.ts'
import { cloudflareQueue, serveBatch } from '../queue/cloudflare.ts'

type Bindings = {
  OBJECTS: R2Bucket
  JOBS: CloudflareQueue<Message>
  /** Takes messages and answers with those that were not served. */
  JOB_THREAD: { fetch(address: string, init: { method: string; body: string }): Promise<Response> }
  SECRET: string
}

const sentSchema = z.array(z.object({ message: messageSchema, delaySeconds: z.number().exactOptional() }))

export default {
  async fetch(request: Request, { OBJECTS, JOBS, SECRET }: Bindings): Promise<Response> {
    if (request.headers.get('Authorization') !== `Bearer ${SECRET}`) return new Response(null, { status: 401 })
    if (new URL(request.url).pathname !== '/messages')
      return (await answerObjects(r2Objects(OBJECTS), request)) ?? new Response(null, { status: 404 })
    await cloudflareQueue(JOBS).send(sentSchema.parse(await request.json()))
    return new Response(null, { status: 204 })
  },

  queue: ({ messages }: MessageBatch<unknown>, { JOB_THREAD }: Bindings): Promise<void> =>
    serveBatch(messages, async (ours) => {
      const response = await JOB_THREAD.fetch('http://jobs/', { method: 'POST', body: JSON.stringify(ours) })
      if (!response.ok) throw new Error(`the thread that runs jobs answers ${response.status}`)
      return z.array(messageSchema).parse(await response.json())
    }),
}
