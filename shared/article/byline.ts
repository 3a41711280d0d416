/** Who signed an article and where it was filed: the names in a byline and a rubric, without the words around them. */

import { newsroomWords } from '../document/roles/newsroom-words.ts'
import { normaliseLabel } from '../text/normalise-label.ts'

const labels = [...newsroomWords.byline, ...newsroomWords.bylineLabels].sort((a, b) => b.length - a.length)
const longest = 300

/** Between two authors: a mark, or a word that means "and", with its diacritics or without. */
const betweenMarks = / ?[,;/&|·•] ?/
const and = new Set(newsroomWords.and)

/**
 * "De Ana Pop și Ion Vlad" gives Ana Pop and Ion Vlad. If a single word follows the label, the label may be part of the
 * name: "De Niro".
 */
export function authorsInByline(byline: string): string[] {
  const line = byline.slice(0, longest).replace(/\s+/g, ' ').trim()
  const folded = normaliseLabel(line)
  const label = labels.find((label) => folded.startsWith(label) && /^(?:: ?\S| \S+ \S)/.test(line.slice(label.length)))
  return line
    .slice(label?.length ?? 0)
    .replace(/^:? ?/, '')
    .split(betweenMarks)
    .flatMap(splitAtAnd)
    .filter((name) => /\p{L}/u.test(name) && !/\d/.test(name))
}

function splitAtAnd(names: string): string[] {
  const list = ['']
  for (const word of names.split(' '))
    if (and.has(normaliseLabel(word))) list.push('')
    else list.push(`${list.pop()} ${word}`.trim())
  return list
}

/** "#Energie / Andrei Pop" gives Energie; what follows the slash is not the section. */
export const sectionInRubric = (rubric: string): string =>
  rubric
    .slice(0, longest)
    .split(/[/|›»>·•]/, 1)
    .join('')
    .replace(/^[\s#]+/, '')
    .trim()
