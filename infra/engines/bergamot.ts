/**
 * Bergamot with Firefox's models as an engine, on Node: both directions, with no network and no key. A model is loaded
 * at its first use. A failure or timeout of the thread gives `unavailable`, and the next call starts a new thread.
 */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import * as z from 'zod'
import { limitConcurrency } from '../../shared/engine/limit-concurrency.ts'
import { directionName, type Locale, locales } from '../../shared/locales/locale.ts'
import type { Engine } from '../../shared/ports/engine.ts'
import type { Model, Models } from './bergamot/models.ts'
import { type BergamotThread, startThread } from './bergamot/thread.ts'
import { engineFailure, engineFromDriver } from './driver.ts'
import { answered } from './reason.ts'

export type BergamotOptions = {
  timeoutMs?: number
  /** Marian settings that override those of the models. */
  config?: Readonly<Record<string, string>>
}

const limits = { items: 50, characters: 20_000, concurrency: 2 }

const translatedSchema = z.array(z.object({ target: z.object({ text: z.string() }) }))

export function bergamot(models: Models, { timeoutMs = 60_000, config = {} }: BergamotOptions = {}): Engine {
  const turn = limitConcurrency(1)
  let running: { thread: BergamotThread; loaded: Set<string> } | undefined

  async function translate(from: Locale, to: Locale, model: Model, texts: string[]): Promise<string[]> {
    const direction = directionName(from, to)
    running ??= { thread: await startThread(), loaded: new Set() }
    const { thread, loaded } = running
    if (!loaded.has(direction)) {
      await thread.call('loadTranslationModel', { from, to }, await readModel(model, config))
      loaded.add(direction)
    }
    const asked = texts.map((text) => ({ text: oneLine(text), html: false, qualityScores: false }))
    const answer = translatedSchema.parse(await thread.call('translate', { models: [{ from, to }], texts: asked }))
    return answer.map(({ target }) => target.text)
  }

  async function stop(): Promise<void> {
    const { thread } = running ?? {}
    running = undefined
    await thread?.end()
  }

  return engineFromDriver({
    name: 'bergamot',
    limits,
    languages: locales,
    send: ({ from, to, texts, signal }) =>
      turn(async () => {
        const model = models[directionName(from, to)]
        if (!model) return engineFailure({ kind: 'unsupported' })
        const deadline = AbortSignal.timeout(timeoutMs)
        const ends = signal ? AbortSignal.any([signal, deadline]) : deadline
        const late = () => (deadline.aborted ? `Bergamot took longer than ${timeoutMs} ms` : 'the call was aborted')
        if (ends.aborted) return engineFailure({ kind: 'unavailable', reason: late() })
        const ended = new Promise<never>((_, reject) => {
          ends.addEventListener('abort', () => reject(new Error(late())), { once: true })
        })
        ended.catch(() => {})
        try {
          return { ok: true, texts: await Promise.race([translate(from, to, model, texts), ended]) }
        } catch (error) {
          await stop()
          return engineFailure({ kind: 'unavailable', reason: ends.aborted ? late() : reasonOf(error) })
        }
      }),
  })
}

async function readModel(model: Model, config: Readonly<Record<string, string>>) {
  const read = async (path: string | undefined) => {
    const bytes = path === undefined ? Buffer.alloc(0) : await readFile(path)
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
  }
  const vocabs = model.vocab ? [model.vocab] : [model.srcvocab, model.trgvocab]
  // The file name says how the weights are packed, as in Firefox.
  const isInt8 = basename(model.model ?? '').endsWith('intgemm8.bin')
  return {
    model: await read(model.model),
    shortlist: await read(model.lex),
    vocabs: await Promise.all(vocabs.map(read)),
    config: { ...(isInt8 && { 'gemm-precision': 'int8shiftAll' }), ...config },
  }
}

/** Bergamot treats a line break as the end of a sentence. */
const oneLine = (text: string): string => text.toWellFormed().replace(/\s+/g, ' ').trim()

/** A missing file is reported by its error code. Other messages may contain the text, so they are left out. */
const reasonOf = (error: unknown): string =>
  answered(undefined, error instanceof Error && 'code' in error ? error.code : undefined)
