/** Runs seeds of the simulation, and tells of each that broke an invariant how to have it again. */
import type { Plugin } from 'esbuild'
import { bundled } from './bundle.ts'

/** `from` up to `to`. Gives a line for each that is bad. `plugins`: of the bundler, for another Punte than there is. */
export async function badSeeds(from: number, to: number, plugins: readonly Plugin[] = []): Promise<string[]> {
  const { planOf, simulate } = await bundled([], plugins)
  const bad: string[] = []
  for (let seed = from; seed < to; seed++) {
    const [first, ...more] = (await simulate(planOf(seed))).problems
    if (!first) continue
    const others = more.length > 0 ? `, and ${more.length} more` : ''
    bad.push(`npm run simulate -- ${seed} --shrink: ${first.invariant}: ${first.detail}${others}`)
  }
  return bad
}
