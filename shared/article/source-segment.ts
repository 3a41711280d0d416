/** The segments of a document that are translated, and whether a target still fits one. */
import type { Document, RichText, Segment } from '../document/model/document.ts'
import { segmentText } from '../document/model/rich-text.ts'
import { shortHash } from '../hash.ts'

/** `segment`: the segment itself, which holds its history. */
export type SourceSegment = { id: string; block: string; source: RichText; sourceHash: string; segment: Segment }

/** The segments to translate, in reading order. */
export const segmentsToTranslate = (document: Document): SourceSegment[] =>
  document.blocks
    .filter((block) => block.translate)
    .flatMap((block) =>
      block.segments.map((segment) => {
        const source = segmentText(block, segment)
        return { id: segment.id, block: block.id, source, sourceHash: hashSource(source), segment }
      }),
    )

/**
 * The hash of a source's words and inline tags, without the tags' ids. It shows whether the source has changed under a
 * target.
 */
export const hashSource = ({ text, tags }: RichText): string =>
  shortHash(
    JSON.stringify([text, (tags ?? []).map(({ start, end, name, href, title }) => [start, end, name, href, title])]),
  )

/** Whether a target for the source with `hash` still fits this source: the words are equal except for typography. */
export const isForSource = ({ sourceHash, segment: lineage }: SourceSegment, hash: string): boolean =>
  hash === sourceHash || (lineage.earlier ?? []).some((wording) => wording.same && wording.hash === hash)
