/** "trilion" and "bilion" in Romanian: taken over from English they mean a thousand or a million times too much. */
import type { FalseFriend } from '../shape.ts'

const endings = '(?:on|oane|onul|onului|oanele|oanelor)(?!\\p{L})'

export const falseFriends: readonly FalseFriend[] = [
  { fits: new RegExp(`(?<!\\p{L})bili${endings}`, 'giu'), code: 'magnitude.billion' },
  { fits: new RegExp(`(?<!\\p{L})trili${endings}`, 'giu'), code: 'magnitude.trillion' },
]
