/**
 * The context of a batch, for engines that can use it: the surrounding text, the glossary's terms in it, and sentences
 * like its own that people translated.
 */
import type { SourceSegment } from '../../../shared/article/source-segment.ts'
import type { Glossary } from '../../../shared/glossary/term.ts'
import { sourceTermHits } from '../../../shared/glossary/term-hits.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import type { MemorySnapshot } from '../../../shared/memory/memory-snapshot.ts'
import { minScore } from '../../../shared/memory/suggestion.ts'
import { searchMemory } from '../../../shared/memory/translation-memory.ts'
import type { EngineExample, EngineTerm } from '../../../shared/ports/engine.ts'
import type { Objects } from '../../../shared/ports/objects.ts'

/**
 * Returns the whole paragraphs of the batch's segments, with the sentence before and after each segment: one paragraph
 * per line, in reading order. Cut off after `most` UTF-16 units.
 */
export function contextPassage(all: SourceSegment[], batch: SourceSegment[], most: number): string {
  const sent = new Set(batch.map(({ id }) => id))
  const blocks = new Set(batch.map(({ block }) => block))
  const isNear = (at: number) => [all[at - 1], all[at + 1]].some((segment) => segment && sent.has(segment.id))
  let passage = ''
  let last: string | undefined
  for (const [at, { block, source }] of all.entries()) {
    if (!blocks.has(block) && !isNear(at)) continue
    if (passage) passage += block === last ? ' ' : '\n'
    passage += source.text.replaceAll('\n', ' ')
    last = block
    if (passage.length >= most) break
  }
  return passage.slice(0, most)
}

/** The terms in `segments`, each once, with their form in the other locale. */
export function engineTerms(glossary: Glossary, from: Locale, to: Locale, segments: SourceSegment[]): EngineTerm[] {
  const found = new Set(
    segments.flatMap(({ source }) => sourceTermHits(glossary, from, to, source.text).map(({ term }) => term)),
  )
  return glossary.terms.flatMap(({ id, rule, forms }): EngineTerm[] => {
    const source = (forms[from] ?? forms[to])?.base
    const target = rule === 'keep' ? source : forms[to]?.base
    const { variants = [] } = (rule === 'preferred' && forms[to]) || {}
    if (!found.has(id) || !source || !target) return []
    return [{ source, target, ...(variants.length > 0 && { variants }), rule }]
  })
}

/** What an engine reads besides the texts grows at most by this, in UTF-16 units. */
const mostExamples = 4000
/** Of what memory finds for a segment, some entries are an engine's. */
const searched = 3

/**
 * Returns the sentences that are most like each segment and that a person translated or approved, `most` a segment, each
 * once. What an engine made is no example: it would repeat its mistakes.
 */
export async function engineExamples(
  objects: Objects,
  from: Locale,
  to: Locale,
  segments: SourceSegment[],
  most: number,
  memory: MemorySnapshot | undefined,
): Promise<EngineExample[]> {
  const texts = segments.map(({ source }) => source.text)
  const found = await searchMemory(objects, from, to, texts, { least: minScore, limit: most * searched, memory })
  const examples = new Map<string, string>()
  let length = 0
  for (const matches of found) {
    for (const { pair } of matches.filter(({ pair }) => pair.approved).slice(0, most)) {
      const [source, target] = [pair.texts[from]?.text, pair.texts[to]?.text]
      if (!source || !target || examples.has(source) || length + source.length + target.length > mostExamples) continue
      length += source.length + target.length
      examples.set(source, target)
    }
  }
  return [...examples].map(([source, target]) => ({ source, target }))
}
