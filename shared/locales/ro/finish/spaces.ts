/** Romanian's own white space: a space before a unit (16 GB), none before a hyphen that joins words (s-a, PIB-ul). */
import { replacing } from '../../finish/spaces.ts'

export const spaceUnits = replacing(
  /(?<=(?<![\p{L}\d/-])\d{1,6}(?:[.,]\d{1,6})?)(?=(?:km|kg|cm|mm|ml|[kMGT]Wh?|[kMG]Hz|[kMGT]B)(?![\p{L}\d]))/gu,
  ' ',
)

const before = 'c|ce|d|de|dintr|i|într|l|le|m|mi|n|ne|ni|nu|printr|s|să|te|ți|v|vi|și'
const after = 'a|ai|am|ar|ați|au|aș|i|îi|l|le|m|mi|ne|o|s|te|ți|un|v|vă|ul|ului|uri|urile'
export const joinHyphens = replacing(
  new RegExp(`(?<=(?<![\\p{L}-])(?:${before})) (?=-(?:${after})(?!\\p{L}))|(?<=\\p{Lu}\\p{Lu}) (?=-u[lr])`, 'giu'),
  '',
)
