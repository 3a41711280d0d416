/** The job that compacts the listings after an editor's decision, so that it shows there before the cron's next run. */

import { keys } from '../storage/keys.ts'
import type { Job } from './jobs.ts'

/** `delaySeconds`: after the pages are stored, even if they take a second attempt. */
export const compactListingsJob = {
  job: { kind: 'compact', log: keys.articlesIndex() } satisfies Job,
  delaySeconds: 4,
} as const
