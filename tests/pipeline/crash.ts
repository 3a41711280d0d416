/** Processes that stop in the middle of their work, and go on after a restart with the store alone. */
import type { Call } from '../adapters/observed-objects.ts'
import type { World, WorldOptions } from '../world.ts'

/** A process that stops at its `stop`th call to the store, before or after it is made, and does nothing until restarted. */
export function crashAt(stop: number, when: 'before' | 'after') {
  let calls = 0
  let armed = true
  const state = { stopped: false }
  const fail = () => {
    state.stopped = true
    throw new Error('the process has stopped')
  }
  const hooks: Pick<WorldOptions, 'before' | 'after'> = {
    before: (_: Call) => {
      if (armed) calls++
      if (state.stopped || (armed && when === 'before' && calls === stop)) fail()
    },
    after: () => {
      if (armed && when === 'after' && calls === stop) fail()
    },
  }
  /** Whether it got as far as to stop; from here on it won't. */
  const disarm = () => {
    armed = false
    return calls >= stop
  }
  return { state, hooks, disarm }
}

/** Steps until nothing is owed; a stop is followed by a restart that has forgotten its queue. */
export async function settleThroughCrashes(world: World, state: { stopped: boolean }) {
  for (let i = 0; i < 500; i++) {
    const more = await world.step().catch(() => true)
    if (state.stopped) {
      world.queue.forget()
      state.stopped = false
    } else if (!more) return
  }
  throw new Error('work is still owed')
}
