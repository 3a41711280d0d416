/**
 * Writes a text in the letters a to z, for addresses and search: those of other alphabets as English newspapers do (BGN/PCGN
 * romanization, without its marks), and Latin letters that no mark can be taken from (CLDR, Latin-ASCII).
 */
import { withoutDiacritics } from './normalise-unicode.ts'

/** Each letter, then what it becomes. Letters with marks (й, ё, ї, ѓ) have lost them before. */
const table = `
  đ d ð d ħ h ı i ł l ø o ŧ t ß ss æ ae œ oe þ th ŋ ng ə e ƒ f
  а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь -
  э e ю yu я ya і i є ye ґ g ј j љ lj њ nj ћ c ђ d џ dz ѕ dz
  α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o`

const pairs = table.trim().split(/\s+/)
const latin = new Map(
  pairs.flatMap((letter, at): [string, string][] =>
    at % 2 === 0 ? [[letter, (pairs[at + 1] ?? '').replace('-', '')]] : [],
  ),
)
const known = new RegExp(`[${[...latin.keys()].join('')}]`, 'g')

/** In lowercase and without diacritics. Letters of other alphabets stay. */
export const toLatin = (text: string): string =>
  withoutDiacritics(text, 'NFKD')
    .toLowerCase()
    .replace(known, (letter) => latin.get(letter) ?? letter)
