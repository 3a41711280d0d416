/** Tells whether a program wrapped a text's lines, and at which width, and joins the lines of a paragraph. */
import { endsInHyphen, isCut, type KnownWords } from './hyphens.ts'

/** Longer lines are paragraphs, because no program wraps at such a width. */
const maxWrapChars = 110
const minWrapChars = 40
/** No verse is so long. */
const minLongChars = 65
/** A newspaper's column is narrower, but so are lines of verse: it needs more signs. */
const minColumnChars = 20
const minColumnLines = 8
/** Letters differ in width, so a typesetter's lines differ in length by this share. */
const slack = 0.12

/** @returns the width at which most lines end because the next word did not fit, or undefined. */
export function wrapWidth(chunks: readonly (readonly string[])[]): number | undefined {
  const ends = chunks.flatMap((lines) =>
    lines.slice(0, -1).map((line, index) => ({ line, next: lines[index + 1] ?? '' })),
  )
  const lengths = ends.map(({ line }) => line.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.8)] ?? 0
  if (ends.length < 3 || width < minColumnChars || width > maxWrapChars) return undefined
  const share = (fits: (line: string, next: string) => boolean) =>
    ends.filter(({ line, next }) => fits(line, next)).length / ends.length
  if (share((line, next) => fitsNoMore(line, next, width)) >= 0.7 && width >= minWrapChars) return width
  const goesOn = share(isUnfinished)
  const full = share((line, next) => endsInHyphen(line) || fitsNoMore(line, next, width * (1 - slack)))
  return full >= 0.7 && goesOn >= 0.4 && (width >= minWrapChars || ends.length >= minColumnLines) ? width : undefined
}

/** Whether a line ends because the next word did not fit. */
export function fitsNoMore(line: string, next: string, width: number): boolean {
  return line.length + 1 + (next.split(' ', 1)[0]?.length ?? 0) >= width
}

/** Whether the line stops in the middle of a sentence that the next one continues. */
export function isUnfinished(line: string, next: string): boolean {
  return !/[.!?:;…”"»)\]]$/.test(line) && /^[\p{Ll}(„“"«]/u.test(next)
}

/** A line that a program wrapped in a text that has few others, such as a short mail. */
const isLongAndUnfinished = (line: string, next: string): boolean =>
  line.length >= minLongChars && line.length <= maxWrapChars && isUnfinished(line, next)

/** The lines of a chunk as paragraphs. `cut` gets each hyphen that is left out. */
export function joinWrapped(
  lines: readonly string[],
  width: number | undefined,
  known: KnownWords,
  cut: (hyphen: string) => void,
): string[] {
  const joined: string[][] = []
  let before = ''
  for (const line of lines) {
    const pieces = joined.at(-1)
    if (pieces && endsInHyphen(before) && /^[\p{L}\p{N}]/u.test(line)) {
      if (isCut(before, line, known)) {
        pieces[pieces.length - 1] = (pieces.at(-1) ?? '').slice(0, -1)
        cut(before.slice(-1))
      }
      pieces.push(line)
    } else if (pieces && /<https?:[^\s<>]*$/.test(before) && /^[^\s<>]+>/.test(line)) pieces.push(line)
    else if (pieces && (width === undefined ? isLongAndUnfinished(before, line) : goesOn(before, line, width)))
      pieces.push(' ', line)
    else joined.push([line])
    before = line
  }
  return joined.map((pieces) => pieces.join('').replace(/\u00ad/g, ''))
}

function goesOn(before: string, line: string, width: number): boolean {
  if (/^(?:\d{1,2}[.)]|\p{L}\)|[-–—*])\s/u.test(line) && /[.!?:;,]$/.test(before)) return false
  if (isUnfinished(before, line)) return true
  const ends = /[.!?:;…]["”»)]?$/.test(before)
  return fitsNoMore(before, line, ends ? width : width * (1 - slack))
}
