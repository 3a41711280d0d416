/**
 * Checks that the target has every tag of the source once, unchanged and inside its text, and that none crosses
 * another. A translator may leave a tag out on purpose; a tag that can't be rendered is an error.
 */
import type { Tag } from '../document/model/document.ts'
import { isOwnTag } from '../document/model/own-tags.ts'
import type { CheckCode, Checker, CheckFinding } from './model.ts'

export const checkTags: Checker = ({ source, target }) => {
  const [expected, present] = [source.tags ?? [], target.tags ?? []]
  const known = new Map(expected.map((tag) => [tag.id, tag]))
  const seen = new Set<string>()
  const findings: CheckFinding[] = []
  /** Translators know a tag by its words in the original. */
  const name = (tag: Tag): string => {
    const original = known.get(tag.id)
    return original ? wordsOf(original, source.text) : wordsOf(tag, target.text)
  }
  const at = (severity: CheckFinding['severity'], code: CheckCode, tag: Tag): CheckFinding => ({
    ...{ severity, code, values: { tag: name(tag) } },
    ...(isInside(tag, target.text) ? { start: tag.start, end: tag.end } : {}),
  })
  for (const tag of present) {
    const original = known.get(tag.id)
    if (!original && !isOwnTag(tag)) findings.push(at('error', 'tags.unknown', tag))
    else if (original && !isSame(tag, original)) findings.push(at('error', 'tags.other', tag))
    if (seen.has(tag.id)) findings.push(at('error', 'tags.twice', tag))
    seen.add(tag.id)
    if (!isInside(tag, target.text)) findings.push(at('error', 'tags.outside', tag))
    else if (original && original.end > original.start && tag.end === tag.start)
      findings.push(at('warning', 'tags.bare', tag))
  }
  for (const tag of expected)
    if (!seen.has(tag.id)) findings.push({ severity: 'warning', code: 'tags.missing', values: { tag: name(tag) } })
  const inside = present.filter((tag) => isInside(tag, target.text))
  return [...findings, ...crossing(inside, name)]
}

/** The finding for a target whose tag positions are a guess. */
export const guessedTagsFinding: CheckFinding = { severity: 'warning', code: 'tags.guessed' }

const isSame = (tag: Tag, original: Tag): boolean =>
  tag.name === original.name && tag.href === original.href && tag.title === original.title
const isInside = ({ start, end }: Tag, text: string): boolean => start >= 0 && start <= end && end <= text.length

/** A tag's name is cut to this length: reading all the words of every tag would be quadratic. */
const maxNameChars = 80

/** The words inside a tag. A tag without words is named by its element. */
function wordsOf({ start, end, name }: Tag, text: string): string {
  const words = text.slice(start, Math.min(end, start + maxNameChars)).trim()
  if (words === '') return `<${name}>`
  return end - start > maxNameChars ? `${words}…` : words
}

/** Sorted by start, the longer first, tags nest if each ends before the one around it does. */
function crossing(present: readonly Tag[], name: (tag: Tag) => string): CheckFinding[] {
  const open: Tag[] = []
  const findings: CheckFinding[] = []
  for (const tag of [...present].sort((a, b) => a.start - b.start || b.end - a.end)) {
    let around = open.at(-1)
    while (around && around.end <= tag.start) {
      open.pop()
      around = open.at(-1)
    }
    if (around && tag.end > around.end) {
      const values = { tag: name(around), other: name(tag) }
      findings.push({ severity: 'error', code: 'tags.crossing', values, start: tag.start, end: around.end })
    } else open.push(tag)
  }
  return findings
}
