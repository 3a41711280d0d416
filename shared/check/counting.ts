/** Finds a number that lacks the word between it and what is counted, and such a word where none belongs. */

import { registry } from '../locales/registry.ts'
import type { CountingRules } from '../locales/shape/checking.ts'
import type { Checker, CheckFinding } from './model.ts'

const counted =
  /(?<![\p{L}\d.,:/]|[\p{L}/]-)(\d{1,3}(?:\.\d{3})+|\d{1,15})[ \u00a0\u202f]((?:\p{Ll}+[ \u00a0])?)(\p{Ll}+)(?![\p{L}-])/gu
const year = /^(?:19|20)\d\d$/
const before = 40
const isName = /^\p{Lu}/u
/** The end of a noun of which a number may be the name: „etapa 5 de calificări”. */
const definite = /(?:ul|[aă]|lui|ei|[0-9]|^nr)$/u

export const checkCounting: Checker = ({ target, to }) => {
  const rules = registry[to].checking.counting
  if (!rules) return []
  return [...inFigures(target.text, rules), ...inWords(target.text, rules)].sort(
    (a, b) => (a.start ?? 0) - (b.start ?? 0),
  )
}

function inFigures(text: string, rules: CountingRules): CheckFinding[] {
  return [...text.matchAll(counted)].flatMap((match): CheckFinding[] => {
    const [all, number = '', between = '', last = ''] = match
    const { index } = match
    const isLinked = between.trim() === rules.link
    const noun = isLinked || between === '' ? last : between.trim()
    const end = isLinked || between === '' ? index + all.length : index + all.length - last.length - 1
    const label = /(\p{L}+)[.)]?[ \u00a0]$/u.exec(text.slice(Math.max(0, index - before), index))?.[1] ?? ''
    if (rules.label.test(label.toLowerCase())) return []
    if (year.test(number) && (label === '' || rules.beforeYear.test(label.toLowerCase()))) return []
    const digits = number.replaceAll('.', '')
    const needs = digits.length > 1 && rules.needsLink(Number(digits.slice(-2)))
    const values = {
      found: text.slice(index, end),
      right: needs ? `${number} ${rules.link} ${noun}` : `${number} ${noun}`,
    }
    if (needs && !isLinked && (isNoun(noun, rules) || mayBeNoun(noun, rules)))
      return [{ severity: 'warning', code: 'counting.missing', values, start: index, end }]
    const isCounted =
      rules.nouns.has(noun) ||
      (!definite.test(label) && !(isName.test(label) && index > label.length + 1) && mayBeNoun(noun, rules))
    if (!needs && isLinked && digits.length <= 15 && isCounted && /[1-9]/.test(digits))
      return [{ severity: 'warning', code: 'counting.needless', values, start: index, end }]
    return []
  })
}

function inWords(text: string, rules: CountingRules): CheckFinding[] {
  return [...text.matchAll(rules.words)].flatMap(({ 0: found, 1: noun = '', index: start }): CheckFinding[] => {
    if (!isNoun(noun, rules)) return []
    const right = `${found.slice(0, found.length - noun.length)}${rules.link} ${noun}`
    return [
      { severity: 'warning', code: 'counting.missing', values: { found, right }, start, end: start + found.length },
    ]
  })
}

/** After a number, where a verb or an adverb is rare. */
const mayBeNoun = (word: string, { pluralEnding, noNouns }: CountingRules): boolean =>
  pluralEnding.test(word) && !noNouns.has(word) && !/(?:ește|ează|ăște|iază|esc)$/u.test(word)
const isNoun = (word: string, { nouns, nounEnding }: CountingRules): boolean => nouns.has(word) || nounEnding.test(word)
