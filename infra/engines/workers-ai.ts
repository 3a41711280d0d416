/**
 * Cloudflare's Workers AI through its binding: one text per run, several runs at once. It takes no abort signal, so the
 * caller just stops waiting. It throws errors with a number:
 * https://developers.cloudflare.com/workers-ai/platform/errors/
 */
import * as z from 'zod'
import { locales } from '../../shared/locales/locale.ts'
import type { Engine, EngineFailure } from '../../shared/ports/engine.ts'
import { engineFromDriver } from './driver.ts'
import { oneByOne } from './one-by-one.ts'
import { answered } from './reason.ts'

/** The part of the binding that is used. */
export type AiBinding = { run(model: string, input: Record<string, unknown>): Promise<unknown> }

type WorkersAiOptions = { binding: AiBinding; model?: string }

/** One text per run; a call holds as much as may be lost to a deadline. The model reads about 500 tokens of a text. */
const limits = { items: 20, characters: 20_000, concurrency: 2 }
const width = 3

const translatedSchema = z.object({ translated_text: z.string() })

export function workersAi({ binding, model = '@cf/meta/m2m100-1.2b' }: WorkersAiOptions): Engine {
  return engineFromDriver({
    name: 'workers-ai',
    limits,
    languages: locales,
    send: ({ from, to, texts, signal }) =>
      oneByOne(texts, width, async (text) => {
        if (signal?.aborted) return { ok: false, failure: { kind: 'unavailable', reason: 'the call was aborted' } }
        try {
          const answer = await binding.run(model, { text, source_lang: from, target_lang: to })
          const parsed = translatedSchema.safeParse(answer)
          if (parsed.success) return { ok: true, text: parsed.data.translated_text }
          return { ok: false, failure: { kind: 'unavailable', reason: 'the answer holds no translated text' } }
        } catch (error) {
          return { ok: false, failure: failureOf(error instanceof Error ? error.message : '') }
        }
      }),
  })
}

function failureOf(message: string): EngineFailure {
  const code = /\b(\d{4}):/.exec(message)?.[1]
  const reason = answered(undefined, code)
  switch (code) {
    case '3036':
      return { kind: 'quota', reason: 'Workers AI’s daily allowance is used up' }
    case '3040':
      return { kind: 'rate-limited' }
    case '3006':
      return { kind: 'too-large' }
    case '3023':
    case '3041':
    case '5016':
    case '5018':
      return { kind: 'quota', reason }
    case '3003':
    case '5004':
      return { kind: 'refused', reason }
    default:
      return { kind: 'unavailable', reason }
  }
}
