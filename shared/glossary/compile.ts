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

export type FindableTerm = {
  key: string
  base: string
  variants?: string[] | undefined
  caseSensitive?: boolean | undefined
  /** Unset: inflected as a noun, or as a verb after "a" or "to". Set to noun: homographs of the noun are not found. */
  partOfSpeech?: PartOfSpeech | undefined
}

/** A word of terms: its forms by their spelling without diacritics. Words with the same forms share one object. */
export type TermWord = ReadonlyMap<string, readonly string[]>
export type CompiledTerm = {
  key: string
  /** Its words as written. */
  raw: string[]
  exactCase: boolean
  /** Whether it ends in a full stop, which the text must have too. */
  stop: boolean
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
      add(root, known, term, base, order++, table)
  }
  const byForm = new Map<string, TermWord[]>()
  for (const word of new Set(known.values())) for (const form of word.keys()) push(byForm, form, word)
  return { root, byForm, table }
}

function add(
  root: TrieNode,
  known: Map<string, TermWord>,
  term: FindableTerm,
  base: string,
  order: number,
  table: Inflection,
): void {
  const [first, ...rest] = wordsIn(base)
  if (!first) return
  const isVerb = term.partOfSpeech === 'verb' || (first.spelled === table.infinitive && rest.length === 1)
  const list = isVerb && first.spelled === table.infinitive && rest.length ? rest : [first, ...rest]
  const part = isVerb ? 'verb' : (term.partOfSpeech ?? 'noun')
  const isCommonNoun = term.partOfSpeech === 'noun' && list.length === 1 && first.raw === first.spelled
  let node = root
  for (const [i, { spelled }] of list.entries()) {
    const word = wordOf(spelled, list[i - 1], part, known, table)
    const next = node.next.get(word) ?? { entries: [], next: new Map() }
    node.next.set(word, next)
    node = next
  }
  node.entries.push({
    key: term.key,
    raw: list.map(({ raw }) => raw),
    exactCase: term.caseSensitive ?? /^\p{Lu}{2,5}$/u.test(base),
    stop: base.endsWith('.'),
    checkedBy: isCommonNoun ? table.context : undefined,
    order,
  })
}

function wordOf(
  word: string,
  before: TextWord | undefined,
  part: PartOfSpeech,
  known: Map<string, TermWord>,
  table: Inflection,
): TermWord {
  const isFirst = before === undefined
  const agrees = !isFirst && table.agreeing.includes(word)
  const isFixed = !isFirst && !agrees && table.fixedAfter.includes(before.spelled)
  const inflectedAs = !isFirst && part === 'verb' ? 'noun' : part
  const name = agrees ? 'agreeing' : isFixed ? `fixed ${word}` : `${inflectedAs} ${word}`
  const held = known.get(name)
  if (held) return held
  const made = index(agrees ? table.agreeing : isFixed ? [word] : inflect(word, inflectedAs, table))
  known.set(name, made)
  return made
}

function index(forms: Iterable<string>): TermWord {
  const byFold = new Map<string, string[]>()
  for (const form of forms) push(byFold, withoutDiacritics(form), form)
  return byFold
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const same = lists.get(key)
  if (same) same.push(value)
  else lists.set(key, [value])
}
