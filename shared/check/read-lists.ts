/** Reads lists whose items are a few words each: "cement, bricks, tiles and precast parts". */
import type { ListRules } from '../locales/shape/lists.ts'

/** `items`: how many. UTF-16 offsets, from the second item to the words that join the last one. */
type TextList = { items: number; start: number; end: number }

/** The most words of an item that is neither the first nor the last, whose ends a comma does not show. */
const longest = 4
/** The most words before a sentence's subject. */
const longestOpening = 5
/** How many characters of a part's end tell whether a name is there. */
const longestWord = 30
/** What stands between two marks. A stop in a number or an abbreviation ends a part too, and so a list. */
const part = /[^,;:.!?…()[\]„“”"«»—–\n]+/g

/** Not F1. */
const number = /(?<!\p{L})\d/u

/** Lists of three items or more. Items with numbers, and lists of clauses, are not read. */
export function readLists(text: string, { joint, noItem, opening }: ListRules): TextList[] {
  const lists: TextList[] = []
  /** The items before this part, without the first of which the beginning is not known. */
  let [items, start, isOpening, last] = [0, 0, true, '']
  for (const { 0: raw, index } of text.matchAll(part)) {
    const follows = text.charAt(index - 1) === ',' && lists.at(-1)?.end !== index - 1
    const words = raw.trim()
    const joined = joint.exec(words)
    const head = joined ? words.slice(0, joined.index).trim() : words
    const isGloss = follows && joined?.index !== 0 && explains(last, raw)
    const isItem = follows && !isGloss && countWords(head) <= longest && !number.test(words) && !noItem.test(words)
    if (joined && isItem && (head !== '' || items > 0)) {
      const count = (isOpening ? 0 : 1) + items + (head === '' ? 0 : 1) + 1
      if (count > 2) lists.push({ items: count, start: start || index, end: index + raw.length })
    }
    if (isItem && !joined) {
      items++
      start ||= index
    } else {
      items = 0
      start = 0
      isOpening = isGloss || (!follows && isOpeningOf(words, opening))
    }
    last = raw.slice(-longestWord)
  }
  return lists
}

/** Whether a part is not the first item: it is short, as "In the evening", or has a number. */
const isOpeningOf = (words: string, opening: RegExp): boolean =>
  number.test(words) || (countWords(words) <= longestOpening && opening.test(words))

/** "Ion Pop, mayor of Cluj": what follows a name explains it. */
const explains = (before: string, text: string): boolean => /\s\p{Lu}\S*$/u.test(before) && /^\s*\p{Ll}/u.test(text)

const countWords = (text: string): number => (text === '' ? 0 : text.split(/\s+/).length)
