import { describe, expect, it } from 'vitest'
import { bundled } from './bundle.ts'
import { planted } from './planted.ts'

const fault = planted.find(({ invariant }) => invariant === 'leak')
const patches = fault?.patches ?? []

describe('a simulation', () => {
  it('of one seed is the same again, call for call', async () => {
    const { planOf, simulate } = await bundled()
    for (const seed of [7, 8, 9]) {
      const [once, again] = [
        await simulate(planOf(seed), { traced: true }),
        await simulate(planOf(seed), { traced: true }),
      ]
      expect(once.trace.length).toBeGreaterThan(100)
      expect(again).toEqual(once)
    }
  })

  it('finds a fault that is planted, and shrinks what it takes to a few steps that still fail', async () => {
    const { planOf, show, shrink, simulate } = await bundled(patches)
    const fails = async (plan: ReturnType<typeof planOf>) =>
      (await simulate(plan)).problems.some(({ invariant }) => invariant === fault?.invariant)
    let seed = 1
    while (!(await fails(planOf(seed)))) seed++
    const least = await shrink(planOf(seed), fails)
    expect(await fails(least)).toBe(true)
    expect(least.operations.map(({ kind }) => kind)).toContain('rename')
    expect(show(least).split('\n').length).toBeLessThanOrEqual(6)
  })

  it('with a patch whose piece of the source is not there any more is not run', async () => {
    const patch = { file: 'shared/ids.ts', find: 'what nobody wrote', put: '' }
    await expect(bundled([patch])).rejects.toThrow('shared/ids.ts does not hold once: what nobody wrote')
  })
})
