/** Finds the quotation marks of a text, of whatever language, and tells from their position which open and which close. */
const marks = /["“”„‟«»‘’']|(?<!\S),,(?=\p{L})/gu
const opensAfter = /[\s([{—–/„“«‘"-]/
const closesBefore = /[\s.,;:!?…)\]}—–/”»’"-]/
const space = /[ \u00a0\u202f]/

/** `[start, end)` includes the white space between a mark and its quotation. */
export type QuotationMark = { mark: string; start: number; end: number; opens: boolean }

export function quotationMarksIn(text: string): QuotationMark[] {
  const found: QuotationMark[] = []
  let open = 0
  const add = (opens: boolean, mark: string, start: number, end: number) => {
    open = Math.max(0, open + (opens ? 1 : -1))
    const from = opens ? start : Math.max(found.at(-1)?.end ?? 0, start - spacesBefore(text, start))
    return found.push({ mark, opens, start: from, end: opens ? end + spacesAt(text, end) : end }) - 1
  }
  const straight = straightPairs(text)
  /** The opening single mark that is not closed yet. */
  let single: number | undefined
  for (const { 0: mark, index: start } of text.matchAll(marks)) {
    const end = start + mark.length
    const [before, after] = [text.charAt(start - 1), text.charAt(end)]
    const canOpen = (before === '' || opensAfter.test(before)) && /[^\s.,;:!?)\]}»]/.test(after)
    const canClose = /\S/.test(before) && (after === '' || closesBefore.test(after))
    const isApart = (before === '' || /\s/.test(before)) && (after === '' || /\s/.test(after))
    if (mark === "'") {
      const opens = straight.get(start)
      if (opens !== undefined) add(opens, mark, start, end)
      else if (single !== undefined && canClose) {
        add(false, mark, start, end)
        single = undefined
      }
    } else if (mark === '‘') {
      if (canOpen) single = add(true, mark, start, end)
    } else if (mark === '’') {
      // It is an apostrophe unless a single mark is open.
      if (single === undefined || !canClose) continue
      add(false, mark, start, end)
      single = undefined
    } else if (mark === '„' || mark === '«' || mark === ',,') add(true, mark, start, end)
    else if (mark === '»' && !canOpen) add(false, mark, start, end)
    // Inches, seconds.
    else if (mark === '"' && /\d/.test(before) && open === 0) continue
    else if (canOpen) add(true, mark, start, end)
    else if (canClose) add(false, mark, start, end)
    // A mark with white space on both sides opens a quotation unless one is open.
    else if (isApart && (open > 0 || closesLater(text, end))) add(open === 0, mark, start, end)
    else if (/\s/.test(before) && closesBefore.test(after) && open > 0) add(false, mark, start, end)
  }
  if (single !== undefined) found.splice(single, 1)
  return found
}

/** How far a quotation's other mark may be. */
const longest = 400

/** Whether another double mark follows. */
const closesLater = (text: string, from: number): boolean => /["“”»]/.test(text.slice(from, from + longest))

/** The straight single marks that are quotation marks, and whether each opens: those with just one that may close. */
function straightPairs(text: string): Map<number, boolean> {
  const found = new Map<number, boolean>()
  let opening: number | undefined
  let closing: number[] = []
  const settle = () => {
    const [only] = closing
    if (opening !== undefined && only !== undefined && closing.length === 1) found.set(opening, true).set(only, false)
  }
  for (const { index } of text.matchAll(/'/g)) {
    const [before, after] = [text.charAt(index - 1), text.charAt(index + 1)]
    if ((before === '' || opensAfter.test(before)) && /[\p{L}\p{N}]/u.test(after)) {
      settle()
      opening = index
      closing = []
    } else if (/\S/.test(before) && (after === '' || closesBefore.test(after))) closing.push(index)
  }
  settle()
  return found
}

function spacesAt(text: string, from: number): number {
  let count = 0
  while (space.test(text.charAt(from + count))) count++
  return count
}

function spacesBefore(text: string, to: number): number {
  let count = 0
  while (space.test(text.charAt(to - count - 1))) count++
  return count
}
