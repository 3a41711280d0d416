/** Cases that differ from an operation's example. */
import type { Operation } from '../../functions/contract/operation.ts'
import { type Ask, ask } from './asking.ts'
import { examples, type Prepared } from './examples.ts'

/** `is`: the reason, or the status and the media type. */
export type Case = { of: Operation; is: string; run: () => ReturnType<typeof ask> }

/** The example of an operation, changed. `before` changes the world that it is asked in. */
export const like = (
  of: Operation,
  is: string,
  change: Ask | ((prepared: Prepared, good: Ask) => Ask | Promise<Ask>),
): Case => ({
  ...{ of, is },
  async run() {
    const example = await examples[of.id]?.()
    if (!example) throw new Error(`${of.id} has no example`)
    const { prepared, ask: good } = example
    const own = typeof change === 'function' ? await change(prepared, good) : change
    return ask(prepared.world, of, { ...good, ...own })
  },
})
