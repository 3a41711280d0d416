/**
 * A machine-translation engine: takes strings and returns as many strings. Batching, retries, markup, memory and checks
 * are done once for all engines, outside them.
 */
import type { Locale } from '../locales/locale.ts'

/**
 * Why a call failed.
 * - `quota`: the account gets nothing until somebody acts: the allowance is used up or the key is rejected.
 * - `forbidden`: the call was denied, because of the account or because of a word in it; only other calls can tell
 *   which.
 * - `refused`: the engine won't translate these texts; if there are several, one alone may be the reason.
 * A `reason` is in our own words, with at most a vendor's status and code. A vendor's sentences may repeat a text, and
 * reasons are logged and shown with other articles.
 */
export type EngineFailure =
  | { kind: 'rate-limited'; afterSeconds?: number }
  | { kind: 'quota'; reason?: string; afterSeconds?: number }
  | { kind: 'forbidden'; reason: string; afterSeconds?: number }
  | { kind: 'unavailable'; reason: string; afterSeconds?: number }
  | { kind: 'too-large' }
  | { kind: 'unsupported' }
  | { kind: 'refused'; reason: string }

/**
 * A glossary term that applies to a translation, in dictionary forms: the engine inflects `target` as needed.
 * `variants`: other forms that are right too, such as an abbreviation.
 */
export type EngineTerm = {
  source: string
  target: string
  variants?: string[]
  rule: 'preferred' | 'forbidden' | 'keep' | 'name'
}

/** A sentence that a person translated, like one of the texts. */
export type EngineExample = { source: string; target: string }

export type EngineRequest = {
  from: Locale
  to: Locale
  texts: string[]
  signal?: AbortSignal
  /** The text around `texts`, to read and not to translate. For engines that take it. */
  context?: string
  /** The article's title in the source's language, for engines that take context. */
  title?: string
  /** For engines that take glossary terms. */
  terms?: EngineTerm[]
  /** For engines that take examples. */
  examples?: EngineExample[]
  /** When a person asked for a retry, in milliseconds since the epoch: a pause that began earlier does not delay it. */
  retriedAt?: number
  /** The texts are XML whose elements have an id and no other attribute. For engines that take it. */
  xml?: boolean
}

/** `partial`: the texts that a failed call did return, by index. They are paid for and must not be requested again. */
export type EngineResult = { ok: true; texts: string[] } | { ok: false; failure: EngineFailure; partial?: PartialTexts }

export type PartialTexts = (string | undefined)[]

/** Limits of one call. `characters`: UTF-16 units of all texts. `concurrency`: how many calls may run at once. */
export type EngineLimits = { items: number; characters: number; concurrency?: number }

/** What an engine accepts besides texts. `context`: its limit in UTF-16 units. `examples`: how many for each segment. */
type EngineTakes = { context?: number; terms?: boolean; xml?: boolean; examples?: number }

export interface Engine {
  /** The name that translators see and that is stored with every draft translation. */
  name: string
  limits: EngineLimits
  takes?: EngineTakes
  /** The same text may get another answer when it is asked again. */
  varies?: boolean
  translate(request: EngineRequest): Promise<EngineResult>
}
