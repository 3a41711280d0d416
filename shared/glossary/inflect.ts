/**
 * Makes the forms of a word from a locale's table. It uses no dictionary: inflection classes follow from the ending and
 * the part of speech. Forms that do not exist do no harm.
 */
import type { Inflection, InflectionClass, PartOfSpeech, SoundChange } from '../locales/shape/words.ts'

const fits = (word: string, ends: readonly string[]): number =>
  ends.reduce((best, end) => (word.endsWith(end) ? Math.max(best, end.length) : best), -1)

/** The classes with the longest ending that fits. */
function classesOf(word: string, classes: readonly InflectionClass[]): InflectionClass[] {
  const lengths = classes.map((row) => fits(word, row.ends))
  const longest = Math.max(...lengths)
  return longest < 0 ? [] : classes.filter((_, i) => lengths[i] === longest)
}

function shiftStem(stem: string, { endings, vowels }: SoundChange, isVowel: (letter: string) => boolean): string[] {
  let end = stem.length
  while (end > 0 && !isVowel(stem.charAt(end - 1))) end--
  const [head, tail] = [stem.slice(0, end), stem.slice(end)]
  const vowel = vowels.find(([from]) => head.endsWith(from))
  const heads = vowel ? vowel[1].map((to) => head.slice(0, head.length - vowel[0].length) + to) : [head]
  const ending = endings.find(([from]) => tail.endsWith(from))
  const tails = ending ? ending[1].map((to) => tail.slice(0, tail.length - ending[0].length) + to) : [tail]
  return heads.flatMap((head) => tails.map((tail) => head + tail))
}

/** The classes of a noun that agrees with no other word. */
function nounClassesOf(word: string, { words, classes }: Inflection['nouns']): readonly InflectionClass[] {
  const own = words.get(word)
  return own ? [own] : classesOf(word, classes)
}

/** All forms of a lowercase word, the word itself first. `isFirst`: it is the first word of its term. */
export function inflect(word: string, part: PartOfSpeech, table: Inflection, isFirst = false): Set<string> {
  const forms = new Set([word])
  const exceptions = part === 'verb' ? table.irregularVerbs : table.irregular
  const irregular = Object.hasOwn(exceptions, word) ? exceptions[word] : undefined
  if (irregular) for (const form of irregular.split(' ')) forms.add(form)
  const isVowel = (letter: string) => table.vowels.includes(letter)
  const rows = isFirst && part === 'noun' ? nounClassesOf(word, table.nouns) : classesOf(word, table.classes[part])
  for (const row of rows) {
    const stem = word.slice(0, word.length - row.cut)
    for (const { add, shift } of row.forms) {
      const rule = shift === undefined ? undefined : table.shifts[shift]
      for (const start of rule ? shiftStem(stem, rule, isVowel) : [stem]) for (const end of add) forms.add(start + end)
    }
  }
  for (const form of table.context?.neverForms ?? []) if (form !== word) forms.delete(form)
  return forms
}
