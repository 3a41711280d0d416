/**
 * What an existing translation has for segments that a revision has dropped. Their blocks without a counterpart stay
 * with the segments around them, and the words of a link stay with the next segment of it.
 */
import type { RichText } from '../document/model/document.ts'
import { type UnlinkedBlock, unlinkedBlocks } from './pair-link.ts'
import { segmentsToTranslate } from './source-segment.ts'
import type { Truth } from './truth.ts'

/** By segment: the words of its link, and blocks before and after it. */
export type Leftovers = {
  words: ReadonlyMap<string, RichText>
  before: ReadonlyMap<string, UnlinkedBlock[]>
  after: ReadonlyMap<string, UnlinkedBlock[]>
}

/** Drafts are in reading order of the original that was aligned. */
export function leftoversOf({ drafts, present, document }: Pick<Truth, 'drafts' | 'present' | 'document'>): Leftovers {
  const heirs = heirsIn(document, present)
  const [words, before, after] = [
    new Map<string, RichText>(),
    new Map<string, UnlinkedBlock[]>(),
    new Map<string, UnlinkedBlock[]>(),
  ]
  const add = (to: Map<string, UnlinkedBlock[]>, host: string, blocks: UnlinkedBlock[]) => {
    if (blocks.length > 0) to.set(host, [...(to.get(host) ?? []), ...blocks])
  }
  const ids = [...drafts.keys()]
  const first = ids.find((id) => present.has(id))
  let last: string | undefined
  for (const id of ids) {
    if (present.has(id)) {
      last = id
      continue
    }
    const draft = drafts.get(id)?.findLast(({ link }) => link)
    if (!draft?.link) continue
    const heir = heirs.get(id)
    const blocks = unlinkedBlocks(draft.link)
    if (heir ?? last) add(after, heir ?? last ?? '', blocks)
    else if (first) add(before, first, blocks)
    const next = draft.link.source.find((each) => present.has(each))
    if (!heir && next && draft.link.source[0] === id && draft.target) words.set(next, draft.target)
  }
  return { words, before, after }
}

/** The segments that were merged or split from dropped ones. A long document does not know those of its other parts. */
function heirsIn(document: Truth['document'], present: ReadonlySet<string>): Map<string, string> {
  const segments = segmentsToTranslate(document)
  const all = document.blocks.reduce((sum, block) => sum + block.segments.length, 0)
  if (all < present.size) return new Map()
  return new Map(
    segments.flatMap(({ id, segment }) => (segment.from ?? []).map((from): [string, string] => [from, id])),
  )
}
