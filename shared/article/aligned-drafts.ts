/**
 * Drafts from an existing translation: each segment gets the sentences that are linked with it. Nothing of the
 * translation is lost. Sentences without a counterpart stay in the paragraph where they are; whole blocks of them
 * follow the segment that they follow in the translation.
 */
import type { Block, Document, RichText } from '../document/model/document.ts'
import { segmentText } from '../document/model/rich-text.ts'
import { type Link, linksOver } from './alignment.ts'
import type { DraftTranslation } from './draft-translation.ts'
import { joinTexts } from './join-texts.ts'
import type { DraftLink, UnlinkedBlock } from './pair-link.ts'
import { segmentsToTranslate } from './source-segment.ts'
import { matchTags } from './translation-tags.ts'

/** A sentence of the translation; `linked`: whether it has a counterpart. */
type Sentence = { id: string; block: Block; text: RichText; linked: boolean }

/** One draft for each segment of the original that a link names, in the order of the links. */
export function alignedDrafts(original: Document, translation: Document, links: readonly Link[]): DraftTranslation[] {
  const sources = segmentsToTranslate(original)
  const here = new Set(sources.map(({ id }) => id))
  const named = links.filter(({ source }) => source.some((id) => here.has(id)))
  const hosts = hostsOf(links, sentencesOf(translation), blocksOfSegments(original))
  const byId = new Map(sources.map((source) => [source.id, source]))
  return named.flatMap((link) => {
    const held = hosts.get(link) ?? { sentences: [], before: [], after: [] }
    const joined = joinTexts(link.source.flatMap((id) => byId.get(id)?.source ?? []))
    const { text, unlinked } = join(held.sentences, joined)
    return link.source.flatMap((id, n): DraftTranslation[] => {
      const source = byId.get(id)
      if (!source) return []
      const about: DraftLink = {
        ...{ source: link.source, target: link.target, confidence: link.confidence },
        ...(link.by ? { by: link.by } : {}),
        ...(n === 0 && unlinked.length > 0 ? { unlinked } : {}),
        ...(n === 0 && held.before.length > 0 ? { before: held.before } : {}),
        ...(n === 0 && held.after.length > 0 ? { after: held.after } : {}),
      }
      const target = n === 0 ? text : { text: '' }
      return [{ segment: id, sourceHash: source.sourceHash, target, origin: 'aligned', link: about }]
    })
  })
}

/** The ids of the sentences of a document that take part in an alignment, in reading order. */
export const alignedIds = (document: Document): string[] => segmentsToTranslate(document).map(({ id }) => id)

/** The links over the sentences of both documents. */
export const documentLinks = (links: readonly Link[], source: Document, translation: Document): Link[] =>
  linksOver(links, alignedIds(source), alignedIds(translation))

const sentencesOf = (translation: Document): Omit<Sentence, 'linked'>[] =>
  translation.blocks
    .filter(({ translate }) => translate)
    .flatMap((block) => block.segments.map((segment) => ({ id: segment.id, block, text: segmentText(block, segment) })))

/** Their text, with the tags' ids of `source`, and where it has sentences without a counterpart. */
function join(sentences: readonly Sentence[], source: RichText) {
  const unlinked: { start: number; end: number }[] = []
  let start = 0
  for (const { text, linked } of sentences) {
    const end = start + text.text.length
    if (!linked) unlinked.push({ start, end })
    start = end + 1
  }
  return { text: matchTags(joinTexts(sentences.map(({ text }) => text)), source), unlinked }
}

type Held = { sentences: Sentence[]; before: UnlinkedBlock[]; after: UnlinkedBlock[] }

const blocksOfSegments = ({ blocks }: Document): Map<string, Block> =>
  new Map(blocks.flatMap((block) => block.segments.map(({ id }) => [id, block] as const)))

/** What each link with a source shows: its own sentences, and what has no counterpart and stands with them. */
function hostsOf(
  links: readonly Link[],
  sentences: Omit<Sentence, 'linked'>[],
  sourceBlock: ReadonlyMap<string, Block>,
): Map<Link, Held> {
  const linkOf = new Map(
    links.flatMap((link) => (link.source.length > 0 ? link.target.map((id) => [id, link] as const) : [])),
  )
  const held = new Map<Link, Held>()
  const holdOf = (link: Link): Held => {
    const found = held.get(link) ?? { sentences: [], before: [], after: [] }
    held.set(link, found)
    return found
  }
  const linked = sentences.filter(({ id }) => linkOf.has(id))
  /** The last linked sentence so far. */
  let last: Omit<Sentence, 'linked'> | undefined
  for (const [block, own] of Map.groupBy(sentences, (sentence) => sentence.block)) {
    const first = own.find(({ id }) => linkOf.has(id))
    if (first) {
      let link = linkOf.get(first.id)
      for (const sentence of own) {
        const its = linkOf.get(sentence.id)
        link = its ?? link
        if (its) last = sentence
        if (link) holdOf(link).sentences.push({ ...sentence, linked: its !== undefined })
      }
      continue
    }
    const neighbour = last ?? linked[0]
    const host = neighbour ? linkOf.get(neighbour.id) : links.find(({ source }) => source.length > 0)
    if (!host) continue
    const within = containersOf(block, neighbour?.block, sourceBlock.get(host.source.at(last ? -1 : 0) ?? ''))
    holdOf(host)[last ? 'after' : 'before'].push(unlinkedBlock(block, own, within))
  }
  return held
}

/** The containers of a block. Where it shares one with its neighbour, it stands in the original's: an item in its list. */
function containersOf({ within }: Block, neighbour: Block | undefined, original: Block | undefined): Block['within'] {
  const shared = within?.findIndex(({ id }, depth) => id !== neighbour?.within?.[depth]?.id) ?? -1
  const depth = shared < 0 ? (within?.length ?? 0) : shared
  return within?.map((container, n) => (n < depth ? (original?.within?.[n] ?? container) : container))
}

function unlinkedBlock(block: Block, own: Omit<Sentence, 'linked'>[], within: Block['within']): UnlinkedBlock {
  const { id, kind, role, level, src, info, header, text, tags } = block
  return {
    ...{ id, kind, role, text, tags },
    ...(within ? { within } : {}),
    ...(level === undefined ? {} : { level }),
    ...(src === undefined ? {} : { src }),
    ...(info === undefined ? {} : { info }),
    ...(header === undefined ? {} : { header }),
    segments: [{ id: own[0]?.id ?? id, start: 0, end: text.length }],
  }
}
