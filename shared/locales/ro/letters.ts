/** Letters of older encodings in Romanian: ş and ţ with a cedilla, ã or ǎ for ă. */
import { hasForeignLetters, hasLegacyLetters, modernLetters } from '../../text/letters.ts'
import type { Letters } from '../shape.ts'

export const letters: Letters = { hasLegacy: hasLegacyLetters, modern: modernLetters, hasForeign: hasForeignLetters }
