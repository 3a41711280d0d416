/** "trilion" and "bilion": borrowed from English, they mean a million or a thousand times too much in Romanian. */
import type { FalseFriend } from '../shape.ts'

const endings = '(?:on|oane|onul|onului|oanele|oanelor)(?!\\p{L})'

export const falseFriends: readonly FalseFriend[] = [
  { fits: new RegExp(`(?<!\\p{L})bili${endings}`, 'giu'), code: 'magnitude.billion' },
  { fits: new RegExp(`(?<!\\p{L})trili${endings}`, 'giu'), code: 'magnitude.trillion' },
]
