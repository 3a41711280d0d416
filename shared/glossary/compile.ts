/**
 * Compiles a glossary for `find-terms.ts` into a trie of words: terms that begin with the same words share nodes, and
 * an index by form leads to the words that continue. So searching at one place in a text costs as much as the terms
 * that may begin there have words.
 */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { Inflection, PartOfSpeech, WordContext } from '../locales/shape/words.ts'
import { withoutDiacritics } from '../text/normalise-unicode.ts'
import { normaliseSpelling, type TextWord, wordsIn } from '../text/words.ts'
import { inflect } from './inflect.ts'
import { type Gap, gapOf, normaliseMarks } from './marks.ts'

export type FindableTerm = {
  key: string
  base: string
  variants?: string[] | undefined
  caseSensitive?: boolean | undefined
  /** Unset: inflected as a noun, or as a verb after "a" or "to". Set to noun: homographs of the noun are not found. */
  partOfSpeech?: PartOfSpeech | undefined
}

/** A word of terms. Those with the same forms and the same gap share one object. */
export type TermWord = {
  /** By their spelling without diacritics. */
  forms: ReadonlyMap<string, readonly string[]>
  /** What separates it from the term's word before. */
  gap: Gap | undefined
}
export type CompiledTerm = {
  key: string
  /** Its words as written. */
  raw: string[]
  exactCase: boolean
  /** The marks before its first word and after its last, which the text must have too. */
  opening: string
  closing: string
  /** For a single common noun: how to recognise its homographs. */
  checkedBy: WordContext | undefined
  /** Its position in the glossary. */
  order: number
}
/** Where the words of a term lead: to the terms that end here, and by a further word to longer terms. */
export type TrieNode = { entries: CompiledTerm[]; next: Map<TermWord, TrieNode> }
/** `byForm`: the words that have a form, by its spelling without diacritics. */
export type TermFinder = { root: TrieNode; byForm: ReadonlyMap<string, readonly TermWord[]>; table: Inflection }

/** A term without a letter or digit is never found. */
export function compileTerms(terms: readonly FindableTerm[], locale: Locale): TermFinder {
  const table = registry[locale].inflection
  const root: TrieNode = { entries: [], next: new Map() }
  const known = new Map<string, TermWord>()
  let order = 0
  for (const term of terms) {
    const spelled = normaliseSpelling(term.base)
    const short = Object.hasOwn(table.abbreviations, spelled) ? table.abbreviations[spelled] : undefined
    for (const base of [term.base, ...(term.variants ?? []), ...(short ?? [])])
      add(root, known, term, base.trim(), order++, table)
  }
  const byForm = new Map<string, TermWord[]>()
  for (const word of new Set(known.values())) for (const form of word.forms.keys()) push(byForm, form, word)
  return { root, byForm, table }
}

/** Two to five capitals, or capitals and figures: "US", "5G", "H1N1". */
const acronym = /^(?=.*\p{Lu})[\p{Lu}\p{N}]{2,5}$/u

function add(
  root: TrieNode,
  known: Map<string, TermWord>,
  term: FindableTerm,
  base: string,
  order: number,
  table: Inflection,
): void {
  const all = wordsIn(base)
  const [first, second] = all
  if (!first) return
  const hasParticle = second && first.raw === table.infinitive && /^\s+$/.test(base.slice(first.end, second.start))
  const isVerb = term.partOfSpeech === 'verb' || (hasParticle && all.length === 2)
  const list = isVerb && hasParticle ? all.slice(1) : all
  const [start, end] = [list[0] ?? first, list.at(-1) ?? first]
  const gaps = list.map((word, i) => (i === 0 ? undefined : gapOf(base.slice(list[i - 1]?.end, word.start))))
  const part = isVerb ? 'verb' : (term.partOfSpeech ?? 'noun')
  const isCommonNoun = term.partOfSpeech === 'noun' && list.length === 1 && first.raw === first.spelled
  let node = root
  for (const [i, { spelled }] of list.entries()) {
    const word = wordOf({ spelled, before: list[i - 1], gap: gaps[i], gapAfter: gaps[i + 1], part }, known, table)
    const next = node.next.get(word) ?? { entries: [], next: new Map() }
    node.next.set(word, next)
    node = next
  }
  node.entries.push({
    key: term.key,
    raw: list.map(({ raw }) => raw),
    exactCase: term.caseSensitive ?? acronym.test(base),
    opening: start === first ? normaliseMarks(base.slice(0, start.start)) : '',
    closing: normaliseMarks(base.slice(end.end)),
    checkedBy: isCommonNoun ? table.context : undefined,
    order,
  })
}

type WordInTerm = {
  spelled: string
  before: TextWord | undefined
  gap: Gap | undefined
  gapAfter: Gap | undefined
  part: PartOfSpeech
}

function wordOf(word: WordInTerm, known: Map<string, TermWord>, table: Inflection): TermWord {
  const { spelled, before, gap, part } = word
  const agrees = before !== undefined && table.agreeing.includes(spelled)
  const fixed = isFixed(word, table)
  const inflectedAs = before && part === 'verb' ? 'noun' : part
  const how = agrees ? 'agreeing' : fixed ? 'fixed' : before ? inflectedAs : `first ${inflectedAs}`
  const name = `${how} ${agrees ? '' : spelled} ${gap ? `${gap.marks} ${gap.spaced} ${gap.plain}` : ''}`
  const held = known.get(name)
  if (held) return held
  const forms = agrees ? table.agreeing : fixed ? [spelled] : inflect(spelled, inflectedAs, table, !before)
  const made = { forms: index(forms), gap }
  known.set(name, made)
  return made
}

/** A letter alone has no forms, nor has what is part of a name or of an abbreviation: "O'Neill", "nr. 5". */
function isFixed({ spelled, before, gapAfter }: WordInTerm, table: Inflection): boolean {
  if (spelled.length === 1 || (before && table.fixedAfter.includes(before.spelled))) return true
  return gapAfter !== undefined && !gapAfter.plain && (!gapAfter.spaced || gapAfter.marks.startsWith('.'))
}

function index(forms: Iterable<string>): TermWord['forms'] {
  const byFold = new Map<string, string[]>()
  for (const form of forms) push(byFold, withoutDiacritics(form), form)
  return byFold
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const same = lists.get(key)
  if (same) same.push(value)
  else lists.set(key, [value])
}
