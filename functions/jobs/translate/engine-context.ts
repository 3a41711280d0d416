/** The context of a batch, for engines that can use it: the surrounding text, and the glossary's terms in it. */
import type { SourceSegment } from '../../../shared/article/derive.ts'
import type { Glossary } from '../../../shared/glossary/term.ts'
import { sourceTermHits } from '../../../shared/glossary/term-hits.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import type { EngineTerm } from '../../../shared/ports/engine.ts'

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
    return found.has(id) && source && target ? [{ source, target, rule }] : []
  })
}
