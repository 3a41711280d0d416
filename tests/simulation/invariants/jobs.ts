/** No job is forgotten: none is owed any more, none is dead, and no log has a tail that nobody folds. */
import { keys } from '../../../shared/storage/keys.ts'
import type { Invariant } from './end.ts'

export const noJobIsForgotten: Invariant = async ({ ledger, stored }) => {
  for (const key of stored.keys()) {
    if (key.startsWith(keys.openJobs())) ledger.report('jobs', `${key} is owed still`)
    if (key.startsWith(keys.deadJobs())) ledger.report('jobs', `${key} is dead`)
    if (/\/tail\//.test(key)) ledger.report('jobs', `${key} is not folded`)
  }
}
