/** What was acknowledged is in the trail: as many records of somebody about an article as calls that they were told of. */
import { trailLog } from '../../../shared/people/trail.ts'
import { readLog } from '../../../shared/storage/log.ts'
import type { Invariant } from './end.ts'

export const doneIsInTrail: Invariant = async ({ ledger, stored }) => {
  const { shards } = await readLog(stored, trailLog, (days) => days)
  const records = [...shards.values()].flatMap(({ records }) => records)
  const nameOf = ({ by, article }: { by: string; article?: string | undefined }) => `${by} ${article ?? 'no article'}`
  const recorded = Map.groupBy(records, ({ by, about }) => nameOf({ by, article: about.article }))
  for (const [name, acts] of Map.groupBy(ledger.acts, nameOf)) {
    const count = recorded.get(name)?.length ?? 0
    if (count < acts.length) ledger.report('trail', `${name}: ${count} records of ${acts.length} calls`)
  }
}
