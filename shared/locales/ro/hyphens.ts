/** Romanian words with a hyphen of their own: short pronouns and verbs, names of directions and offices. */
import type { HyphenRule } from '../shape/hyphens.ts'

export const hyphens: readonly HyphenRule[] = [
  // "s-a", "într-un", "n-au": no syllable is a consonant alone.
  { before: /^(?:[sldnmvctz]|intr|dintr|printr)$/, after: /^./ },
  // "ne-am", "și-a", "de-a lungul", "li s-ar": no syllable begins with a vowel after one of these.
  {
    before: /^(?:mi|ti|si|ni|vi|li|i|ne|va|le|te|se|de|pe|nu|ca|sa|ce|care|unde|cand|da|o)$/,
    after: /^(?:a|am|ai|au|ar|as|ati|or|o|i|l|s|un|al)$/,
  },
  // "văzut-o", "da-l", "aduce-i": a letter alone is no syllable's end.
  { before: /[a-z]/, after: /^(?:o|l|i|m|s|v|n)$/ },
  // "dându-se", "gândindu-ne".
  { before: /(?:and|ind)u$/, after: /^(?:se|te|ne|ma|va|le|li|ni|vi|mi|ti|si|sa)$/ },
  // "spuneți-mi", "duceți-vă".
  { before: /(?:ati|eti|iti)$/, after: /^(?:mi|ne|va)$/ },
  { before: /^(?:sud|nord)$/, after: /^(?:est|vest|african|american|coreean|vietnamez)/ },
  {
    before: /^(?:prim|vice|ex|fost|inginer|locotenent|general)$/,
    after: /^(?:ministr|vice|prim|presed|proc|sef|col|maior)/,
  },
  { before: /^(?:social|national|crestin|liberal)$/, after: /^(?:democrat|liberal|taranes)/ },
  { before: /^(?:romano|ruso|israelo|franco|anglo|sino|austro|greco)$/, after: /^[a-z]{4}/ },
  { before: /^(?:mass)$/, after: /^media/ },
  { before: /^(?:asa|asazis|bun|nou|bine)$/, after: /^(?:zis|venit|nascut|cunoscut|gust)/ },
]
