/** Stores the drafts of one step of a translate job, with what they cost. */

import { type DraftTranslation, draftBatchName, draftBatchSchema } from '../../../shared/article/draft-translation.ts'
import type { SourceSegment } from '../../../shared/article/source-segment.ts'
import { putJson, putOrThrow } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'
import type { EngineAnswers } from './fill-from-engine.ts'
import type { TranslateWork } from './work.ts'

/**
 * Creates the object only if it is new: drafts of the same segments that another delivery stored first stay, and only
 * the cost of ours is recorded.
 */
export async function storeDrafts(
  work: TranslateWork,
  origin: DraftTranslation['origin'],
  segments: SourceSegment[],
  { drafts, usage: spent, spareAnswers: strings = {} }: { drafts: DraftTranslation[] } & Partial<EngineAnswers>,
): Promise<void> {
  const { ports, record, locale, part, all, round } = work
  const at = all.findIndex(({ id }) => id === segments[0]?.id)
  const inside = [...segments.map(({ id, sourceHash }) => `${id} ${sourceHash}`), ...Object.keys(strings)]
  const place = { revision: record.revision, part, at: Math.max(0, at), round: round?.number ?? 0 }
  const name = draftBatchName(origin, place, inside)
  const body = draftBatchSchema.parse({
    ...{ v: 1, drafts: drafts.map((draft) => withSuggestion(work, draft)) },
    ...(spent && { usage: spent }),
    ...(Object.keys(strings).length > 0 && { spareAnswers: strings }),
  })
  const put = await putOrThrow(putJson(ports.objects, keys.draft(record.article, locale, name), body, { absent: true }))
  if (put.ok) work.drafts.set(name, body)
  else if (spent && spent.calls > 0) {
    const paidTwice = draftBatchSchema.parse({ v: 1, drafts: [], usage: spent })
    const key = keys.draft(record.article, locale, `${name}-${ports.newId()}`)
    await putOrThrow(putJson(ports.objects, key, paidTwice, { absent: true }))
    ports.log({ event: 'paid-twice', article: record.article, locale, ...spent })
  }
}

function withSuggestion({ suggestions }: TranslateWork, draft: DraftTranslation): DraftTranslation {
  const suggestion = draft.origin === 'engine' && suggestions?.get(draft.segment)
  return suggestion ? { ...draft, suggestion } : draft
}
