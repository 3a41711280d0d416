/** Runs seeds of the simulation, and tells of each that broke an invariant how to have it again. */
import { bundled } from './bundle.ts'

/** `from` up to `to`. Gives a line for each that is bad. */
export async function badSeeds(from: number, to: number): Promise<string[]> {
  const { planOf, simulate } = await bundled()
  const bad: string[] = []
  for (let seed = from; seed < to; seed++) {
    const [first, ...more] = (await simulate(planOf(seed))).problems
    if (!first) continue
    const others = more.length > 0 ? `, and ${more.length} more` : ''
    bad.push(`npm run simulate -- ${seed} --shrink: ${first.invariant}: ${first.detail}${others}`)
  }
  return bad
}
