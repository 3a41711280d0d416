/**
 * Behaviour that all engine drivers share. An empty list costs no call. A request over the limits or with an
 * unsupported language pair is refused before the call. Blank texts keep their position, and the number of texts stays
 * the same.
 */
import type { Locale } from '../../shared/locales/locale.ts'
import type { Engine, EngineFailure, EngineRequest, EngineResult, PartialTexts } from '../../shared/ports/engine.ts'
import { isOverLimits } from './limits.ts'

type EngineDriver = Omit<Engine, 'translate'> & {
  /** The engine translates between any two of these. */
  languages: readonly Locale[]
  /** Calls the engine. None of the texts is blank. */
  send(request: EngineRequest): Promise<EngineResult>
}

export function engineFromDriver({ name, limits, takes, varies, languages, send }: EngineDriver): Engine {
  return {
    name,
    limits,
    ...(takes && { takes }),
    ...(varies && { varies }),
    async translate(request) {
      const { from, to, texts } = request
      if (isOverLimits(request, limits)) return engineFailure({ kind: 'too-large' })
      const asked = texts.filter(isFilled)
      if (asked.length === 0) return { ok: true, texts }
      if (from === to || !languages.includes(from) || !languages.includes(to))
        return engineFailure({ kind: 'unsupported' })
      const result = await send({ ...request, texts: asked })
      if (!result.ok) return result.partial ? { ...result, partial: putBack(texts, result.partial) } : result
      if (result.texts.length === asked.length)
        return { ok: true, texts: putBack(texts, result.texts).map((text) => text ?? '') }
      return unreadable(`${result.texts.length} texts came back for ${asked.length}`)
    },
  }
}

export const engineFailure = (failure: EngineFailure, partial?: PartialTexts): EngineResult => ({
  ok: false,
  failure,
  ...(partial?.some((text) => text !== undefined) && { partial }),
})

/** The failure for an answer that breaks the protocol. The texts can't be matched, so the call is made again. */
export const unreadable = (reason: string): EngineResult => engineFailure({ kind: 'unavailable', reason })

const isFilled = (text: string): boolean => text.trim() !== ''

function putBack(texts: string[], answered: PartialTexts): PartialTexts {
  let next = 0
  return texts.map((text) => (isFilled(text) ? answered[next++] : text))
}
