/** Runs every check on a pair. To add one, add its file to this folder and a line here. */
import { empty } from './empty.ts'
import { length } from './length.ts'
import { letters } from './letters.ts'
import { magnitude } from './magnitude.ts'
import type { Check, Checker, Pair } from './model.ts'
import { numbers } from './numbers.ts'
import { quotes } from './quotes.ts'
import { same } from './same.ts'
import { spaces } from './spaces.ts'
import { tags } from './tags.ts'
import { tell } from './tell.ts'
import { terms } from './terms.ts'

const checkers: readonly Checker[] = [tags, numbers, terms, quotes, letters, spaces, same, length, magnitude]

/** Of each check; a text with more is broken as a whole. */
const most = 20

/** A blank target gets one error and no other check. */
export function check(pair: Pair): Check[] {
  const blank = run(empty, pair)
  return blank.length ? blank : checkers.flatMap((checker) => run(checker, pair))
}

const run = (checker: Checker, pair: Pair): Check[] => checker(pair).slice(0, most).map(tell)
