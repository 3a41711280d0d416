/** What to send an engine that takes no tags, so that `project` can put a segment's tags into its translation. */
import type { RichText } from '../document/model/document.ts'
import { trimmer } from './words.ts'

/** A sentence's stretches are together so many times as long as itself: those beyond are not sent. Tags may stand in tags. */
const mostTimes = 8

/**
 * The plain sentence first, then each tagged stretch of it that has letters and is not the whole, once. What has none,
 * and an address, is the same in every language and found as it is.
 */
export function unitsFor({ text, tags = [] }: RichText): string[] {
  const units = new Set([text])
  const sentence = text.trim()
  const stretchOf = stretcher(text)
  let left = mostTimes * text.length
  for (const tag of tags) {
    const stretch = stretchOf(tag)
    left -= stretch.length
    if (left < 0) break
    if (stretch !== sentence && /\p{L}/u.test(stretch) && !isAddress(stretch)) units.add(stretch)
  }
  return [...units]
}

/** Gives the key of a tag's translation: its stretch of the text without white space at the ends. */
export function stretcher(text: string): (tag: { start: number; end: number }) => string {
  const trim = trimmer(text)
  return (tag) => {
    const { start, end } = trim(tag)
    return text.slice(start, end)
  }
}

const isAddress = (stretch: string): boolean => /^(?:https?:\/\/|www\.)\S+$/i.test(stretch)
