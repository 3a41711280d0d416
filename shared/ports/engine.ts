/**
 * A machine-translation engine: strings in, as many strings out.
 * Batching to its limits, retries, markup, memory and checks live outside it, once.
 */
import type { Locale } from '../locales/locale.ts'

/**
 * `quota`: nothing more for this account until somebody sees to it: the allowance is used up or the key is not taken.
 * `forbidden`: the engine shuts the door on a call, for the account's sake or for a word in it; only other calls tell which.
 * `refused`: the engine won't translate these texts; of several, one may be to blame.
 * A `reason` is in our words, with a vendor's status and code at most. Its sentences may repeat a text, and reasons are
 * shown with other articles and logged.
 */
export type EngineFailure =
  | { kind: 'rate-limited'; afterSeconds?: number }
  | { kind: 'quota'; reason?: string; afterSeconds?: number }
  | { kind: 'forbidden'; reason: string; afterSeconds?: number }
  | { kind: 'unavailable'; reason: string; afterSeconds?: number }
  | { kind: 'too-large' }
  | { kind: 'unsupported' }
  | { kind: 'refused'; reason: string }

/** A glossary's word on a translation, in dictionary forms: the engine inflects `target` as the sentence needs it. */
export type EngineTerm = { source: string; target: string; rule: 'preferred' | 'forbidden' | 'keep' | 'name' }

export type EngineRequest = {
  from: Locale
  to: Locale
  texts: string[]
  signal?: AbortSignal
  /** The running text that the texts stand in, to be read and not translated. For engines that take it. */
  context?: string
  /** For engines that take them. */
  terms?: EngineTerm[]
  /** When a person asked for this once more, in milliseconds since the epoch: no pause that began earlier holds it up. */
  retriedAt?: number
  /** The texts are XML, with elements that have an id and nothing else. For engines that take it. */
  xml?: boolean
}

/** A call that failed in part says what did come, by place: it is paid for, and not to be asked again. */
export type EngineResult = { ok: true; texts: string[] } | { ok: false; failure: EngineFailure; partial?: PartialTexts }

export type PartialTexts = (string | undefined)[]

/** UTF-16 units are counted over all texts of a call; `concurrency` is how many calls may be under way. */
export type EngineLimits = { items: number; characters: number; concurrency?: number }

/** What an engine can do with what it is given besides texts; `context` is its limit in UTF-16 units. */
export type EngineTakes = { context?: number; terms?: boolean; xml?: boolean }

export interface Engine {
  /** As shown to translators and kept with every draft. */
  name: string
  limits: EngineLimits
  takes?: EngineTakes
  translate(request: EngineRequest): Promise<EngineResult>
}
