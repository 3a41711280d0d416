/** Takes away from a plan what it fails without, until nothing more can go (delta debugging, Zeller and Hildebrandt 2002). */
import type { Plan } from './plan.ts'

type Parts = Pick<Plan, 'operations' | 'faults' | 'skews'>

/** `fails`: whether a plan still fails in the same way. */
export async function shrink(plan: Plan, fails: (plan: Plan) => Promise<boolean>): Promise<Plan> {
  let least = plan
  const keep = async (parts: Partial<Parts>): Promise<boolean> => {
    const less = { ...least, ...parts }
    if (!(await fails(less))) return false
    least = less
    return true
  }
  await keep({ skews: plan.skews.map(() => 0) })
  for (let before = -1; before !== sizeOf(least); ) {
    before = sizeOf(least)
    await without(
      () => least.faults,
      (faults) => keep({ faults }),
    )
    await without(
      () => least.operations,
      (operations) => keep({ operations }),
    )
  }
  return least
}

const sizeOf = ({ operations, faults }: Plan): number => operations.length + faults.length

/** Half of them, then a quarter, down to one after another. */
async function without<T>(items: () => T[], keep: (left: T[]) => Promise<boolean>): Promise<void> {
  for (let size = Math.ceil(items().length / 2); size >= 1; size = Math.floor(size / 2))
    for (let at = items().length - size; at >= 0; at -= size)
      await keep(items().filter((_, i) => i < at || i >= at + size))
}
