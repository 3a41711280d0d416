/**
 * Apertium as an engine, on Node: a rule-based rough translation in both directions through Spanish, with no network
 * and no key. Returns one text for each text, in order; a line break in a text becomes a space. A pipeline that stops
 * or times out gives `unavailable`, a wrong count of texts `refused`.
 */
import { limitConcurrency } from '../../shared/engine/limit-concurrency.ts'
import { directionName } from '../../shared/locales/locale.ts'
import type { Engine, EngineFailure, EngineLimits, EngineResult } from '../../shared/ports/engine.ts'
import type { Apertium } from './apertium/install.ts'
import { type Run, runPipeline } from './apertium/pipeline.ts'
import { protectWords, restoreWords } from './apertium/protect-words.ts'
import { decodeStream, encodeStream } from './apertium/stream.ts'
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
      const stages = installed.stages[directionName(from, to)]
      if (!stages) return fail({ kind: 'unsupported' })
      return turn(async () => {
        const keep = wordsToKeep(request)
        const hidden = texts.map(oneLine).map((text) => protectWords(text, keep(text)))
        let current = hidden.map(({ text }) => withPlainApostrophes(text))
        for (const command of stages) {
          const stage = await runStage({ command, path: installed.path, timeoutMs, signal }, current)
          if (!stage.ok) return stage
          current = stage.texts
        }
        // If the engine returns nothing for a text, the source text is the better answer.
        return { ok: true, texts: hidden.map(({ text, kept }, i) => restoreWords(current[i] || text, kept)) }
      })
    },
  }
}

async function runStage(run: Run, texts: string[]): Promise<EngineResult> {
  // A text without letters needs no translation.
  const spoken = texts.filter(hasLetter)
  if (spoken.length === 0) return { ok: true, texts }
  const result = await runPipeline(run, spoken.map((text) => `${encodeStream(text)}\0`).join(''))
  if (!result.ok) return fail({ kind: 'unavailable', reason: result.reason })
  // The pipeline adds NULs at the end of its output. An extra NUL between texts would shift them.
  const parts = result.output.split('\0')
  const rest = parts.splice(spoken.length)
  if (parts.length < spoken.length || rest.some((part) => part.trim() !== '')) {
    return fail({ kind: 'refused', reason: `Apertium gave another count of texts than ${spoken.length}` })
  }
  let next = 0
  return { ok: true, texts: texts.map((text) => (hasLetter(text) ? decodeStream(parts[next++] ?? '') : text)) }
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
