/** Somebody else's work in the middle of what is tested, at any call to the store. */
import type { World } from '../world.ts'

/**
 * Runs `action` once, before the `n`th call to the store that anybody else makes; its own calls don't count. What it
 * returns says whether that was reached, and holds it back from then on.
 */
export function interrupt(world: World, n: number, action: () => Promise<void>): () => boolean {
  let calls = 0
  let done = false
  const wrap =
    <A extends unknown[], R>(run: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (!done && ++calls === n) {
        done = true
        await action()
      }
      return run(...args)
    }
  const { objects } = world.ports
  objects.get = wrap(objects.get)
  objects.put = wrap(objects.put)
  objects.list = wrap(objects.list)
  objects.delete = wrap(objects.delete)
  return () => {
    const ran = done
    done = true
    return ran
  }
}
