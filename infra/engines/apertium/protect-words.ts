/**
 * Protects web and e-mail addresses, handles, hashtags and words to keep from the engine. Each is replaced by a made-up
 * word that no dictionary has and every rule leaves alone, and is restored afterwards.
 */
const stem = 'zqx'

/** `[start, end)` is protected and comes back as `text`. */
type ProtectedPlace = { start: number; end: number; text: string }

/**
 * Returns `kept` in the order of the made-up words. A text that already contains the stem is returned unchanged,
 * because the two could not be told apart. `words`: places of words to keep, in order and without overlap.
 */
export function protectWords(text: string, words: readonly ProtectedPlace[] = []): { text: string; kept: string[] } {
  if (text.toLowerCase().includes(stem)) return { text, kept: [] }
  const addresses = addressesIn(text)
  const places = [...addresses, ...outside(words, addresses)].sort((a, b) => a.start - b.start)
  let hidden = ''
  let at = 0
  for (const [i, { start, end }] of places.entries()) {
    hidden += text.slice(at, start) + stem + letters(i)
    at = end
  }
  return { text: hidden + text.slice(at), kept: places.map(({ text }) => text) }
}

const addressesIn = (text: string): ProtectedPlace[] =>
  [...text.matchAll(/\S+/g)].flatMap(({ 0: token, index }) => {
    const { start, end } = trimPunctuation(token)
    const core = token.slice(start, end)
    return isKept(core) ? [{ start: index + start, end: index + end, text: core }] : []
  })

/** Those of `places` that overlap none of `others`. Both are in order. */
function outside(places: readonly ProtectedPlace[], others: readonly ProtectedPlace[]): ProtectedPlace[] {
  let next = 0
  return places.filter(({ start, end }) => {
    while ((others[next]?.end ?? Infinity) <= start) next++
    return (others[next]?.start ?? Infinity) >= end
  })
}

export function restoreWords(text: string, kept: string[]): string {
  if (kept.length === 0) return text
  return text.replace(/zqx([a-p]+)/gi, (word, index: string) => kept[numberOf(index)] ?? word)
}

function isKept(core: string): boolean {
  if (/^(?:https?:\/\/|www\.)./i.test(core)) return true
  if (/^[#@][\p{L}\p{N}_]/u.test(core)) return true
  const at = core.indexOf('@')
  return at > 0 && core.indexOf('.', at) > at + 1
}

const opening = /[("'„“”«[{<*]/
const closing = /[)"'”“»\]}>.,;:!?…*]/

function trimPunctuation(token: string): { start: number; end: number } {
  let start = 0
  let end = token.length
  while (start < end && opening.test(token.charAt(start))) start++
  while (end > start && closing.test(token.charAt(end - 1))) end--
  return { start, end }
}

/** Base 16 in the letters a to p, because a digit would split the word. */
const letters = (index: number): string =>
  index.toString(16).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))

const numberOf = (word: string): number =>
  Number.parseInt(
    word.toLowerCase().replace(/./g, (letter) => (letter.charCodeAt(0) - 97).toString(16)),
    16,
  )
