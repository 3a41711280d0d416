/** Engines' names for Romanian. Debian's apertium-es-ro has the data from Spanish without its mode. */
import type { EngineCodes } from '../shape.ts'
import apertium from './apertium.json' with { type: 'json' }

export const engines: EngineCodes = { apertium }
