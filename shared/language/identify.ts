/**
 * Identifies which of the site's locales a text is in, if any, by eld's n-grams of fourteen languages in Latin letters.
 * A locale whose id is not one of these is never identified. Romanian without diacritics, with cedillas or with
 * combining marks counts. It never fails: a text without words has no locale.
 */
import { createEld, type Detector } from '../../node_modules/eld/src/languageDetector.js'
import { type Locale, locales } from '../locales/locale.ts'
import { commasForCedillas } from '../text/letters.ts'
import { normaliseUnicode } from '../text/normalise-unicode.ts'
import { type Ngrams, ngramsJson } from './ngrams.js'

export type Identified = { locale: Locale | null; score: number }

/** eld reads about 350 bytes. From a longer text it gets this many pieces of this many characters. */
const pieces = 4
const pieceChars = 350
/**
 * A headline is often half names, and the n-grams take a name for its country's language. So a text of at most this
 * many words is also read without its names. Where the two readings differ, nobody can be sure.
 */
const headlineWords = 8
const headlineChars = 200
/** Fewer letters beside the names tell nothing... */
const minLetters = 2
/** ...and as few as this do not make the whole text unsure. */
const telling = 4
/** The lead that another language needs, as a share of its score: three words are more often ours than Catalan. */
const otherLead = 0.05

/** Made on first use: its n-grams take a tenth of a second to load, and a page request must not wait for that. */
let made: Detector | undefined
function detect(text: string): Record<string, number> {
  made ??= makeDetector()
  return made.detect(text).getScores()
}

function makeDetector(): Detector {
  const { instance, loadData } = createEld()
  const data: Ngrams = JSON.parse(ngramsJson)
  // The detector makes as many scores as there are named languages and finds them by number. A subset keeps the numbers
  // of the full set, so the gaps need names too.
  const count = Math.max(...Object.keys(data.languages).map(Number)) + 1
  loadData({ ...data, languages: Array.from({ length: count }, (_, number) => data.languages[number] ?? '') })
  return instance
}

/**
 * @param text of any length; markup and addresses in it count as words.
 * @returns the locale, null for any other language or if that is not sure, and the lead over the next language, 0 (a toss-up) to 1.
 */
export function identify(text: string): Identified {
  const whole = identifyWhole(text)
  const words = text.length > headlineChars ? [] : text.trim().split(/\s+/)
  if (words.length > headlineWords) return whole
  const bare = words.filter((_, i) => !isName(words, i)).join(' ')
  const letters = bare.match(/\p{L}/gu)?.length ?? 0
  if (letters < minLetters || bare === words.join(' ')) return whole
  const { locale, score } = identifyWhole(bare)
  if (whole.locale === null) return locale && isName(words, 0) ? { locale, score } : whole
  return locale === null || locale === whole.locale || letters < telling ? whole : { locale: null, score: 0 }
}

/** A capital makes a name, but not the first word's unless a name follows: "Fire in Vaslui", "Ion Pop resigns". */
function isName(words: string[], at: number): boolean {
  const isCapital = (word = ''): boolean => /^\P{L}*\p{Lu}/u.test(word)
  return isCapital(words[at]) && (at > 0 || (isCapital(words[1]) && !words[0]?.endsWith(':')))
}

function identifyWhole(text: string): Identified {
  const sample = takePieces(text).map((piece) => commasForCedillas(normaliseUnicode(piece, 'NFC')))
  if (!isLatin(sample.join(' '))) return { locale: null, score: 1 }
  const scores = new Map<string, number>()
  for (const piece of sample)
    for (const [language, score] of Object.entries(detect(piece)))
      scores.set(language, (scores.get(language) ?? 0) + score)
  return decide(scores)
}

function decide(scores: Map<string, number>): Identified {
  const ours = locales.map((locale) => ({ locale, score: scores.get(locale) ?? 0 })).sort((a, b) => b.score - a.score)
  const other = Math.max(
    0,
    ...[...scores].filter(([language]) => !locales.some((locale) => locale === language)).map(([, score]) => score),
  )
  const [best, next] = ours
  if (!best || Math.max(best.score, other) === 0) return { locale: null, score: 0 }
  if (best.score >= other * (1 - otherLead))
    return { locale: best.locale, score: Math.max(0, 1 - Math.max(next?.score ?? 0, other) / best.score) }
  return { locale: null, score: 1 - best.score / other }
}

function takePieces(text: string): string[] {
  if (text.length <= pieces * pieceChars) return cut(text, Math.ceil(text.length / pieceChars))
  const step = Math.floor((text.length - pieceChars) / (pieces - 1))
  return Array.from({ length: pieces }, (_, piece) => text.slice(piece * step, piece * step + pieceChars))
}

/** Pieces of one length: a last one of two words would count as much as each before it. */
function cut(text: string, parts: number): string[] {
  const chars = Math.ceil(text.length / parts)
  return Array.from({ length: parts }, (_, part) => text.slice(part * chars, (part + 1) * chars))
}

/** Whether at least half of the letters are Latin; a text without letters counts. */
const isLatin = (text: string): boolean =>
  (text.match(/\p{L}/gu) ?? []).length <= 2 * (text.match(/\p{Script=Latin}/gu) ?? []).length
