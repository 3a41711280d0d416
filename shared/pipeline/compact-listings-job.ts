/** The job that compacts the listings after an editor's decision, so that it shows before the cron's next run. */

import { keys } from '../storage/keys.ts'
import type { Job } from './jobs.ts'

/** `delaySeconds`: long enough that the pages are stored first, even if they need a second attempt. */
export const compactListingsJob = {
  job: { kind: 'compact', log: keys.articlesIndex() } satisfies Job,
  delaySeconds: 4,
} as const
