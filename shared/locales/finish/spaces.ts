/**
 * White space: none before a closing mark, none after an opening one, one between words, none at the ends. A mark that
 * begins something (.com, :) and ,5) keeps the space before it, and so do spaced stops (. . .) and ratios (10 : 8).
 */
import type { Finisher } from '../shape.ts'

const runs = /[ \t\u00a0\u202f]+/g

export const finishSpaces: Finisher = (text) =>
  [...text.matchAll(runs)].flatMap(({ 0: run, index: start }) => {
    const end = start + run.length
    const [before, after, next] = [text.charAt(start - 1), text.charAt(end), text.charAt(end + 1)]
    const isRatio = after === ':' && /\d/.test(before) && /^:\s\d/.test(text.slice(end, end + 3))
    const right = !isRatio && isNothing(before, after, next) ? '' : run.length > 1 ? ' ' : run
    return right === run ? [] : [{ start, end, text: right }]
  })

function isNothing(before: string, after: string, next: string): boolean {
  if (before === '' || after === '' || before === '\n' || after === '\n') return true
  if (/[([{„]/.test(before) || /[)\]}”;]/.test(after)) return true
  if (/[!?]/.test(after)) return true
  if (before === '.' && after === '.') return false
  return /[.,:]/.test(after) && (next === '' || /[\s”»)"]/.test(next)) && !(after === ':' && next === ')')
}

/** Puts `text` for whatever the pattern matches. */
export const replacing =
  (pattern: RegExp, text: string): Finisher =>
  (given) =>
    Array.from(given.matchAll(pattern), ({ 0: match, index: start }) => ({ start, end: start + match.length, text }))
