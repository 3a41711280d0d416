/**
 * Fills a version's segments: what is stored already, then memory, then the engine in batches, each stored as it comes.
 * A long article is shared out to jobs of its parts. An engine that is away puts the job off; nothing is paid twice in
 * sequence, since every run begins from the drafts that are stored.
 */
import { type SourceSegment, segmentsToTranslate, speaksOf } from '../../shared/article/derive.ts'
import { type Draft, type Drafts, draftName, draftsSchema, foldDrafts } from '../../shared/article/draft.ts'
import type { Head } from '../../shared/article/head.ts'
import { backOffSeconds, done, type Entry, type Job, later, type Outcome } from '../../shared/jobs.ts'
import type { Memory } from '../../shared/memory/store.ts'
import type { Suggestion } from '../../shared/memory/suggestion.ts'
import type { EngineFailure } from '../../shared/ports/engine.ts'
import type { Ports } from '../../shared/ports/ports.ts'
import { assemble } from '../../shared/store/assemble.ts'
import { listDrafts, newestEdits, readDocument, readHead } from '../../shared/store/gather.ts'
import { putJson } from '../../shared/store/json.ts'
import { keys } from '../../shared/store/keys.ts'
import { post, send } from '../../shared/store/outbox.ts'
import { fillFromEngine } from './fill-from-engine.ts'
import { fillFromMemory } from './fill-from-memory.ts'
import { rememberDrafts } from './remember-drafts.ts'
import { suggestFor } from './suggest.ts'

export type TranslateJob = Extract<Job, { kind: 'translate' }>

/** An article with more segments than this to send to the engine is shared out, as many to a job. */
const partSize = 100

/** A memory whose tail is this long is folded, whoever notices. */
const longTail = 32

export async function run(ports: Ports, job: TranslateJob, entry: Entry): Promise<Outcome> {
  const { article, locale } = job
  const head = (await readHead(ports.objects, article))?.value
  if (!head) return abandon(ports, article)
  if (head.abandoned || head.withdrawnAt !== undefined || !head.targets.includes(locale)) return done
  const again = entry.attempts + entry.losses + entry.waits > 0
  const all = segmentsToTranslate(await readDocument(ports.objects, head))
  const share = job.part ? all.slice(job.part.from, job.part.to) : all
  const drafts = await listDrafts(ports.objects, article, locale)
  const work: Work = { ports, head, locale, all, drafts }
  const folded = foldDrafts(drafts)
  let missing = share.filter(
    (segment) => !(folded.get(segment.id) ?? []).some((draft) => speaksOf(segment, draft.sourceHash)),
  )
  // What people have written stands, stale or not, and stands in for what came of it: no machine is asked.
  if ((again || head.revision > 1) && missing.length > 0) {
    const edits = await newestEdits(ports.objects, article, locale)
    missing = missing.filter(({ id, lineage }) => ![id, ...(lineage.from ?? [])].some((known) => edits.has(known)))
  }
  if (missing.length > 0 && !job.part) missing = await useMemory(work, missing)
  if (!job.part && missing.length > partSize) {
    await shareOut(work, missing)
    return finish(work, job, again)
  }
  work.suggestions = await suggestFor(ports.objects, head.source.locale, locale, missing, work.memory)
  const fresh: Draft[] = []
  const filled = await fillFromEngine(ports.engine, head.source.locale, locale, missing, async (segments, given) => {
    await store(work, 'engine', segments, given)
    fresh.push(...given)
  })
  const owed = again ? share.flatMap(({ id }) => folded.get(id) ?? []).filter(({ origin }) => origin === 'engine') : []
  await rememberDrafts(ports, head, locale, all, [...owed, ...fresh])
  ports.log({ event: 'translated', article, locale, asked: missing.length, filled: fresh.length, again })
  const assembled = await finish(work, job, again)
  if (!filled.ok) return waitFor(filled.failure, entry)
  // A part shows its progress if it can; the last one must.
  return job.part && !again && !(await isComplete(work)) ? done : assembled
}

type Work = {
  ports: Ports
  head: Head
  locale: TranslateJob['locale']
  /** Every segment of the version, and the drafts known to be stored. */
  all: SourceSegment[]
  drafts: Map<string, Drafts>
  memory?: Memory
  /** What memory has beside the engine's drafts, by segment. */
  suggestions?: Map<string, Suggestion>
}

