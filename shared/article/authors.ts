/** Who signed an article: the names in a byline, without the words around them. */
import { fold } from '../document/fold.ts'
import { words } from '../document/newsroom.ts'

const labels = [...words.byline, ...words.bylineLabels].sort((a, b) => b.length - a.length)
const longest = 300

/** "De Ana Pop și Ion Vlad" is Ana Pop, Ion Vlad. A single word after the label may be the name's: "De Niro". */
export function authorsOf(byline: string): string[] {
  const line = byline.slice(0, longest).replace(/\s+/g, ' ').trim()
  const folded = fold(line)
  const label = labels.find((label) => folded.startsWith(label) && /^(?:: ?\S| \S+ \S)/.test(line.slice(label.length)))
  return line
    .slice(label?.length ?? 0)
    .replace(/^:? ?/, '')
    .split(/ ?[,;/&|·•] ?| (?:și|si|and) /i)
    .filter((name) => /\p{L}/u.test(name))
}
