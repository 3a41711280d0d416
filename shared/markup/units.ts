/** What to send an engine that takes no tags, so that `project` can put a segment's tags into its translation. */
import type { RichText } from '../document/model.ts'
import { trimSpan } from './words.ts'

/**
 * The plain sentence first, then each tagged stretch of it that has letters and is not the whole, once. What has none,
 * and an address, is the same in every language and found as it is.
 */
export function unitsFor({ text, tags = [] }: RichText): string[] {
  const units = new Set([text])
  const sentence = text.trim()
  for (const tag of tags) {
    const stretch = taggedText(text, tag)
    if (stretch !== sentence && /\p{L}/u.test(stretch) && !isAddress(stretch)) units.add(stretch)
  }
  return [...units]
}

/** The key of a tag's translation: its stretch of the text without white space at the ends. */
export function taggedText(text: string, tag: { start: number; end: number }): string {
  const { start, end } = trimSpan(text, tag)
  return text.slice(start, end)
}

const isAddress = (stretch: string): boolean => /^(?:https?:\/\/|www\.)\S+$/i.test(stretch)
