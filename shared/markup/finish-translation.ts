/**
 * Fixes typography in machine output, never in human text. It is the last step for every engine: the text gets the
 * typography of its locale, and its tags stay on the same words. Code and addresses are left alone.
 */
import { firstNotBefore } from '../binary-search.ts'
import type { RichText } from '../document/model/document.ts'
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { TextEdit } from '../locales/shape.ts'
import type { TextSpan } from './word-boundaries.ts'

/** Whether a run without white space is a web or mail address. */
const isAddress = (run: string): boolean => /^\P{L}*(?:https?:\/\/|www\.)/iu.test(run) || /@[^@.]+\./.test(run)

/** @param source the text that was translated */
export const finishTranslation = (target: RichText, source: string, from: Locale, to: Locale): RichText =>
  registry[to].finishers.reduce((text, finisher) => {
    const kept = keptIn(text)
    let next = 0
    const changes = finisher(text.text, source, registry[from]).filter(({ start, end }) => {
      while ((kept[next]?.end ?? Infinity) <= start) next++
      return (kept[next]?.start ?? Infinity) >= end
    })
    return applyTextEdits(text, changes)
  }, target)

/** The spans to leave alone: code and addresses, in order and without overlap. */
function keptIn({ text, tags = [] }: RichText): TextSpan[] {
  const code = tags.filter(({ name, start, end }) => name === 'code' && end > start)
  const addresses = [...text.matchAll(/\S+/g)]
    .filter(([run]) => isAddress(run))
    .map(({ 0: run, index }) => ({ start: index, end: index + run.length }))
  const kept: TextSpan[] = []
  for (const { start, end } of [...code, ...addresses].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else kept.push({ start, end })
  }
  return kept
}

/** @param changes in order, without overlap. A tag's end inside one keeps its offset in it, up to the new length. */
export function applyTextEdits({ text, tags }: RichText, changes: TextEdit[]): RichText {
  if (changes.length === 0) return { text, ...(tags && { tags }) }
  let changed = ''
  let from = 0
  const moves = changes.map(({ start, end, text: right }) => {
    changed += text.slice(from, start)
    const at = changed.length
    changed += right
    from = end
    return { start, end, at, length: right.length }
  })
  changed += text.slice(from)
  const moved = (offset: number): number => {
    const move = moves[firstNotBefore(moves.length, (i) => (moves[i]?.start ?? Infinity) < offset) - 1]
    if (!move) return offset
    return offset >= move.end
      ? move.at + move.length + offset - move.end
      : move.at + Math.min(offset - move.start, move.length)
  }
  return {
    text: changed,
    ...(tags && { tags: tags.map((tag) => ({ ...tag, start: moved(tag.start), end: moved(tag.end) })) }),
  }
}
