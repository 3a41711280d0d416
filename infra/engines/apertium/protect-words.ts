/**
 * Protects web and e-mail addresses, handles and hashtags from the engine. Each is replaced by a made-up word that no
 * dictionary has and every rule leaves alone, and is restored afterwards.
 */
const stem = 'zqx'

/**
 * Returns `kept` in the order of the made-up words. A text that already contains the stem is returned unchanged,
 * because the two could not be told apart.
 */
export function protectWords(text: string): { text: string; kept: string[] } {
  const kept: string[] = []
  if (text.toLowerCase().includes(stem)) return { text, kept }
  const hidden = text.replace(/\S+/g, (token) => {
    const { start, end } = trimPunctuation(token)
    const core = token.slice(start, end)
    if (!isKept(core)) return token
    kept.push(core)
    return token.slice(0, start) + stem + letters(kept.length - 1) + token.slice(end)
  })
  return { text: hidden, kept }
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
