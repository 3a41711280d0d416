/**
 * Follows each word from the source through Spanish into the target. Apertium passes on a note in front of a word
 * (`[[w:7]]^lemma<tags>$`, https://wiki.apertium.org/wiki/Wordbound_blanks), which here is the word's number. So where
 * the second dictionary does not know a Spanish word, the source's own word can stand in its place.
 */

/** A word of an analysed text. `text` is as in the source, `known` is whether the dictionary has it. */
type Word = { text: string; known: boolean }
/** A text ready for transfer, and its words by number. */
export type Analysis = { stream: string; words: Word[] }

/** A word of the Spanish text: where it stands in the stream, and the number of the source's word, if it has one. */
type Place = { start: number; end: number; from: number }
export type Spanish = { stream: string; places: Place[] }

/** A word that no dictionary has and every rule leaves alone. */
const unknown = 'zqx'

const units = /\[(?:\\.|[^\]\\])*\]|\\.|\^(?<surface>(?:\\.|[^\\/$])*)\/(?<reading>(?:\\.|[^\\$])*)\$/gs

/** Numbers the words that a tagger has read, and keeps how each was written. */
export function numberWords(tagged: string): Analysis {
  const words: Word[] = []
  const stream = tagged.replace(units, (token, surface: string | undefined, reading: string | undefined) => {
    if (surface === undefined || reading === undefined) return token
    words.push({ text: surface, known: !reading.startsWith('*') })
    return `[[w:${words.length - 1}]]^${reading}$`
  })
  return { stream, words }
}

const pieces =
  /\[\[w:(?<number>\d+)\]\]|\[\[\/\]\]|\[(?:\\.|[^\]\\])*\]|(?<mark>\\?[*@#])?(?<word>[\p{L}\p{M}\p{N}'’_-]+)|~|\\.|./gsu

/** The Spanish text for the next analysis. A word that is not Spanish becomes one that no dictionary has. */
export function readSpanish(generated: string): Spanish {
  let stream = ''
  let from = -1
  const places: Place[] = []
  for (const { 0: token, groups } of generated.matchAll(pieces)) {
    const { number, mark, word } = groups ?? {}
    if (number !== undefined) from = Number(number)
    else if (word !== undefined) {
      const isForeign = mark !== undefined && !mark.endsWith('#')
      const start = stream.length
      stream += isForeign ? unknown : word
      places.push({ start, end: stream.length, from })
      // What follows in the same note is a rule's addition.
      from = -1
    } else if (token !== '~' && token !== '[[/]]') stream += token
  }
  return { stream, places }
}

/** Numbers the words of the analysed Spanish text; `sources` holds the numbers of the source's words for each. */
export function numberSpanish(tagged: string, { places }: Spanish): { stream: string; sources: number[][] } {
  const sources: number[][] = []
  let [written, next] = [0, 0]
  let last = 0
  const stream = tagged.replace(units, (token, surface: string | undefined, reading: string | undefined, ...rest) => {
    const at: number = rest.find((one) => typeof one === 'number') ?? 0
    written += at - last
    last = at + token.length
    const start = written
    written += surface === undefined ? token.length : surface.length
    if (surface === undefined || reading === undefined) return token
    while ((places[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    const from: number[] = []
    for (let i = next; (places[i]?.start ?? Number.POSITIVE_INFINITY) < written; i++) {
      const source = places[i]?.from ?? -1
      if (source >= 0 && !from.includes(source)) from.push(source)
    }
    sources.push(from)
    return `[[w:${sources.length - 1}]]^${reading}$`
  })
  return { stream, sources }
}

/**
 * The target's text without notes, where the source's words stand for Spanish ones. A Spanish word that comes from no
 * word of the source is left out.
 */
export function restoreSource(generated: string, sources: number[][], { words }: Analysis): string {
  let text = ''
  let from: number[] = []
  const printed = new Set<number>()
  for (const { 0: token, groups } of generated.matchAll(pieces)) {
    const { number, mark, word } = groups ?? {}
    if (number !== undefined) from = sources[Number(number)] ?? []
    else if (word !== undefined) {
      if (mark === undefined || mark.endsWith('#')) text += word
      else {
        const left = from.filter((source) => !printed.has(source))
        for (const source of left) printed.add(source)
        text += left.map((source) => withCaseOf(word, words, source)).join(' ')
      }
      from = []
    } else if (token !== '[[/]]') text += token
  }
  return text
}

/** The rules move and write capitals as the target needs them, so a word of the dictionary takes its capital from there. */
function withCaseOf(shown: string, words: Word[], source: number): string {
  const { text, known } = words[source] ?? { text: '', known: false }
  if (/^\p{Lu}/u.test(shown)) return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  return known && source === firstWord(words)
    ? text.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase())
    : text
}

const firstWord = (words: Word[]): number => words.findIndex(({ text }) => /\p{L}/u.test(text))
