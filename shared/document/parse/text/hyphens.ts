/**
 * Joins a word that was cut at a line's end. The hyphen goes if it only cut the word ("admi-/nistrația") and stays if it
 * is the word's own ("într-/o", "long-/term"). Other places in the text show which; rules of each language come next.
 */
import { registry } from '../../../locales/registry.ts'
import { normaliseLabel } from '../../../text/normalise-label.ts'

const rules = Object.values(registry).flatMap(({ hyphens }) => hyphens)

/** This many letters after the hyphen must agree with a word elsewhere, whose ending may differ. */
const minShared = 3
const minPartChars = 3

/** A hyphen right after a letter or digit; a dash has a space before it. */
const cutEnd = /[\p{L}\p{N}][-\u2010\u00ad¬]$/u
const brokenWord = /([\p{L}\p{N}’'-]{1,60})[-\u2010\u00ad¬]$/u
const wordStart = /^[\p{L}\p{N}][\p{L}\p{N}’'-]{0,59}/u

export const endsInHyphen = (line: string): boolean => cutEnd.test(line)

/** Words of a text in their order, to look up which begin with given letters. */
export class KnownWords {
  readonly #words: string[]

  /** Leaves out what is cut at a line's end. */
  constructor(lines: readonly string[]) {
    const found = new Set<string>()
    for (const [index, line] of lines.entries()) {
      const start = endsInHyphen(lines[index - 1] ?? '') ? line.indexOf(' ') + 1 || line.length : 0
      const end = endsInHyphen(line) ? line.lastIndexOf(' ') + 1 : line.length
      for (const [word] of line
        .slice(start, Math.max(start, end))
        .matchAll(/[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*/gu))
        found.add(normaliseLabel(word).replace(/\u2010/g, '-'))
    }
    this.#words = [...found].sort()
  }

  has(word: string): boolean {
    return this.#from(word) === word
  }

  hasBeginning(letters: string): boolean {
    return this.#from(letters)?.startsWith(letters) === true
  }

  #from(letters: string): string | undefined {
    let [low, high] = [0, this.#words.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#words[middle] ?? '') < letters) low = middle + 1
      else high = middle
    }
    return this.#words[low]
  }
}

/** Whether the hyphen at the end of `line` only cut a word that `next` continues. */
export function isCut(line: string, next: string, known: KnownWords): boolean {
  const [, before = ''] = brokenWord.exec(line.slice(-70)) ?? []
  const [after = ''] = wordStart.exec(next) ?? []
  return /[\u00ad¬]$/.test(line) || !isOwn(before, after, known)
}

function isOwn(before: string, after: string, known: KnownWords): boolean {
  if (/\p{N}$/u.test(before) || /^\p{N}/u.test(after)) return true
  const [left, right] = [normaliseLabel(before), normaliseLabel(after)]
  const shared = right.length > minShared ? right.slice(0, Math.max(minShared, right.length - 3)) : right
  if (known.hasBeginning(`${left}-${shared}`)) return true
  if (known.has(left + right) || (shared.length >= minShared && known.hasBeginning(left + shared))) return false
  const capital = /^\p{Lu}/u.test(after)
  if (capital && !/^\p{Lu}{2}/u.test(before)) return true
  // "PIB-/ul": an acronym with an ending.
  if (!capital && /\p{Lu}{2}$/u.test(before)) return true
  const last = left.slice(left.lastIndexOf('-') + 1)
  if (rules.some((rule) => rule.before.test(last) && rule.after.test(right))) return true
  return left.length >= minPartChars && right.length >= minPartChars && known.has(left) && known.has(right)
}