/** Stores what memory has, and returns what it has not. */
async function useMemory(work: Work, missing: SourceSegment[]): Promise<SourceSegment[]> {
  const { ports, head, locale } = work
  const { drafts, memory } = await fillFromMemory(ports.objects, head.source.locale, locale, missing, work.all)
  work.memory = memory
  if (memory.tail.length >= longTail) {
    const log = keys.memory([head.source.locale, locale].sort().join('-'))
    await send(ports, await post(ports, [{ job: { kind: 'fold', log } }]))
  }
  const found = new Set(drafts.map(({ segment }) => segment))
  if (drafts.length > 0)
    await store(
      work,
      'memory',
      missing.filter(({ id }) => found.has(id)),
      drafts,
    )
  return missing.filter(({ id }) => !found.has(id))
}

/** Create-only: another delivery's drafts of the same segments, stored first, stand. */
async function store(work: Work, origin: Draft['origin'], segments: SourceSegment[], drafts: Draft[]): Promise<void> {
  const { ports, head, locale, all } = work
  const at = all.findIndex(({ id }) => id === segments[0]?.id)
  const name = draftName(
    origin,
    at,
    segments.map(({ id, sourceHash }) => `${id} ${sourceHash}`),
  )
  const body = draftsSchema.parse({ v: 1, drafts: drafts.map((draft) => withSuggestion(work, draft)) })
  const put = await putJson(ports.objects, keys.draft(head.article, locale, name), body, { absent: true })
  if (put.ok) work.drafts.set(name, body)
}

function withSuggestion({ suggestions }: Work, draft: Draft): Draft {
  const suggestion = draft.origin === 'engine' && suggestions?.get(draft.segment)
  return suggestion ? { ...draft, suggestion } : draft
}

async function shareOut({ ports, head, locale, all }: Work, missing: SourceSegment[]): Promise<void> {
  const places = new Map(all.map(({ id }, at) => [id, at]))
  const jobs = []
  for (let i = 0; i < missing.length; i += partSize) {
    const share = missing.slice(i, i + partSize)
    const from = places.get(share[0]?.id ?? '') ?? 0
    const to = (places.get(share.at(-1)?.id ?? '') ?? 0) + 1
    jobs.push({ job: { kind: 'translate', article: head.article, locale, part: { from, to } } satisfies Job })
  }
  await send(ports, await post(ports, jobs))
}

async function isComplete({ ports, head, locale, all }: Work): Promise<boolean> {
  const drafts = foldDrafts(await listDrafts(ports.objects, head.article, locale))
  return all.every(({ id }) => drafts.has(id))
}

async function finish({ ports, head, locale, drafts }: Work, job: TranslateJob, again: boolean): Promise<Outcome> {
  const { article } = head
  const result = await assemble(ports, article, locale, { drafts, again })
  if (!result.ok) return result.reason === 'busy' ? later(1, 'the version was being written') : done
  // What is filled late comes after the upload's own glossary job.
  const late = again || job.part !== undefined || result.version.marked
  const filled = result.version.segments.every(({ target, refused }) => target !== null || refused !== undefined)
  if (late && filled) await send(ports, await post(ports, [{ job: { kind: 'glossary', article, locale } }]))
  return done
}

function waitFor(failure: EngineFailure, entry: Entry): Outcome {
  switch (failure.kind) {
    case 'rate-limited':
      return later(failure.afterSeconds ?? backOffSeconds(entry.waits + 1), 'the engine limits its rate')
    case 'quota':
      return later(3600, 'the engine’s quota is used up')
    case 'unavailable':
      return later(Math.min(60, backOffSeconds(entry.waits + 1)), `the engine is away: ${failure.reason}`)
    case 'unsupported':
    case 'too-large':
    case 'refused':
      return { outcome: 'dead', reason: `the engine does not translate this: ${failure.kind}` }
  }
}

/** Its upload was never committed, and its lease is over: the id is spent, so that a late commit fails loudly. */
async function abandon(ports: Ports, article: string): Promise<Outcome> {
  const tombstone: Head = {
    ...{ v: 1, number: 1, article, revision: 0, source: { id: article, locale: 'ro' }, title: '', targets: [] },
    ...{ slugs: { ro: '', en: '' }, publication: { ro: 'hidden', en: 'hidden' }, createdAt: ports.now() },
    ...{ changedAt: ports.now(), events: 0, revisions: [], abandoned: true },
  }
  await putJson(ports.objects, keys.head(article), tombstone, { absent: true })
  return done
}
