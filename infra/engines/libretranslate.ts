/**
 * LibreTranslate and compatible servers, such as the local engine server: one `POST /translate` per call. A server sets
 * its own limits, so a 400 that names one gives `too-large`. A 403 means that the key is rejected, the quota is used
 * up, or a firewall in front rejects a text.
 */
import * as z from 'zod'
import { locales } from '../../shared/locales/locale.ts'
import type { Engine, EngineFailure, EngineLimits } from '../../shared/ports/engine.ts'
import { engineFailure, engineFromDriver, unreadable } from './driver.ts'
import { type Fetch, postJson } from './http.ts'
import { answered } from './reason.ts'

type LibreTranslateOptions = {
  /** The server's root, with or without a path; `/translate` is appended. */
  url: string
  apiKey?: string
  name?: string
  limits?: EngineLimits
  timeoutMs?: number
  fetch?: Fetch
}

const translatedSchema = z.object({ translatedText: z.array(z.string()) })
const errorSchema = z.object({ error: z.string() })

export function libreTranslate({
  url,
  apiKey,
  name = 'libretranslate',
  limits = { items: 50, characters: 20_000, concurrency: 2 },
  timeoutMs = 30_000,
  fetch,
}: LibreTranslateOptions): Engine {
  const endpoint = `${url.replace(/\/$/, '')}/translate`
  return engineFromDriver({
    name,
    limits,
    languages: locales,
    async send({ from, to, texts, signal }) {
      const body = { q: texts, source: from, target: to, format: 'text', ...(apiKey && { api_key: apiKey }) }
      const answer = await postJson({ url: endpoint, body, timeoutMs, signal, fetch })
      if (!answer.ok) return answer
      if (answer.status !== 200)
        return engineFailure(failureOf(answer.status, errorSchema.safeParse(answer.body).data?.error))
      const parsed = translatedSchema.safeParse(answer.body)
      return parsed.success
        ? { ok: true, texts: parsed.data.translatedText }
        : unreadable('the answer holds no list of translated texts')
    },
  })
}

/** Reads LibreTranslate's own messages, because it answers 400 in all these cases. */
function failureOf(status: number, error = ''): EngineFailure {
  if (status === 413 || (status === 400 && /exceeds text limit/i.test(error))) return { kind: 'too-large' }
  if (status === 400 && /not supported|not available as a target/i.test(error)) return { kind: 'unsupported' }
  const reason = answered(status)
  if (status === 401) return { kind: 'quota', reason }
  if (status === 403) return { kind: 'forbidden', reason }
  // Neither depends on the text: the address is wrong, or it belongs to another server.
  if (status === 404 || status < 400) return { kind: 'unavailable', reason }
  return { kind: 'refused', reason }
}
