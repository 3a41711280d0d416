/**
 * Drafts from an existing translation: each segment gets the sentences that are linked with it. Nothing of the
 * translation is lost. Sentences without a counterpart stay in the paragraph where they are; whole blocks of them
 * follow the segment that they follow in the translation.
 */
import type { Block, Document, RichText } from '../document/model/document.ts'
import { segmentText } from '../document/model/rich-text.ts'
import { type Link, linksOver } from './alignment.ts'
import { type SourceSegment, segmentsToTranslate } from './derive.ts'
import type { DraftTranslation } from './draft-translation.ts'
import { joinTexts } from './join-texts.ts'
import type { DraftLink, UnlinkedBlock } from './pair-link.ts'
import { matchTags } from './translation-tags.ts'

/** A sentence of the translation; `linked`: whether it has a counterpart. */
type Sentence = { id: string; block: Block; text: RichText; linked: boolean }

/** One draft for each source segment that a link names, in reading order. */
export function alignedDrafts(
  sources: readonly SourceSegment[],
  translation: Document,
  links: readonly Link[],
): DraftTranslation[] {
  const sentences = sentencesOf(translation)
  const here = new Set(sources.map(({ id }) => id))
  const named = links.filter(({ source }) => source.some((id) => here.has(id)))
  const hosts = hostsOf(links, sentences)
  const byId = new Map(sources.map((source) => [source.id, source]))
  return named.flatMap((link) => {
    const held = hosts.get(link) ?? { sentences: [], after: [] }
    const joined = joinTexts(link.source.flatMap((id) => byId.get(id)?.source ?? []))
    const { text, unlinked } = join(held.sentences, joined)
    return link.source.flatMap((id, n): DraftTranslation[] => {
      const source = byId.get(id)
      if (!source) return []
      const about: DraftLink = {
        ...{ source: link.source, target: link.target, confidence: link.confidence },
        ...(link.by ? { by: link.by } : {}),
        ...(n === 0 && unlinked.length > 0 ? { unlinked } : {}),
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

type Held = { sentences: Sentence[]; after: UnlinkedBlock[] }

/** What each link with a source shows: its own sentences, and those without a counterpart that stand with them. */
function hostsOf(links: readonly Link[], sentences: Omit<Sentence, 'linked'>[]): Map<Link, Held> {
  const linkOf = new Map(
    links.flatMap((link) => (link.source.length > 0 ? link.target.map((id) => [id, link] as const) : [])),
  )
  const held = new Map<Link, Held>()
  const holdOf = (link: Link): Held => {
    const found = held.get(link) ?? { sentences: [], after: [] }
    held.set(link, found)
    return found
  }
  const first = sentences.flatMap(({ id }) => linkOf.get(id) ?? [])[0] ?? links.find(({ source }) => source.length > 0)
  for (const { last, block, own } of byBlock(sentences, linkOf)) {
    const linked = own.filter(({ id }) => linkOf.has(id))
    if (linked.length === 0) {
      const host = last ?? first
      if (host) holdOf(host).after.push(unlinkedBlock(block, own))
      continue
    }
    let link = linkOf.get(linked[0]?.id ?? '')
    for (const sentence of own) {
      const its = linkOf.get(sentence.id)
      link = its ?? link
      if (link) holdOf(link).sentences.push({ ...sentence, linked: its !== undefined })
    }
  }
  return held
}

/** The blocks of the translation, each with the link of the last linked sentence before it. */
function byBlock(sentences: Omit<Sentence, 'linked'>[], linkOf: ReadonlyMap<string, Link>) {
  let last: Link | undefined
  return [...Map.groupBy(sentences, ({ block }) => block)].map(([block, own]) => {
    const before = last
    last = own.flatMap(({ id }) => linkOf.get(id) ?? []).at(-1) ?? last
    return { block, own, last: before }
  })
}

function unlinkedBlock(block: Block, own: Omit<Sentence, 'linked'>[]): UnlinkedBlock {
  const { id, kind, role, within, level, text, tags } = block
  return {
    ...{ id, kind, role, text, tags },
    ...(within ? { within } : {}),
    ...(level === undefined ? {} : { level }),
    segments: [{ id: own[0]?.id ?? id, start: 0, end: text.length }],
  }
}
