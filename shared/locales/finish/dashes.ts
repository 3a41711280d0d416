/**
 * Dashes that an engine made hyphens: " - " and " -- " become " – ", if the source has dashes and no such hyphens. A
 * score such as 3 - 1 stays.
 */
import type { Finisher, TextEdit } from '../shape.ts'

const spaced = /(?<=\S)[ \u00a0]--?[ \u00a0](?=\S)/g

export const finishDashes: Finisher = (text, source) => {
  if (!/[–—]/.test(source) || /\s-\s/.test(source)) return []
  return [...text.matchAll(spaced)].flatMap(({ 0: dash, index: start }): TextEdit[] => {
    const end = start + dash.length
    if (/\d/.test(text.charAt(start - 1)) && /\d/.test(text.charAt(end))) return []
    return [{ start: start + 1, end: end - 1, text: '–' }]
  })
}

/** English dashes without spaces, where the language writes spaces: word—word becomes word – word. */
export const spaceDashes: Finisher = (text, source) =>
  source.includes('—')
    ? Array.from(text.matchAll(/(?<=[\p{L}\p{N}”»)%])—(?=[\p{L}\p{N}„«(])/gu), ({ index: start }) => ({
        start,
        end: start + 1,
        text: ' – ',
      }))
    : []
