/** Learns a lexicon again from its memory. A message that comes late or twice finds the lexicon up to date. */
import { languagePairs } from '../../shared/locales/locale.ts'
import { rebuildLexicon } from '../../shared/memory/lexicon-record.ts'
import { type Job, type JobOutcome, jobDone, jobLater } from '../../shared/pipeline/jobs.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'

export async function runLexicon(ports: Ports, { pair }: Extract<Job, { kind: 'lexicon' }>): Promise<JobOutcome> {
  const found = languagePairs.find(({ name }) => name === pair)
  if (!found) return { outcome: 'dead', reason: `there is no language pair ${pair}` }
  const done = await rebuildLexicon(ports.objects, ...found.locales)
  if (done.result === 'overtaken') return jobLater(2, 'the memory changed meanwhile')
  if (done.result === 'learnt') ports.log({ event: 'lexicon-learnt', pair, pairs: done.pairs })
  return jobDone
}
