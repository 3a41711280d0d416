/**
 * What follows when links are stored: drafts, memory, the version and its terms. Every step is stored once, so it may
 * stop half-way and be done again.
 */
import { assemble, enqueueGlossaryJob } from '../../../shared/pipeline/assemble.ts'
import { type JobOutcome, jobDone, jobLater } from '../../../shared/pipeline/jobs.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { rememberLinks } from './remember-links.ts'
import { storeAlignedDrafts } from './store-aligned-drafts.ts'
import type { AlignWork } from './work.ts'

export async function applyLinks(ports: Ports, work: AlignWork): Promise<JobOutcome> {
  const { record, locale, state, isChange } = work
  const { article } = record
  const touched = await storeAlignedDrafts(ports, work)
  // After a revision, links pair the translation with words that it does not render.
  if (state.alignment.source === record.source.id) await rememberLinks(ports, work)
  const changed = isChange ? { changedSegments: touched } : {}
  const result = await assemble(ports, article, locale, { ...changed, relist: !isChange })
  if (!result.ok) return result.reason === 'busy' ? jobLater(1, 'the version was being written') : jobDone
  await enqueueGlossaryJob(ports, article, locale, result)
  ports.log({ event: 'aligned', article, locale, links: state.alignment.links.length, touched: touched.length })
  return jobDone
}
