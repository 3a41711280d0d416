/**
 * A virtual clock, and whose turn it is. Whoever waits, for the store or for time to pass, waits for a turn; of those that
 * are due one is picked by chance. So every order of calls can come, and a seed brings the same one again.
 */
import type { Random } from './random.ts'

export type Scheduler = {
  /** Milliseconds since the epoch. */
  now(): number
  /** Resolves when its turn comes, `ms` from now at the earliest. */
  turn(ms?: number): Promise<void>
  /** Gives turns until `isOver`. False when there were too many. */
  run(isOver: () => boolean): Promise<boolean>
}

const start = Date.UTC(2026, 2, 11, 8, 15)
/** A turn takes up to so many milliseconds. */
const turnMs = 25
const mostTurns = 200_000

export function schedulerOf(random: Random): Scheduler {
  let time = start
  const waiting: { at: number; go: () => void }[] = []
  return {
    now: () => time,
    turn: (ms = 0) => new Promise((go) => waiting.push({ at: time + Math.ceil(ms), go })),
    async run(isOver) {
      for (let turns = 0; turns < mostTurns; turns++) {
        // By then all that could go on has gone as far as its next wait.
        await new Promise(setImmediate)
        if (isOver()) return true
        const due = waiting.filter(({ at }) => at <= time)
        if (due.length === 0) {
          if (waiting.length === 0) return false
          time = Math.min(...waiting.map(({ at }) => at))
          continue
        }
        const next = random.pick(due)
        waiting.splice(waiting.indexOf(next), 1)
        time += random.below(turnMs)
        next.go()
      }
      return false
    },
  }
}
