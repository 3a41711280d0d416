/**
 * White space at the ends of tags. Engines that take XML may glue a tag's words to the words beside it: DeepL answers
 * `Apăsați<x id="1">Configurare</x>` for "Tap **Set up**". Where the source has white space at that end of the tag, the
 * translation gets a space.
 */
import type { RichText } from '../document/model/document.ts'

/** An end of a tag in a translation. `at`: a UTF-16 offset. `isSpaced`: the source has white space at this end. */
export type TagEnd = { at: number; closes: boolean; isSpaced: boolean }

/** Whether a text has white space at a tag's beginning, or at its end. The ends of the text count as such. */
export function isSpacedIn({ text }: RichText, { start, end }: { start: number; end: number }, closes: boolean) {
  if (start >= end) return false
  const at = closes ? end : start
  return at <= 0 || at >= text.length || isSpace(text.charAt(at - 1)) || isSpace(text.charAt(at))
}

/** Where a space is missing: offsets in order, each once. `endings`: the ends of words that may follow a tag. */
export function missingSpaces(text: string, ends: readonly TagEnd[], endings: ReadonlySet<string>): number[] {
  const places = new Set<number>()
  for (const { at, closes, isSpaced } of ends) {
    if (!isSpaced || at <= 0 || at >= text.length || places.has(at) || !isGlued(text, at)) continue
    if (!closes || !endings.has(/^\p{L}{0,8}/u.exec(text.slice(at, at + 16))?.[0] ?? '')) places.add(at)
  }
  return [...places].sort((a, b) => a - b)
}

/** Whether two words, or a word and the mark that opens or closes the other, touch at `at`. */
function isGlued(text: string, at: number): boolean {
  const [before, left, right, after] = [at - 2, at - 1, at, at + 1].map((place) => text.charAt(place))
  const ends = isWord(left) || /[)\]}”»…%€$!?.,;:]/.test(left ?? '') || (left === '"' && isWord(before))
  const begins = isWord(right) || /[([{„“«]/.test(right ?? '') || (right === '"' && isWord(after))
  return ends && begins
}

const isWord = (character = ''): boolean => /[\p{L}\p{N}\p{M}]/u.test(character)
const isSpace = (character: string): boolean => /\s/.test(character)
