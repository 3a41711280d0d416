/** The bindings that Cloudflare gives a Worker besides its variables. */
import type { Queue, R2Bucket } from '@cloudflare/workers-types'
import * as z from 'zod'
import type { Message } from '../../shared/ports/queue.ts'
import type { AiBinding } from '../engines/workers-ai.ts'
import type { DiskBinding } from '../objects/on-disk.ts'
import type { ParserBinding } from '../parse/service.ts'

/** Only the local start sets `PARSER` and `DISK`: there one thread answers all requests, and objects are on a disk. */
export type Bindings = Record<string, unknown> & { AI?: AiBinding; PARSER?: ParserBinding; DISK?: DiskBinding }

const isBinding = (value: unknown): boolean => typeof value === 'object' && value !== null

export const bindingsSchema = z.object({
  OBJECTS: z.custom<R2Bucket>(isBinding, 'is missing; it is the binding of an R2 bucket'),
  JOBS: z.custom<Queue<Message>>(isBinding, 'is missing; it is the binding of a queue to send to'),
})
