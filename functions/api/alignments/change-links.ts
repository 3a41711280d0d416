/**
 * Changes links: a person's record of the alignment, numbered after the last. The job entry is put first, then the
 * record, which is created once, and then the version is derived. If that can't be done now, the job does it.
 */
import { alignedIds, documentLinks } from '../../../shared/article/aligned-drafts.ts'
import { applyRecord } from '../../../shared/article/alignment.ts'
import { errorMessage } from '../../../shared/error-message.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { changeRecord, laterThan, nextRound, putAlignmentRecord } from '../../../shared/pipeline/alignments.ts'
import { enqueue, sendMessages } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { type FieldIssue, type Refusal, refusal } from '../../contract/refusal.ts'
import type { LinkChanges } from '../../contract/schemas/alignments.ts'
import type { EtagMatcher } from '../../http/if-match.ts'
import { applyLinks } from '../../jobs/align/apply-links.ts'
import { type FoundLinks, findLinks } from './find-links.ts'

type Found = Extract<FoundLinks, { ok: true }>
type Missing = Extract<FoundLinks, { ok: false }>['reason']
type ChangeResult =
  | Found
  | { ok: false; refusal: Refusal<Missing | 'links-stale' | 'article-withdrawn' | 'body-invalid'> }

type Change = { article: string; locale: Locale; links: LinkChanges['links']; seen: EtagMatcher; by: string }

export async function changeLinks(ports: Ports, { article, locale, links, seen, by }: Change): Promise<ChangeResult> {
  const { objects } = ports
  const found = await findLinks(objects, article, locale)
  if (!found.ok) return fail(refusal(found.reason))
  if (found.record.withdrawnAt !== undefined) return fail(refusal('article-withdrawn'))
  const { stored, source, translation } = found
  if (!seen(String(stored.alignment.n))) return fail(stale(stored.alignment.n))
  const errors = issuesIn(links, found)
  if (errors.length > 0) return fail(refusal('body-invalid', { errors }))
  const round = await nextRound(objects, article, locale, stored.alignment.round)
  // The links over today's sentences: what a link has lost to a revision does not come back.
  const today = { ...stored.alignment, links: documentLinks(stored.alignment.links, source, translation) }
  const record = changeRecord(
    { ...stored, alignment: today },
    { source: found.record.source.id, links, by, at: laterThan(stored.alignment, ports.now()), round },
  )
  const intents = await enqueue(ports, [{ job: { kind: 'align', article, locale, n: record.n }, delaySeconds: 2 }])
  if (!(await putAlignmentRecord(objects, article, locale, record))) {
    await objects.delete(intents.map(({ key }) => key))
    return fail(stale(record.n))
  }
  ports.log({ event: 'links-changed', article, locale, n: record.n, by })
  const state = { alignment: applyRecord(today.links, record), before: today, changes: stored.changes + 1 }
  const work = { ...{ record: found.record, locale, source, translation }, state, isChange: true }
  const done = await applyLinks(ports, work).catch((error: unknown) => {
    ports.log({ event: 'settle-failed', article, locale, reason: errorMessage(error) })
    return null
  })
  if (done?.outcome === 'done') await objects.delete(intents.map(({ key }) => key))
  else await sendMessages(ports, intents)
  return { ...found, stored: state }
}

/** Sentences that do not exist, or that the request names twice. */
function issuesIn(links: LinkChanges['links'], { source, translation }: Found): FieldIssue[] {
  const sides = { source: new Set(alignedIds(source)), target: new Set(alignedIds(translation)) }
  const named = { source: new Set<string>(), target: new Set<string>() }
  return links.flatMap((link, n): FieldIssue[] => {
    const empty = link.source.length + link.target.length === 0
    const wrong = (['source', 'target'] as const).flatMap((side) =>
      link[side].flatMap((id, at): FieldIssue[] => {
        const field = `links.${n}.${side}.${at}`
        if (!sides[side].has(id)) return [{ field, reason: `is no sentence of the ${side}` }]
        if (named[side].has(id)) return [{ field, reason: 'is named twice' }]
        named[side].add(id)
        return []
      }),
    )
    return [...(empty ? [{ field: `links.${n}`, reason: 'names no sentence' }] : []), ...wrong]
  })
}

const stale = (n: number) => refusal('links-stale', { etag: String(n) })

const fail = <Code extends Missing | 'links-stale' | 'article-withdrawn' | 'body-invalid'>(refusal: Refusal<Code>) => ({
  ok: false as const,
  refusal,
})
