/** Settles what a correction or a decision owes: the version's views anew, and the pair in memory. */

import { isReviewed } from '../../shared/article/pair.ts'
import { done, type Job, later, type Outcome } from '../../shared/jobs.ts'
import { contextOf } from '../../shared/memory/pair.ts'
import { remember } from '../../shared/memory/store.ts'
import type { Ports } from '../../shared/ports/ports.ts'
import { assemble } from '../../shared/store/assemble.ts'
import { readEdit, readHead } from '../../shared/store/gather.ts'

export type AssembleJob = Extract<Job, { kind: 'assemble' }>

/** Several jobs of one version are one assembly. */
export async function run(ports: Ports, jobs: AssembleJob[]): Promise<Outcome> {
  return (await settleAll(ports, jobs, true)) ? done : later(2, 'the version was being written')
}

/** Whether view and memory took it. */
export const settle = (ports: Ports, job: AssembleJob): Promise<boolean> => settleAll(ports, [job], false)

async function settleAll(ports: Ports, jobs: AssembleJob[], again: boolean): Promise<boolean> {
  const [first] = jobs
  if (!first) return true
  const result = await assemble(ports, first.article, first.locale, { again })
  if (!result.ok) return result.reason === 'unknown'
  for (const job of jobs) await rememberEdit(ports, job, result.version.segments)
  return true
}

type Source = { id: string; source: { text: string }; sourceHash: string }

/** An edit that a person vouches for goes to memory, unless its source has changed since. */
async function rememberEdit(
  ports: Ports,
  { article, locale, edit: wanted }: AssembleJob,
  sources: Source[],
): Promise<void> {
  if (!wanted) return
  const edit = await readEdit(ports.objects, article, locale, wanted.segment, wanted.n)
  const at = sources.findIndex(({ id }) => id === wanted.segment)
  const segment = sources[at]
  if (!edit || !segment || edit.sourceHash !== segment.sourceHash) return
  if (edit.origin !== 'person' && !isReviewed(edit)) return
  const head = (await readHead(ports.objects, article))?.value
  if (!head) return
  const from = head.source.locale
  const context = contextOf(sources[at - 1]?.source.text, sources[at + 1]?.source.text)
  const pair = {
    texts: { [from]: segment.source, [locale]: edit.target },
    ...{ from, approved: true, by: edit.by, article, segment: edit.segment, at: edit.at },
    ...(context ? { context } : {}),
  }
  await remember(ports.objects, ports.newId(), from, locale, [pair])
}
