import { expect, it } from 'vitest'
import { bundled } from './bundle.ts'
import { planted } from './planted.ts'

/** As many as tests/simulation/seeds-1.long.test.ts to seeds-4 play together. */
const seeds = 10_000

it.each(planted)('finds within 10,000 seeds that $name', async ({ invariant, patches }) => {
  const { planOf, simulate } = await bundled(patches)
  let seed = 1
  const finds = async () => (await simulate(planOf(seed))).problems.some((problem) => problem.invariant === invariant)
  while (seed <= seeds && !(await finds())) seed++
  console.log(`found with seed ${seed}`)
  expect(seed).toBeLessThanOrEqual(seeds)
})
