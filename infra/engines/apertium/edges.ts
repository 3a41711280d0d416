/** Gives a translation the edges of its source: the capital of its first word, and the marks before and after it. */

const opening = /[\s„“”"«»‘’'¿¡—–-]/u
const closing = /[\s.,:;!?…„“”"«»‘’']/u

export function likeSource(target: string, source: string): string {
  const [start, end] = [startOf(source), endOf(source)]
  const words = target.slice(startOf(target), endOf(target))
  if (words === '' || start >= end) return target
  const isCapital = /\p{Lu}/u.test(source.charAt(start))
  const cased = isCapital ? words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : words
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
