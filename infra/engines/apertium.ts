/**
 * Apertium as an engine, on Node: a rule-based rough translation in both directions through Spanish, with no network
 * and no key. A word that Spanish has and the target's dictionary lacks stays as it is in the source. Returns one text
 * for each text, in order; a line break in a text becomes a space. A pipeline that stops or times out gives
 * `unavailable`, a wrong count of texts `refused`.
 */
import { limitConcurrency } from '../../shared/engine/limit-concurrency.ts'
import { directionName } from '../../shared/locales/locale.ts'
import type { Engine, EngineFailure, EngineLimits, EngineResult } from '../../shared/ports/engine.ts'
import { likeSource } from './apertium/edges.ts'
import type { Apertium, Way } from './apertium/install.ts'
import { type Run, runPipeline } from './apertium/pipeline.ts'
import { protectWords, restoreWords } from './apertium/protect-words.ts'
import { decodeStream, encodeStream } from './apertium/stream.ts'
import { numberSpanish, numberWords, readSpanish, restoreSource } from './apertium/trace.ts'
import { wordsToKeep } from './apertium/words-to-keep.ts'
import { isOverLimits } from './limits.ts'

type ApertiumOptions = { timeoutMs?: number; concurrency?: number }

const limits: EngineLimits = { items: 200, characters: 100_000 }

export function apertium(installed: Apertium, { timeoutMs = 30_000, concurrency = 2 }: ApertiumOptions = {}): Engine {
  const turn = limitConcurrency(concurrency)
  return {
    name: 'apertium',
    limits,
    takes: { terms: true },
    async translate(request) {
      const { from, to, texts, signal } = request
      if (texts.length === 0) return { ok: true, texts: [] }
      if (isOverLimits(request, limits)) return fail({ kind: 'too-large' })
      const ways = installed.ways[directionName(from, to)]
      if (!ways) return fail({ kind: 'unsupported' })
      return turn(async () => {
        const keep = wordsToKeep(request)
        const hidden = texts.map(oneLine).map((text) => {
          const safe = protectWords(text, keep(text))
          return { ...safe, text: withPlainApostrophes(safe.text) }
        })
        const spoken = hidden.map(({ text }) => text).filter(hasLetter)
        const made = await throughSpanish(ways, spoken, { path: installed.path, timeoutMs, signal })
        if (!made.ok) return made
        let next = 0
        return {
          ok: true,
          // A text without letters needs no translation. If the engine returns nothing, the source is the better answer.
          texts: hidden.map(({ text, kept }) => restoreWords((hasLetter(text) && made.texts[next++]) || text, kept)),
        }
      })
    },
  }
}

/** Each of the texts has a letter. */
async function throughSpanish(
  [first, second]: readonly [Way, Way],
  texts: string[],
  run: Omit<Run, 'command'>,
): Promise<EngineResult> {
  if (texts.length === 0) return { ok: true, texts }
  const tagged = await runStage({ ...run, command: first.analyse }, texts.map(encodeStream))
  if (!tagged.ok) return tagged
  const analyses = tagged.texts.map(numberWords)
  const generated = await runStage(
    { ...run, command: first.transfer },
    analyses.map(({ stream }) => stream),
  )
  if (!generated.ok) return generated
  const spanish = analyses.map((analysis, i) => readSpanish(generated.texts[i] ?? '', analysis))
  const read = await runStage(
    { ...run, command: second.analyse },
    spanish.map(({ stream }) => stream),
  )
  if (!read.ok) return read
  const numbered = spanish.map((text, i) => numberSpanish(read.texts[i] ?? '', text))
  const translated = await runStage(
    { ...run, command: second.transfer },
    numbered.map(({ stream }) => stream),
  )
  if (!translated.ok) return translated
  const restored = numbered.map((text, i) => restoreSource(translated.texts[i] ?? '', text, analyses[i] ?? text))
  const joined = await runStage({ ...run, command: second.join }, restored)
  if (!joined.ok) return joined
  return { ok: true, texts: texts.map((text, i) => likeSource(decodeStream(joined.texts[i] ?? ''), text)) }
}

/** Runs texts in the stream format through one pipeline. */
async function runStage(run: Run, streams: string[]): Promise<EngineResult> {
  const result = await runPipeline(run, streams.map((stream) => `${stream}\0`).join(''))
  if (!result.ok) return fail({ kind: 'unavailable', reason: result.reason })
  // The pipeline adds NULs at the end of its output. An extra NUL between texts would shift them.
  const parts = result.output.split('\0')
  const rest = parts.splice(streams.length)
  if (parts.length < streams.length || rest.some((part) => part.trim() !== '')) {
    return fail({ kind: 'refused', reason: `Apertium gave another count of texts than ${streams.length}` })
  }
  return { ok: true, texts: parts }
}

/** One well-formed line. */
const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()

/** The apostrophes that the dictionaries use. */
const withPlainApostrophes = (text: string): string => text.replace(/(?<=\p{L})’(?=\p{L})/gu, "'")

const hasLetter = (text: string): boolean => /\p{L}/u.test(text)

const fail = (failure: EngineFailure): EngineResult => ({ ok: false, failure })
