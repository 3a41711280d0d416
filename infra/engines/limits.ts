/** The check that every driver makes before it calls an engine: whether a request is over the engine's limits. */
import type { EngineLimits, EngineRequest } from '../../shared/ports/engine.ts'

/** `characters` counts UTF-16 units over all texts of a call. */
export function isOverLimits({ texts }: EngineRequest, limits: EngineLimits): boolean {
  return texts.length > limits.items || countCharacters(texts) > limits.characters
}

export const countCharacters = (texts: string[]): number => texts.reduce((sum, text) => sum + text.length, 0)
