/**
 * What is the same for every driver: an empty list costs no call, a request over the limits or of a pair the engine does
 * not have is refused before anybody is asked, blank texts keep their place, and as many texts come back as went out.
 */
import type { Locale } from '../../shared/locales/locale.ts'
import type { Engine, EngineFailure, EngineRequest, EngineResult, PartialTexts } from '../../shared/ports/engine.ts'
import { isOverLimits } from './limits.ts'

export type Driver = Omit<Engine, 'translate'> & {
  /** Every one is translated into every other. */
  languages: readonly Locale[]
  /** Asks the engine. None of the texts is blank. */
  send(request: EngineRequest): Promise<EngineResult>
}

export function driver({ name, limits, takes, languages, send }: Driver): Engine {
  return {
    name,
    limits,
    ...(takes && { takes }),
    async translate(request) {
      const { from, to, texts } = request
      if (isOverLimits(request, limits)) return fail({ kind: 'too-large' })
      const asked = texts.filter(isFilled)
      if (asked.length === 0) return { ok: true, texts }
      if (from === to || !languages.includes(from) || !languages.includes(to)) return fail({ kind: 'unsupported' })
      const result = await send({ ...request, texts: asked })
      if (!result.ok) return result.partial ? { ...result, partial: putBack(texts, result.partial) } : result
      if (result.texts.length === asked.length)
        return { ok: true, texts: putBack(texts, result.texts).map((text) => text ?? '') }
      return unreadable(`${result.texts.length} texts came back for ${asked.length}`)
    },
  }
}

export const fail = (failure: EngineFailure, partial?: PartialTexts): EngineResult => ({
  ok: false,
  failure,
  ...(partial?.some((text) => text !== undefined) && { partial }),
})

/** An answer that does not hold what the protocol promises. Nobody can tell whose text it is, so it is asked again. */
export const unreadable = (reason: string): EngineResult => fail({ kind: 'unavailable', reason })

const isFilled = (text: string): boolean => text.trim() !== ''

function putBack(texts: string[], answered: PartialTexts): PartialTexts {
  let next = 0
  return texts.map((text) => (isFilled(text) ? answered[next++] : text))
}
