/**
 * Adds linked sentences to memory: what people linked as approved, what the machine linked if it is sure. A link that a
 * person has undone leaves memory again.
 */

import { documentLinks } from '../../../shared/article/aligned-drafts.ts'
import type { Link } from '../../../shared/article/alignment.ts'
import { joinTexts } from '../../../shared/article/join-texts.ts'
import { segmentsToTranslate } from '../../../shared/article/source-segment.ts'
import { matchTags } from '../../../shared/article/translation-tags.ts'
import { contextHash, type MemoryEntry } from '../../../shared/memory/memory-entry.ts'
import { changeMemory } from '../../../shared/memory/translation-memory.ts'
import { listNewestEdits } from '../../../shared/pipeline/load-truth.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import type { AlignWork } from './work.ts'

/** The least confidence with which memory takes a link of the machine's. */
const sureEnough = 0.8

export async function rememberLinks(ports: Ports, work: AlignWork): Promise<void> {
  const { record, locale, state, isChange } = work
  // The time of the record, because a job may come late or twice.
  const { at, links } = state.alignment
  const entriesOf = entryMaker(work, at)
  const now = entriesOf(links)
  const before = isChange && state.before ? entriesOf(state.before.links) : new Map<string, Remembered>()
  // What was typed or approved there is in memory, and stands before the translation's words.
  const edits = await listNewestEdits(ports.objects, record.article, locale)
  const added = [...now].flatMap(([key, { entry }]) => (before.has(key) || edits.has(entry.segment) ? [] : [entry]))
  // Sentences that were only joined with others still translate each other.
  const isTogether = ({ source: [one = ''], target: [other = ''] }: Link) =>
    links.some(({ source, target }) => source.includes(one) && target.includes(other))
  const gone = [...before].flatMap(([key, { entry, link }]) => (now.has(key) || isTogether(link) ? [] : [entry]))
  await changeMemory(ports.objects, ports.newId(), record.source.locale, locale, { added, gone, at })
}

type Remembered = { entry: MemoryEntry; link: Link }

/** The memory entries of links, by their texts and whether a person approved them. */
function entryMaker({ record, locale, source, translation }: AlignWork, at: number) {
  const sources = segmentsToTranslate(source)
  const position = new Map(sources.map(({ id }, n) => [id, n]))
  const targets = new Map(segmentsToTranslate(translation).map(({ id, source: text }) => [id, text]))
  const from = record.source.locale
  return (links: readonly Link[]): Map<string, Remembered> =>
    new Map(
      documentLinks(links, source, translation).flatMap((link): [string, Remembered][] => {
        const approved = link.by !== undefined
        if (link.source.length === 0 || link.target.length === 0) return []
        if (!approved && link.confidence < sureEnough) return []
        const first = position.get(link.source[0] ?? '') ?? 0
        const original = joinTexts(link.source.flatMap((id) => sources[position.get(id) ?? -1]?.source ?? []))
        const target = matchTags(joinTexts(link.target.flatMap((id) => targets.get(id) ?? [])), original)
        const context = contextHash(sources[first - 1]?.source.text, sources[first + link.source.length]?.source.text)
        const entry: MemoryEntry = {
          ...{ texts: { [from]: original, [locale]: target }, from, approved },
          ...(link.by ? { by: link.by } : {}),
          ...(context ? { context } : {}),
          // A little later than the deletion of a former link's entry, which may have the same texts.
          ...{ article: record.article, segment: link.source[0] ?? '', at: at + 1 },
        }
        return [[JSON.stringify([original.text, target.text, approved]), { entry, link }]]
      }),
    )
}
