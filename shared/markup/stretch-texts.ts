/** What to send to an engine that takes no tags, so that `projectTags` can put the tags into its translation. */
import type { RichText } from '../document/model/document.ts'
import { spanTrimmer } from './word-boundaries.ts'

/** The stretches sent are at most this many times as long as the sentence in total; nested tags could make more. */
const maxTimes = 8

/**
 * The plain sentence, then each tagged stretch once that has letters and is not the whole sentence. Stretches without
 * letters and addresses are the same in every language and are found as they are.
 */
export function stretchTexts({ text, tags = [] }: RichText): string[] {
  const units = new Set([text])
  const sentence = text.trim()
  const stretchOf = stretchReader(text)
  let left = maxTimes * text.length
  for (const tag of tags) {
    const stretch = stretchOf(tag)
    left -= stretch.length
    if (left < 0) break
    if (stretch !== sentence && /\p{L}/u.test(stretch) && !isAddress(stretch)) units.add(stretch)
  }
  return [...units]
}

/** Returns a function from a tag to its stretch without white space at the ends: the key of the translation. */
export function stretchReader(text: string): (tag: { start: number; end: number }) => string {
  const trim = spanTrimmer(text)
  return (tag) => {
    const { start, end } = trim(tag)
    return text.slice(start, end)
  }
}

const isAddress = (stretch: string): boolean => /^(?:https?:\/\/|www\.)\S+$/i.test(stretch)
