/**
 * Follows each word from the source through Spanish into the target. Apertium passes on a note in front of a word
 * (`[[w:7]]^lemma<tags>$`, https://wiki.apertium.org/wiki/Wordbound_blanks), which here is the word's number. So where
 * the second dictionary does not know a Spanish word, the source's own word can stand in its place.
 */

/** A word of an analysed text. `text` is as in the source, `known` is whether the dictionary has it, `spaced` whether a space is before it. */
type Word = { text: string; known: boolean; spaced: boolean; isName: boolean }
/** A text ready for transfer, and its words by number. */
type Analysis = { stream: string; words: readonly Word[] }

/**
 * A word of the Spanish text: where it stands in the stream, and the number of the source's word. `isAdded`: it follows the
 * word that has the note, as the second of two words or as a rule's addition.
 */
type Place = { start: number; end: number; from: number; isAdded: boolean }
type Spanish = { stream: string; places: Place[] }

/** A word that no dictionary has and every rule leaves alone. */
const unknown = 'zqx'

const units = /\[(?:\\.|[^\]\\])*\]|\\.|\^(?<surface>(?:\\.|[^\\/$])*)\/(?<reading>(?:\\.|[^\\$])*)\$/gs

/** Numbers the words that a tagger has read, and keeps how each was written. */
export function numberWords(tagged: string): Analysis {
  const words: Word[] = []
  const stream = tagged.replace(
    units,
    (token, surface: string | undefined, reading: string | undefined, at: number) => {
      if (surface === undefined || reading === undefined) return token
      words.push({
        text: surface,
        known: !reading.startsWith('*'),
        spaced: tagged.charAt(at - 1) === ' ',
        isName: reading.includes('<np>'),
      })
      return `[[w:${words.length - 1}]]^${reading}$`
    },
  )
  return { stream, words }
}

/**
 * What a generator wrote: a word with the numbers in its note (words that were
 * joined have all of theirs), whether it is marked as foreign (`*`, `@`; `#` marks only a
 * form that is missing), and the text up to the next note, which rules may have added.
 */
type Written = { from: number[]; word: string; isForeign: boolean; rest: string }

function readWritten(generated: string, words: readonly Word[]): Written[] {
  const [before = '', ...noted] = generated.split(/\[\[(w:\d+(?:; ?w:\d+)*)\]\]/)
  const written: Written[] = [{ from: [], word: '', isForeign: false, rest: cleanRest(before) }]
  for (let i = 0; i < noted.length; i += 2) {
    const from = [...new Set(noted[i]?.match(/\d+/g)?.map(Number))]
    const text = noted[i + 1] ?? ''
    const mark = /^\\?[*@#]/.exec(text)?.[0] ?? ''
    const unmarked = text.slice(mark.length)
    const { text: surface = '', isName = false } = words[from[0] ?? -1] ?? {}
    const isMarked = mark !== '' && !mark.endsWith('#')
    // A word that stays is written as it came, with all marks and spaces in it.
    const stays = isMarked && surface !== '' && unmarked.toLowerCase().startsWith(surface.toLowerCase())
    const word = stays ? unmarked.slice(0, surface.length) : (/^(?:\\.|[^\s[\\])+/.exec(unmarked)?.[0] ?? '')
    // A name that is the same in both was not translated.
    const isForeign = isMarked || (isName && word === surface)
    written.push({ from, word, isForeign, rest: cleanRest(unmarked.slice(word.length)) })
  }
  return written
}

/** Leaves out marked words without a note: they come from no word of the source. */
const cleanRest = (rest: string): string =>
  rest.replace(/(\[(?:\\.|[^\]\\])*\])|\\?[*@]([\p{L}\p{M}\p{N}'’_-]+)|#/gsu, (token, blank) =>
    blank === undefined ? '' : blank === '[[/]' ? '' : token,
  )

/** The Spanish text for the next analysis. A word that is not Spanish becomes one that no dictionary has. */
export function readSpanish(generated: string, { words }: Analysis): Spanish {
  let stream = ''
  const places: Place[] = []
  for (const { from, word, isForeign, rest } of readWritten(generated, words)) {
    const start = stream.length
    stream += isForeign ? unknown : word.replace(/^~/, '')
    const end = stream.length
    if (word !== '') places.push(...from.map((from) => ({ start, end, from, isAdded: false })))
    const added = rest.replace(/(\[(?:\\.|[^\]\\])*\])|~/gs, (_, blank = '') => blank)
    if (/\p{L}/u.test(added))
      places.push(...from.map((from) => ({ start: end, end: end + added.length, from, isAdded: true })))
    stream += added
  }
  return { stream, places }
}

/** Of each Spanish word the numbers of the source's words, and of those whose additions it is. */
type NumberedSpanish = Analysis & { sources: number[][]; added: number[][] }

/** Numbers the words of the analysed Spanish text. */
export function numberSpanish(tagged: string, { places }: Spanish): NumberedSpanish {
  const sources: number[][] = []
  const added: number[][] = []
  // Where the reader stands in the Spanish text, and the first word there that it has not passed.
  let [position, next, last] = [0, 0, 0]
  const text = tagged.replace(units, (token, surface: string | undefined, _reading, at: number) => {
    position += at - last
    last = at + token.length
    const end = position + (surface ?? token).length
    while (next < places.length && (places[next]?.end ?? 0) <= position) next++
    if (surface !== undefined) {
      let after = next
      while (after < places.length && (places[after]?.start ?? 0) < end) after++
      const here = places.slice(next, after)
      sources.push(numbersOf(here.filter(({ isAdded }) => !isAdded)))
      added.push(numbersOf(here))
    }
    position = end
    return token
  })
  return { ...numberWords(text), sources, added }
}

const numbersOf = (places: readonly Place[]): number[] => [...new Set(places.map(({ from }) => from))]

/**
 * The target's text without notes. Where a word of the source left anything in Spanish, the word itself stands in place of
 * all that came of it, such as an article before it. A Spanish word that comes from no word of the source is left out.
 */
export function restoreSource(generated: string, spanish: NumberedSpanish, { words }: Analysis): string {
  const written = readWritten(generated, spanish.words).map((one) => {
    const own = one.from.flatMap((n) => spanish.sources[n] ?? [])
    const isForeign = one.isForeign || one.word.toLowerCase().includes(unknown)
    const sources = isForeign && own.length === 0 ? one.from.flatMap((n) => spanish.added[n] ?? []) : own
    return { ...one, isForeign, sources }
  })
  const left = new Set(written.filter(({ isForeign }) => isForeign).flatMap(({ sources }) => sources))
  const printed = new Set<number>()
  return written
    .map(({ word, isForeign, rest, sources }) => {
      if (!isForeign && !sources.some((source) => left.has(source))) return word + rest
      const now = sources.filter((source) => left.has(source) && !printed.has(source))
      for (const source of now) printed.add(source)
      return (
        now.map((source, i) => (i > 0 && words[source]?.spaced ? ' ' : '') + withCaseOf(word, words, source)).join('') +
        rest
      )
    })
    .join('')
}

/** The rules move and write capitals as the target needs them, so a word of the dictionary takes its capital from there. */
function withCaseOf(shown: string, words: readonly Word[], source: number): string {
  const { text, known } = words[source] ?? { text: '', known: false }
  if (/^\p{Lu}/u.test(shown)) return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  return known && source === firstWord(words)
    ? text.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase())
    : text
}

const firstWord = (words: readonly Word[]): number => words.findIndex(({ text }) => /\p{L}/u.test(text))
