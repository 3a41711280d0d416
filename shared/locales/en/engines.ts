/** Engines' names for English. DeepL needs a target's variant, and ours is Europe's. */
import type { EngineCodes } from '../shape.ts'
import apertium from './apertium.json' with { type: 'json' }

export const engines: EngineCodes = {
  deepl: { source: 'EN', target: 'EN-GB' },
  apertium,
}
