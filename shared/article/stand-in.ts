/** What stands in for the targets of sentences that a revision has split or merged. */
import type { Segment } from '../document/model/document.ts'
import type { Filled } from './filled-segment.ts'
import { isAligned } from './is-aligned.ts'
import type { SourceSegment } from './source-segment.ts'
import type { Truth } from './truth.ts'

/**
 * If sentences were split or merged, shows what people wrote for the former ones, stale, until the new ones have their
 * own targets. After a split the first part shows all of it and the others stay empty, so that it is read once. After a
 * merge, former sentences that only a machine translated show the machine's text, so that readers lose nothing.
 */
export function standIn(
  { segment: lineage }: SourceSegment,
  before: SourceSegment | undefined,
  truth: Truth,
): Filled | null {
  const isPersons = (id: string) => truth.edits.has(id) || isAligned(truth.drafts.get(id))
  if (!(lineage.from ?? []).some(isPersons)) return null
  const shownBefore = JSON.stringify(before?.segment.from) === JSON.stringify(lineage.from)
  const text = shownBefore
    ? ''
    : generations(lineage)
        .flatMap((ids) => wordsOf(ids, truth))
        .filter((words) => words !== '')
        .join(' ')
  return { target: { text }, origin: 'person', state: 'translated', stale: true, edit: 0 }
}

/** Each parent, followed by the segments that it came from. */
function generations({ from = [], parents = from }: Segment): string[][] {
  const starts = parents.map((id) => from.indexOf(id)).sort((a, b) => a - b)
  return starts.map((at, n) => from.slice(at, starts[n + 1]))
}

/** The parent's own target, or what people wrote for the segments that it came from. */
function wordsOf([parent = '', ...behind]: string[], { edits, drafts }: Truth): string[] {
  const own = edits.get(parent)?.target ?? drafts.get(parent)?.findLast(({ target }) => target !== null)?.target
  return own ? [own.text] : behind.flatMap((id) => edits.get(id)?.target.text ?? [])
}
