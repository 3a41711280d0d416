/** Whether JSON-LD's text of the body has a block's text too. A site may give it whole, cut, as HTML, or wrongly. */
import { normaliseLabel } from '../../../text/normalise-label.ts'

const minBodyChars = 200
const maxBodyChars = 200_000
/** So many words in a row, from the block's first on, are enough. */
const wordsInRow = 5

/** @returns undefined if it says nothing: there is no body, or the text is too short. */
export function bodyTester(body: string | undefined): (text: string) => boolean | undefined {
  if (!body || body.length < minBodyChars) return () => undefined
  const words = wordsOf(body.slice(0, maxBodyChars).replace(/<[^<>]{0,500}>/g, ' '))
  const rows = new Set(words.map((_, index) => words.slice(index, index + wordsInRow).join(' ')))
  return (text) => {
    const first = wordsOf(text.slice(0, 200)).slice(0, wordsInRow)
    return first.length < wordsInRow ? undefined : rows.has(first.join(' '))
  }
}

function wordsOf(text: string): string[] {
  return normaliseLabel(text.replace(/&(?:nbsp|#160|#xa0);/gi, ' ')).match(/[\p{L}\p{N}]+/gu) ?? []
}
