/**
 * A machine-translation engine: plain strings in, as many plain strings out.
 * Batching to its limits, retries, markup, memory and checks live outside it, once.
 */
import type { Locale } from '../locale.ts'

export type EngineFailure =
  | { kind: 'rate-limited'; afterSeconds?: number }
  | { kind: 'quota' }
  | { kind: 'unavailable'; reason: string }
  | { kind: 'too-large' }
  | { kind: 'unsupported' }
  | { kind: 'refused'; reason: string }

export type EngineRequest = { from: Locale; to: Locale; texts: string[]; signal?: AbortSignal }
export type EngineResult = { ok: true; texts: string[] } | { ok: false; failure: EngineFailure }

export interface Engine {
  /** As shown to translators and kept with every draft. */
  name: string
  limits: { items: number; characters: number }
  translate(request: EngineRequest): Promise<EngineResult>
}
