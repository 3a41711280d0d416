/**
 * A locale's quotation marks. A mark's role follows from its position, because engines use the marks of every language.
 * A quotation may begin or end in another sentence. The signs for inches and minutes stay unchanged.
 */
import type { Finisher, TextEdit } from '../shape.ts'

const marks = /["“”„‟«»‘’]/g
const opensAfter = /[\s([{—–/„“«‘"-]/
const closesBefore = /[\s.,;:!?…)\]}—–/”»’"-]/

type Mark = { start: number; end: number; opens: boolean }

/** @param pairs the outer opening and closing marks, and the inner ones */
export const quoteFinisher =
  (...pairs: [outer: [string, string], inner: [string, string]]): Finisher =>
  (text) => {
    let depth = 0
    return marksOf(text).flatMap(({ start, end, opens }): TextEdit[] => {
      if (!opens) depth = Math.max(0, depth - 1)
      const right = pairs[depth % 2 === 1 ? 1 : 0][opens ? 0 : 1]
      if (opens) depth++
      return text.slice(start, end) === right ? [] : [{ start, end, text: right }]
    })
  }

function marksOf(text: string): Mark[] {
  const found: Mark[] = []
  let open = 0
  const add = (opens: boolean, start: number, end: number) => {
    open = Math.max(0, open + (opens ? 1 : -1))
    return found.push({ opens, start, end }) - 1
  }
  /** The opening single mark that is not closed yet. */
  let single: number | undefined
  for (const { 0: mark, index: start } of text.matchAll(marks)) {
    const end = start + 1
    const [before, after] = [text.charAt(start - 1), text.charAt(end)]
    const canOpen = (before === '' || opensAfter.test(before)) && /[^\s.,;:!?)\]}»]/.test(after)
    const canClose = /\S/.test(before) && (after === '' || closesBefore.test(after))
    if (mark === '‘') {
      if (canOpen) single = add(true, start, end)
    } else if (mark === '’') {
      // It is an apostrophe unless a single mark is open.
      if (single === undefined || !canClose) continue
      add(false, start, end)
      single = undefined
    } else if (mark === '„' || mark === '«') add(true, start, end + spacesAt(text, end))
    else if (mark === '»' && !canOpen) add(false, start - spacesBefore(text, start), end)
    // Inches, seconds.
    else if (mark === '"' && /\d/.test(before) && open === 0) continue
    else if (canOpen) add(true, start, end)
    else if (canClose) add(false, start, end)
  }
  if (single !== undefined) found.splice(single, 1)
  return found
}

const isSpace = (character: string) => /[ \u00a0\u202f]/.test(character)

function spacesAt(text: string, from: number): number {
  let count = 0
  while (isSpace(text.charAt(from + count))) count++
  return count
}

function spacesBefore(text: string, to: number): number {
  let count = 0
  while (isSpace(text.charAt(to - count - 1))) count++
  return count
}
