/** Gives a translation the edges of its source: the capital of its first word, and the marks before and after it. */

const opening = /[\s„“”"«»‘’'¿¡—–-]/u
const closing = /[\s.,:;!?…„“”"«»‘’']/u

export function likeSource(target: string, source: string): string {
  const [start, end] = [startOf(source), endOf(source)]
  const words = target.slice(startOf(target), endOf(target))
  if (words === '' || start >= end) return target
  const first = source.charAt(start)
  const word = /^[\p{L}\p{M}]+/u.exec(words)?.[0] ?? ''
  let cased = words
  if (/\p{Lu}/u.test(first)) cased = words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  // A capital that the source has somewhere is a name's.
  else if (/\p{Ll}/u.test(first) && !source.includes(word))
    cased = words.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
  return source.slice(0, start) + cased + source.slice(end)
}

function startOf(text: string): number {
  let at = 0
  while (at < text.length && opening.test(text.charAt(at))) at++
  return at
}

function endOf(text: string): number {
  let at = text.length
  while (at > 0 && closing.test(text.charAt(at - 1))) at--
  return at
}
