/**
 * Chooses an article's engines and their order, and decides what happens to the job if they could not translate
 * everything.
 */
import { backoffSeconds, type JobOutcome, jobLater, type OutboxEntry } from '../../../shared/pipeline/jobs.ts'
import type { Engine, EngineFailure } from '../../../shared/ports/engine.ts'

/**
 * Why segments are left: an engine failed, the time is over, or none of the article's chosen engines is set up here.
 */
export type StopReason = { engine: string; failure: EngineFailure } | 'late' | 'no engine'

/** The article's chosen engines that exist, in its order; all engines if it made no choice. */
export const articleEngines = (engines: readonly Engine[], chosen: readonly string[] | undefined): Engine[] =>
  chosen ? chosen.flatMap((name) => engines.find((engine) => engine.name === name) ?? []) : [...engines]

/**
 * Limits of a wait, in seconds. `own`: if the engine names no time. `asked`: if it does. They are short because a
 * stored wait outlives the process that knew its reason. The engine's circuit breaker limits the calls while it is
 * unavailable.
 */
const longestWaits = { own: 60, asked: 300 }

/**
 * Postpones the job until the first engine may work again. The job is dead if every engine refuses the text for good.
 */
export function outcomeOfStops(stops: StopReason[], { postponements: waits }: OutboxEntry): JobOutcome {
  const soon = stops.flatMap((stop): { seconds: number; reason: string }[] => {
    if (stop === 'late') return [{ seconds: 1, reason: 'there is more than one run’s time of work' }]
    if (stop === 'no engine')
      return [{ seconds: longestWaits.own, reason: 'the engine chosen for this article is not set up' }]
    const reason = `${stop.engine}: ${toMessage(stop.failure)}`
    const seconds = secondsFor(stop.failure, waits)
    return seconds === null ? [] : [{ seconds, reason }]
  })
  const reason = soon.map(({ reason }) => reason).join('; ')
  if (soon.length > 0) return jobLater(Math.min(...soon.map(({ seconds }) => seconds)), reason)
  const told = stops.map((stop) => (typeof stop === 'string' ? stop : `${stop.engine}: ${toMessage(stop.failure)}`))
  return { outcome: 'dead', reason: `no engine translates this: ${told.join('; ')}` }
}

function secondsFor(failure: EngineFailure, waits: number): number | null {
  switch (failure.kind) {
    case 'rate-limited':
    case 'quota':
    case 'forbidden':
    case 'unavailable': {
      const { afterSeconds = Math.min(longestWaits.own, backoffSeconds(waits + 1)) } = failure
      return Math.min(longestWaits.asked, Math.max(1, afterSeconds))
    }
    case 'unsupported':
    case 'too-large':
    case 'refused':
      return null
  }
}

/** Describes a failure in words, without the engine's name. */
function toMessage(failure: EngineFailure): string {
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
