/** Parsing asked of a service over HTTP, as a Worker's binding gives it: an original and its seed in, the result out. */
import * as z from 'zod'
import type { Document } from '../../shared/document/model/document.ts'
import type { Parse, ParseResult } from '../../shared/document/parse/port.ts'

/** What of the binding is used. */
export type ParserBinding = { fetch(address: string, init: { method: string; body: string }): Promise<Response> }

/** The document is large, and validated where it is stored: twice would hold up those who wait for other answers. */
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

/** Throws where the service is away, or broke over the original. */
export const parseByService =
  (binding: ParserBinding): Parse =>
  async (original, seed) => {
    const body = JSON.stringify({ original, seed })
    const response = await binding.fetch('http://parser/', { method: 'POST', body })
    if (!response.ok) throw new Error(`the parser answers ${response.status}: ${(await response.text()).slice(0, 300)}`)
    return resultSchema.parse(await response.json())
  }
