/** Runs every check on a segment pair. To add a check, add its file to this folder and a line here. */

import type { Lexicon } from '../lexicon/lexicon.ts'
import { checkAddress } from './address.ts'
import { checkBrackets } from './brackets.ts'
import { checkCapitals } from './capitals.ts'
import { checkCharacters } from './characters.ts'
import { checkCounting } from './counting.ts'
import { checkDates } from './dates.ts'
import { checkDebris } from './debris.ts'
import { checkDiacritics } from './diacritics.ts'
import { checkEmpty } from './empty.ts'
import { checkEnding } from './ending.ts'
import { checkLength } from './length.ts'
import { checkLetters } from './letters.ts'
import { checkLines } from './lines.ts'
import { checkMagnitude } from './magnitude.ts'
import type { Check, CheckedPair, Checker, CheckFinding } from './model.ts'
import { checkMovedTags } from './moved-tags.ts'
import { checkNames } from './names.ts'
import { checkNumbers } from './numbers.ts'
import { checkOmission, findOmissions } from './omission.ts'
import { checkQuotes } from './quotes.ts'
import { checkRepeats } from './repeats.ts'
import { checkSpaces } from './spaces.ts'
import { checkTags } from './tags.ts'
import { checkTerms } from './terms.ts'
import { toCheck } from './to-check.ts'
import { checkUntranslated } from './untranslated.ts'

/** `checkTerms` comes before these: see `checkTermsAgain`. */
const checkers: readonly Checker[] = [
  checkTags,
  checkMovedTags,
  checkNumbers,
  checkDates,
  checkAddress,
  checkNames,
  checkQuotes,
  checkBrackets,
  checkEnding,
  checkCapitals,
  checkLines,
  checkRepeats,
  checkDebris,
  checkCharacters,
  checkDiacritics,
  checkCounting,
  checkLetters,
  checkSpaces,
  checkUntranslated,
  checkLength,
  checkOmission,
  checkMagnitude,
]

/** The most findings of each check; a text with more is broken as a whole. */
const most = 20

/** A text with more characters is not checked in every way. A sentence has 3,000 at most: `shared/segment/cut-long.ts`. */
const longest = 40_000
const unchecked: CheckFinding = { severity: 'info', code: 'length.unchecked', values: { most: String(longest) } }

/** A blank target gets one error and no other check. */
export function checkPair(pair: CheckedPair): Check[] {
  const blank = run(checkEmpty, pair)
  if (blank.length) return blank
  const isTooLong = isLong(pair)
  const all = isTooLong ? [checkTerms, checkTags, checkCharacters, checkLength] : [checkTerms, ...checkers]
  return [...all.flatMap((checker) => run(checker, pair)), ...(isTooLong ? [toCheck(unchecked)] : [])]
}

/**
 * What `checkPair` gives after the glossary has changed. No other check depends on it, so only the terms are checked.
 * @param checks what `checkPair` gave for the same texts
 */
export function checkTermsAgain(checks: readonly Check[], pair: CheckedPair): Check[] {
  if (run(checkEmpty, pair).length) return [...checks]
  return [...run(checkTerms, pair), ...checks.filter(({ check }) => check !== 'terms')]
}

/**
 * What `checkPair` gives by another lexicon than the seed.
 * @param lexicon from the source's locale to the target's
 * @param checks what `checkPair` gave for the same texts
 */
export function withOmissionsBy(lexicon: Lexicon, checks: readonly Check[], pair: CheckedPair): Check[] {
  if (isLong(pair) || run(checkEmpty, pair).length) return [...checks]
  return [...checks.filter(({ check }) => check !== 'omission'), ...run((all) => findOmissions(all, lexicon), pair)]
}

const isLong = ({ source, target }: CheckedPair): boolean => Math.max(source.text.length, target.text.length) > longest

const run = (checker: Checker, pair: CheckedPair): Check[] => checker(pair).slice(0, most).map(toCheck)
