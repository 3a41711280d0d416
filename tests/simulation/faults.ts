/** What goes wrong, counted out: a plan's faults befall the calls and messages that have their numbers. */
import { callsOf, type Fault } from './plan.ts'

/** What a call to the store throws that is away, or whose answer is lost. Logs tell the message alone of some errors. */
export class Injected extends Error {
  override name = 'Injected'

  constructor(what: string) {
    super(`Injected: ${what}`)
  }
}

export type Faults = {
  /** Counts one more, and tells what befalls it. */
  atCall(name: string): Fault | undefined
  atMessage(): Fault | undefined
  atEngine(): Fault | undefined
  /** From here on nothing goes wrong. */
  calm(): void
  /** How many calls were counted. */
  calls(): number
}

export function faultsOf(faults: readonly Fault[]): Faults {
  let isCalm = false
  const counts = new Map<string, number>()
  const next = (of: string): Fault | undefined => {
    if (isCalm) return undefined
    const at = (counts.get(of) ?? 0) + 1
    counts.set(of, at)
    return faults.find((fault) => fault.of === of && fault.at === at)
  }
  return {
    atCall: (name) => callsOf.filter((of) => name.startsWith(of)).flatMap((of) => next(of) ?? [])[0],
    atMessage: () => next('message'),
    atEngine: () => next('engine'),
    calm() {
      isCalm = true
    },
    calls: () => counts.get('') ?? 0,
  }
}
