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
import type { Ports } from '../../../shared/pipeline/ports.ts'
import type { AlignWork } from './work.ts'

/** The least confidence with which memory takes a link of the machine's. */
const sureEnough = 0.8

export async function rememberLinks(ports: Ports, work: AlignWork): Promise<void> {
  const { record, locale, state, isChange } = work
  const entriesOf = entryMaker(work, state.alignment.at)
  const now = entriesOf(state.alignment.links)
  const before = isChange && state.before ? entriesOf(state.before.links) : new Map<string, MemoryEntry>()
  const added = [...now].flatMap(([key, entry]) => (before.has(key) ? [] : [entry]))
  const gone = [...before].flatMap(([key, entry]) => (now.has(key) ? [] : [entry]))
  await changeMemory(ports.objects, ports.newId(), record.source.locale, locale, {
    ...{ added, gone },
    at: state.alignment.at,
  })
}

/** The memory entries of links, by their texts and whether a person approved them. */
function entryMaker({ record, locale, source, translation }: AlignWork, at: number) {
  const sources = segmentsToTranslate(source)
  const position = new Map(sources.map(({ id }, n) => [id, n]))
  const targets = new Map(segmentsToTranslate(translation).map(({ id, source: text }) => [id, text]))
  const from = record.source.locale
  return (links: readonly Link[]): Map<string, MemoryEntry> =>
    new Map(
      documentLinks(links, source, translation).flatMap((link): [string, MemoryEntry][] => {
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
        return [[JSON.stringify([original.text, target.text, approved]), entry]]
      }),
    )
}
