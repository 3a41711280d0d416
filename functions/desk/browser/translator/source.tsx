/** A segment's source for its translator. Terms are marked, and a stale source shows the changed words. */
import type { ComponentChildren } from 'preact'
import type { Pair, Term } from '../api/types.ts'
import { Difference } from '../components/difference.tsx'
import { t } from '../texts/texts.ts'
import { TermMark } from './term-mark.tsx'

type TermAt = Pair['terms'][number]
/** `terms` are the glossary's terms by id. */
type Properties = { pair: Pair; from: string; to: string; terms: ReadonlyMap<string, Term> }

export function Source({ pair: { id, source, terms: found, difference }, from, to, terms }: Properties) {
  const mark = (text: string, start: number) =>
    markTerms(text, within(found, start, start + text.length), (part, at) => {
      const place = `${id}-${start + at.start}`
      return <TermMark key={place} id={`term-${place}`} text={part} to={to} term={terms.get(at.term)} />
    })
  return (
    <>
      <p class="source" lang={from}>
        {difference ? <Difference pieces={difference} show={mark} /> : mark(source.text, 0)}
      </p>
      {difference && <p class="hint">{t('translator.difference')}</p>}
    </>
  )
}

/** Returns the whole text in order. If two terms overlap, only the first is marked. */
function markTerms(text: string, terms: TermAt[], mark: (text: string, at: TermAt) => ComponentChildren) {
  const parts: ComponentChildren[] = []
  let done = 0
  for (const at of terms.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (at.start < done) continue
    parts.push(text.slice(done, at.start), mark(text.slice(at.start, at.end), at))
    done = at.end
  }
  return [...parts, text.slice(done)]
}

/** The parts of the terms inside `[start, end)`, with offsets relative to `start`. */
const within = (terms: TermAt[], start: number, end: number): TermAt[] =>
  terms
    .map((term) => ({ ...term, start: Math.max(term.start, start) - start, end: Math.min(term.end, end) - start }))
    .filter((term) => term.start < term.end)
