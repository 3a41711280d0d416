/**
 * Parses through an HTTP service, such as a Worker's binding: sends an original and its seed, and returns the result.
 */
import * as z from 'zod'
import type { Document } from '../../shared/document/model/document.ts'
import type { Parse, ParseResult } from '../../shared/document/parse/port.ts'

/** The part of the binding that is used. */
export type ParserBinding = { fetch(address: string, init: { method: string; body: string }): Promise<Response> }

/**
 * Does not validate the document: it is large, and is validated when it is stored. A second validation would delay
 * other requests.
 */
const resultSchema: z.ZodType<ParseResult> = z.union([
  z.object({
    ok: z.literal(true),
    document: z.custom<Document>((value) => typeof value === 'object' && value !== null),
  }),
  z.object({
    ok: z.literal(false),
    reason: z.literal('content'),
    issues: z.array(z.object({ field: z.string(), reason: z.string() })),
  }),
  z.object({ ok: z.literal(false), reason: z.literal('busy') }),
])

/** Throws if the service is unreachable, or failed on the original. */
export const parseByService =
  (binding: ParserBinding): Parse =>
  async (original, seed) => {
    const body = JSON.stringify({ original, seed })
    const response = await binding.fetch('http://parser/', { method: 'POST', body })
    if (!response.ok) throw new Error(`the parser answers ${response.status}: ${(await response.text()).slice(0, 300)}`)
    return resultSchema.parse(await response.json())
  }
