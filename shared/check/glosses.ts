/** Takes out of a text what explains its acronyms: their words, or a few words on what they are. */

/** "ANAF (the tax authority)", "ANAF, the tax authority,". */
const gloss =
  /(?<=(?<![\p{L}\p{N}-])\p{Lu}{2,6})(?: \([^()]{4,80}\)|, (?=[^,;:.!?()]{0,60}\p{Ll} )[^,;:.!?()\d]{4,60},)/gu
/** "the World Health Organization (WHO)", "the World Health Organization, WHO,". */
const acronymAfter = /,? (?:\((\p{Lu}{2,6})\)|(?<=, )(\p{Lu}{2,6}),)/gu
/** How many characters before an acronym may be its words, and how many words without a capital are between two others. */
const [longest, between] = [90, 2]

/** Both have the acronym alone. */
export function withoutGlosses(text: string): string {
  if (!/\p{Lu}{2}/u.test(text)) return text
  let [kept, at] = ['', 0]
  for (const { 0: all, 1: bracketed, 2: plain, index } of text.matchAll(acronymAfter)) {
    const acronym = bracketed ?? plain ?? ''
    kept += `${withoutName(text.slice(at, index), acronym.length)} ${acronym}`
    at = index + all.length
  }
  return (kept + text.slice(at)).replace(gloss, '')
}

/** Without the words with capitals at the end, at most as many as the acronym has letters. */
function withoutName(text: string, letters: number): string {
  const tail = text.slice(-longest)
  const words = [...tail.matchAll(/\S+/g)].reverse()
  let [start, count, small] = [text.length, 0, 0]
  for (const { 0: word, index } of words) {
    if (/^\p{Lu}\p{Ll}/u.test(word)) {
      start = text.length - tail.length + index
      small = 0
      if (++count === letters) break
    } else if (++small > between || /[.,;:!?]$/.test(word)) break
  }
  return count > 1 ? text.slice(0, start).trimEnd() : text
}
