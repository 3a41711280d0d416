/** What goes with a batch to engines that can use it: the running text around, and the glossary's terms in it. */
import type { SourceSegment } from '../../../shared/article/derive.ts'
import { markTerms } from '../../../shared/glossary/mark.ts'
import type { Glossary } from '../../../shared/glossary/term.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import type { EngineTerm } from '../../../shared/ports/engine.ts'

/**
 * The paragraphs that the batch's segments stand in, whole, with the sentence before and after each segment: a paragraph
 * a line, in reading order. A prefix of it when it is longer than `most` UTF-16 units.
 */
export function passageOf(all: SourceSegment[], batch: SourceSegment[], most: number): string {
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

/** The terms that stand in `segments`, each once, by what they say about the other locale. */
export function termsIn(glossary: Glossary, from: Locale, to: Locale, segments: SourceSegment[]): EngineTerm[] {
  const found = new Set(
    segments.flatMap(({ source }) => markTerms(glossary, from, to, source.text).map(({ term }) => term)),
  )
  return glossary.terms.flatMap(({ id, rule, forms }): EngineTerm[] => {
    const source = (forms[from] ?? forms[to])?.base
    const target = rule === 'keep' ? source : forms[to]?.base
    return found.has(id) && source && target ? [{ source, target, rule }] : []
  })
}
