/** Finds a bracket without its partner, unless the source has one too, and words that have lost their brackets. */
import type { Checker } from './model.ts'
import { withoutNotes } from './notes.ts'

const partner: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

export const checkBrackets: Checker = ({ source, target }) => {
  if (unpairedIn(source.text) !== undefined) return []
  const at = unpairedIn(target.text)
  if (at === undefined)
    return isWithout(withoutNotes(source.text), target.text) ? [{ severity: 'warning', code: 'brackets.missing' }] : []
  const bracket = target.text.charAt(at)
  return [{ severity: 'warning', code: 'brackets.unpaired', values: { bracket }, start: at, end: at + 1 }]
}

/** Around several words that are no measure and no party: "(190 miles)" and "(a Liberal)" may well be said otherwise. */
const several = /\((?!an? )[^()\d\s][^()\s]{0,40}\s[^()]{1,400}\)/

/** Whether the target has neither the brackets of the source nor dashes or commas in their place. */
function isWithout(source: string, target: string): boolean {
  if (!several.test(source) || /[()[\]–—]|\s-\s/.test(target)) return false
  return commasIn(target) <= commasIn(source)
}

const commasIn = (text: string): number => text.split(',').length

/** Neither the bracket after an item's number or letter, "a) ", nor a smiley counts. */
const others = /(?:^|[\s(])(?:\d{1,3}|\p{L}\d?)\)(?=\s)|[:;]-?[()](?=\s|$)/gu

function unpairedIn(text: string): number | undefined {
  if (!/[()[\]{}]/.test(text)) return undefined
  const open: { bracket: string; at: number }[] = []
  const ignored = new Set<number>()
  for (const { 0: item, index } of text.matchAll(others)) ignored.add(index + item.length - 1)
  for (const { 0: bracket, index: at } of text.matchAll(/[()[\]{}]/g)) {
    const opens = partner[bracket]
    if (!opens) open.push({ bracket, at })
    else if (open.at(-1)?.bracket === opens) open.pop()
    else if (!ignored.has(at)) return at
  }
  return open.find(({ at }) => !ignored.has(at))?.at
}
