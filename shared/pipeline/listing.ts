/** The job that an editor's decision owes the listings: it is to be seen there soon, and not when the cron comes by. */

import { keys } from '../storage/keys.ts'
import type { Job } from './jobs.ts'

/** `delaySeconds`: after the pages, also where they take a second attempt. */
export const foldListing = {
  job: { kind: 'fold', log: keys.articlesIndex() } satisfies Job,
  delaySeconds: 4,
} as const
