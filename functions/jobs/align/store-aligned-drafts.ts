/** Stores the drafts of an alignment: those of all segments, or only those that its last record changed. */
import { alignedDrafts, documentLinks } from '../../../shared/article/aligned-drafts.ts'
import { type DraftTranslation, draftBatchName, draftBatchSchema } from '../../../shared/article/draft-translation.ts'
import { readParts } from '../../../shared/pipeline/document.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { mapConcurrent, putJson, putOrThrow } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'
import type { AlignWork } from './work.ts'

/** @returns the segments whose drafts are new. */
export async function storeAlignedDrafts(ports: Ports, work: AlignWork): Promise<string[]> {
  const { record, locale, state } = work
  const drafts = draftsOf(work)
  const { source } = state.alignment
  const parts = await readParts(ports.objects, record.article, source)
  const { revision = record.revision } = record.revisions.find((known) => known.source === source) ?? {}
  await mapConcurrent([...parts.entries()], async ([part, { segments }]) => {
    const inside = new Set(segments)
    const own = drafts.filter(({ segment }) => inside.has(segment))
    if (own.length === 0) return
    const place = {
      revision,
      part,
      at: segments.indexOf(own[0]?.segment ?? ''),
      round: state.alignment.round,
    }
    const names = own.map(({ segment, sourceHash }) => `${segment} ${sourceHash}`)
    const key = keys.draft(record.article, locale, draftBatchName('aligned', place, names))
    await putOrThrow(putJson(ports.objects, key, draftBatchSchema.parse({ v: 1, drafts: own }), { absent: true }))
  })
  return drafts.map(({ segment }) => segment)
}

/** Sentences that a revision added are in no link. They have no draft, so they are translated as usual. */
function draftsOf({ source, translation, state, isChange }: AlignWork): DraftTranslation[] {
  const draftsFor = (links: AlignWork['state']['alignment']['links']) => {
    const known = new Set(links.flatMap((link) => link.source))
    const all = documentLinks(links, source, translation)
    return alignedDrafts(source, translation, all).filter(({ segment }) => known.has(segment))
  }
  const now = draftsFor(state.alignment.links)
  if (!isChange || !state.before) return now
  const before = new Map(draftsFor(state.before.links).map((draft) => [draft.segment, JSON.stringify(draft)]))
  return now.filter((draft) => before.get(draft.segment) !== JSON.stringify(draft))
}
