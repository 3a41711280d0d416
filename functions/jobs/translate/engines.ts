/** Which engines an article goes to, in which order, and what becomes of its job when none of them could do it all. */
import { backOffSeconds, type Entry, later, type Outcome } from '../../../shared/pipeline/jobs.ts'
import type { Engine, EngineFailure } from '../../../shared/ports/engine.ts'

/** Why segments are left: an engine failed, there was no time for more, or the article's engines are not set up here. */
export type Stop = { engine: string; failure: EngineFailure } | 'late' | 'no engine'

/** An article's own choice, in its order, as far as it is there; without one all. */
export const enginesFor = (engines: readonly Engine[], chosen: readonly string[] | undefined): Engine[] =>
  chosen ? chosen.flatMap((name) => engines.find((engine) => engine.name === name) ?? []) : [...engines]

/**
 * Seconds. `own`: where nothing is asked for. `asked`: whatever an engine asks for. A stored wait outlives the process that
 * knew why, so none is longer; how often an engine is called while it is away its circuit sees to.
 */
const longestWaits = { own: 60, asked: 300 }

/** Later, as soon as the first of the engines may serve; dead when every one of them won't translate this. */
export function waitFor(stops: Stop[], { waits }: Entry): Outcome {
  const soon = stops.flatMap((stop): { seconds: number; reason: string }[] => {
    if (stop === 'late') return [{ seconds: 1, reason: 'there is more than one run’s time of work' }]
    if (stop === 'no engine')
      return [{ seconds: longestWaits.own, reason: 'the engine chosen for this article is not set up' }]
    const reason = `${stop.engine}: ${tell(stop.failure)}`
    const seconds = secondsFor(stop.failure, waits)
    return seconds === null ? [] : [{ seconds, reason }]
  })
  const reason = soon.map(({ reason }) => reason).join('; ')
  if (soon.length > 0) return later(Math.min(...soon.map(({ seconds }) => seconds)), reason)
  const told = stops.map((stop) => (typeof stop === 'string' ? stop : `${stop.engine}: ${tell(stop.failure)}`))
  return { outcome: 'dead', reason: `no engine translates this: ${told.join('; ')}` }
}

function secondsFor(failure: EngineFailure, waits: number): number | null {
  switch (failure.kind) {
    case 'rate-limited':
    case 'quota':
    case 'forbidden':
    case 'unavailable': {
      const { afterSeconds = Math.min(longestWaits.own, backOffSeconds(waits + 1)) } = failure
      return Math.min(longestWaits.asked, Math.max(1, afterSeconds))
    }
    case 'unsupported':
    case 'too-large':
    case 'refused':
      return null
  }
}

/** A failure in a person's words, without the engine's name. */
export function tell(failure: EngineFailure): string {
  switch (failure.kind) {
    case 'rate-limited':
      return 'it asks to slow down'
    case 'quota':
      return failure.reason ?? 'its quota is used up'
    case 'forbidden':
      return `it lets no call in: ${failure.reason}`
    case 'unavailable':
      return `it is away: ${failure.reason}`
    case 'unsupported':
      return 'it does not have this pair'
    case 'too-large':
      return 'the text is too long for it'
    case 'refused':
      return failure.reason
  }
}
