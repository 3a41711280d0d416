/** English's own white space: none before a percent or degree sign, or inside a contraction that an engine took apart. */
import { replacing } from '../../finish/spaces.ts'

export const joinUnits = replacing(/(?<=\d)[ \u00a0\u202f](?=%|°C?(?!\p{L}))/gu, '')

/** Moody 's, I 'm, do n't. */
export const joinContractions = replacing(
  /(?<=[\p{L}\d]) (?=['’](?:s|m|d|re|ve|ll)(?![\p{L}\d'’]))|(?<=(?:do|does|did|is|are|was|were|has|have|had|wo|ca|would|could|should)) (?=n['’]t(?!\p{L}))/giu,
  '',
)
