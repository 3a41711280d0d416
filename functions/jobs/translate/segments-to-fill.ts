/** Which segments a run of the translate job fills, and with which answers that are stored and paid for already. */
import {
  type DraftBatch,
  type DraftTranslation,
  mergeDrafts,
  roundOf,
} from '../../../shared/article/draft-translation.ts'
import { isAligned } from '../../../shared/article/is-aligned.ts'
import { isForSource, type SourceSegment } from '../../../shared/article/source-segment.ts'
import type { TranslationRound } from '../../../shared/pipeline/jobs.ts'
import { listNewestEdits } from '../../../shared/pipeline/load-truth.ts'
import type { TranslateWork } from './work.ts'

/**
 * The segments that have no draft of this round or a later one. What people wrote stays, stale or not, also in place of
 * segments that come from theirs; no engine is called for these. A whole version is translated again only where machines
 * translated it: what memory and an existing translation have from people stays too.
 */
export async function segmentsToFill(work: TranslateWork, mayHaveEdits: boolean): Promise<SourceSegment[]> {
  const { ports, record, locale, all, drafts, round } = work
  const made = mergeDrafts(batchesSince(drafts, round?.number ?? 0))
  const chosen = round?.segments
  let missing = all.filter(
    (segment) =>
      (!chosen || chosen.includes(segment.id)) &&
      !(made.get(segment.id) ?? []).some(({ sourceHash }) => isForSource(segment, sourceHash)),
  )
  if (round && !chosen) {
    const shown = mergeDrafts(drafts)
    const isFromPeople = (segment: SourceSegment) =>
      (shown.get(segment.id) ?? []).some(
        ({ sourceHash, origin, engine }) => origin === 'memory' && !engine && isForSource(segment, sourceHash),
      )
    missing = missing.filter((segment) => !isFromPeople(segment))
  }
  const lineageOf = ({ id, segment }: SourceSegment) => [id, ...(segment.from ?? [])]
  if (record.translations?.[locale]) {
    const existing = mergeDrafts(drafts)
    // A person may have linked a chosen segment since.
    const isTaken = chosen ? hasPeoplesWords : isAligned
    missing = missing.filter((segment) => !lineageOf(segment).some((id) => isTaken(existing.get(id))))
  }
  if (!mayHaveEdits || missing.length === 0) return missing
  const edits = await listNewestEdits(ports.objects, record.article, locale)
  return missing.filter((segment) => !lineageOf(segment).some((id) => edits.has(id)))
}

const hasPeoplesWords = (drafts: readonly DraftTranslation[] = []): boolean =>
  (drafts.findLast(({ link }) => link)?.link?.target.length ?? 0) > 0

/** An engine's answers that are in no draft yet; to translate again, only those of the same round. */
export function spareAnswers({ drafts, round }: TranslateWork, engine: string): Record<string, string> {
  const batches = [...batchesSince(drafts, round?.number ?? 0).values()]
  return Object.assign({}, ...batches.map(({ usage, spareAnswers }) => (usage?.engine === engine ? spareAnswers : {})))
}

/** The parts of a long document that a round concerns. */
export const partsOf = ({ segments }: TranslationRound, parts: readonly { segments: readonly string[] }[]): number[] =>
  parts.flatMap((part, at) => (!segments || part.segments.some((id) => segments.includes(id)) ? [at] : []))

const batchesSince = (drafts: ReadonlyMap<string, DraftBatch>, round: number): Map<string, DraftBatch> =>
  new Map([...drafts].filter(([name]) => roundOf(name) >= round))
