/**
 * The assemble job. It follows a correction or an editor's decision: derives the version's views again, adds the
 * segment to memory, and records source issues.
 */

import type { Edit } from '../../shared/article/edit.ts'
import { isReviewed } from '../../shared/article/pair.ts'
import { vocabularyLog, vocabularyOf } from '../../shared/glossary/vocabulary.ts'
import { contextOf } from '../../shared/memory/pair.ts'
import { remember } from '../../shared/memory/store.ts'
import { abandon } from '../../shared/pipeline/abandon.ts'
import { noteAsk } from '../../shared/pipeline/asks.ts'
import { assemble, oweGlossary } from '../../shared/pipeline/assemble.ts'
import { readEdit, readHead } from '../../shared/pipeline/gather.ts'
import { done, type Job, later, type Outcome } from '../../shared/pipeline/jobs.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { eachOf } from '../../shared/storage/json.ts'
import { append } from '../../shared/storage/log.ts'

export type AssembleJob = Extract<Job, { kind: 'assemble' }>

/** Handles several jobs of one version in one assembly. */
export async function run(ports: Ports, jobs: AssembleJob[]): Promise<Outcome> {
  return (await settleAll(ports, jobs, true)) ? done : later(2, 'the version was being written')
}

/** Returns whether views and memory were updated. */
export const settle = (ports: Ports, job: AssembleJob): Promise<boolean> => settleAll(ports, [job], false)

async function settleAll(ports: Ports, jobs: AssembleJob[], again: boolean): Promise<boolean> {
  const [first] = jobs
  if (!first) return true
  const edits = (await eachOf(jobs, (job) => readEditOf(ports, job))).flatMap((edit) => (edit ? [edit] : []))
  await noteWords(ports, first, edits)
  for (const edit of edits) if (edit.factual) await noteAsk(ports, first.article, first.locale, edit)
  const anew = jobs.some((job) => job.anew)
  // A job without an edit concerns more than single segments.
  const whole = anew || jobs.some(({ edit }) => !edit)
  const touched = edits.map(({ segment }) => segment)
  const result = await assemble(ports, first.article, first.locale, { again, anew, touched, whole })
  if (!result.ok && result.reason === 'busy') return false
  if (!result.ok) {
    // If the upload never committed and its lease is over, give it up. Otherwise there is nothing to assemble.
    await abandon(ports, first.article)
    return true
  }
  // A view derived from scratch has its term hits, but the words of a draft that it shows first may not be in the index
  // of terms yet. The glossary job adds them.
  await oweGlossary(ports, first.article, first.locale, { unmarked: result.unmarked || anew })
  for (const edit of edits) await rememberEdit(ports, first, edit, result.segments)
  return true
}

const readEditOf = (ports: Ports, { article, locale, edit }: AssembleJob): Promise<Edit | null> =>
  edit ? readEdit(ports.objects, article, locale, edit.segment, edit.n) : Promise.resolve(null)

/** Adds the words of people's texts to the index of terms before the glossary is read, as for drafts. */
async function noteWords(ports: Ports, { article, locale }: AssembleJob, edits: Edit[]): Promise<void> {
  const texts = edits.filter(({ origin }) => origin === 'person').map(({ target }) => target.text)
  if (texts.length > 0) await append(ports.objects, vocabularyLog, ports.newId(), vocabularyOf(article, locale, texts))
}

type Source = { id: string; source: { text: string }; sourceHash: string }

/** Adds an edit to memory if a person wrote or approved it, unless its source has changed since. */
async function rememberEdit(
  ports: Ports,
  { article, locale }: AssembleJob,
  edit: Edit,
  sources: Source[],
): Promise<void> {
  const at = sources.findIndex(({ id }) => id === edit.segment)
  const segment = sources[at]
  if (!segment || edit.sourceHash !== segment.sourceHash) return
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
