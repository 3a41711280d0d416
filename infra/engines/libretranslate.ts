/**
 * LibreTranslate and what is compatible with it, the local engine server among them: one `POST /translate` a call.
 * A server sets its own limits, so a 400 that names one is `too-large`. An answer that does not hold exactly one
 * string for each text is `refused`.
 */
import * as z from 'zod'
import type { Engine, EngineFailure, EngineResult } from '../../shared/ports/engine.ts'
import { type Fetch, postJson } from './http.ts'
import { isOverLimits } from './limits.ts'

export type LibreTranslateOptions = {
  /** The server's root, with or without a path: `/translate` is put after it. */
  url: string
  apiKey?: string
  name?: string
  limits?: Engine['limits']
  timeoutMs?: number
  fetch?: Fetch
}

const translatedSchema = z.object({ translatedText: z.array(z.string()) })
const errorSchema = z.object({ error: z.string() })

export function libreTranslate({
  url,
  apiKey,
  name = 'libretranslate',
  limits = { items: 50, characters: 20_000 },
  timeoutMs = 30_000,
  fetch,
}: LibreTranslateOptions): Engine {
  const endpoint = `${url.replace(/\/$/, '')}/translate`
  return {
    name,
    limits,
    async translate(request) {
      const { from, to, texts, signal } = request
      if (texts.length === 0) return { ok: true, texts: [] }
      if (isOverLimits(request, limits)) return fail({ kind: 'too-large' })
      const body = { q: texts, source: from, target: to, format: 'text', ...(apiKey && { api_key: apiKey }) }
      const answer = await postJson({ url: endpoint, body, timeoutMs, signal, fetch })
      if (!answer.ok) return answer
      if (answer.status !== 200) return fail(failureOf(answer.status, errorSchema.safeParse(answer.body).data?.error))
      const parsed = translatedSchema.safeParse(answer.body)
      if (!parsed.success) return fail({ kind: 'refused', reason: 'the answer holds no list of translated texts' })
      const { translatedText } = parsed.data
      if (translatedText.length === texts.length) return { ok: true, texts: translatedText }
      return fail({ kind: 'refused', reason: `${translatedText.length} texts came back for ${texts.length}` })
    },
  }
}

const fail = (failure: EngineFailure): EngineResult => ({ ok: false, failure })

/** The messages are LibreTranslate's own: its status is 400 for all of them. */
function failureOf(status: number, error: string | undefined): EngineFailure {
  if (status === 413 || (status === 400 && error && /exceeds text limit/i.test(error))) return { kind: 'too-large' }
  if (status === 400 && error && /not supported|not available as a target/i.test(error)) return { kind: 'unsupported' }
  return { kind: 'refused', reason: error ? `${status}: ${error.slice(0, 300)}` : `the engine answered ${status}` }
}
