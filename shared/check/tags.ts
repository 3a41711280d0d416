/**
 * Markup carried over: every tag of the source once in the target, as it is there, inside its text, none crossing another. A tag that
 * is missing may be what the translator wants; one that can't be rendered is an error.
 */
import type { Tag } from '../document/model/document.ts'
import type { CheckCode, Checker, CheckFinding } from './model.ts'

export const checkTags: Checker = ({ source, target }) => {
  const [expected, present] = [source.tags ?? [], target.tags ?? []]
  const known = new Map(expected.map((tag) => [tag.id, tag]))
  const seen = new Set<string>()
  const findings: CheckFinding[] = []
  /** Translators know a tag by the words that it is on in the original. */
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
    if (!original) findings.push(at('error', 'tags.unknown', tag))
    else if (!isSame(tag, original)) findings.push(at('error', 'tags.other', tag))
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

/** What is said of a target whose tags were placed without its maker's word on it. */
export const guessedTagsFinding: CheckFinding = { severity: 'warning', code: 'tags.guessed' }

const isSame = (tag: Tag, original: Tag): boolean =>
  tag.name === original.name && tag.href === original.href && tag.title === original.title
const isInside = ({ start, end }: Tag, text: string): boolean => start >= 0 && start <= end && end <= text.length

/** A tag is named by so many characters of its words: looking at all of them for each tag would be quadratic. */
const maxNameChars = 80

/** The words that a tag is on. A tag on no words is named by its element. */
function wordsOf({ start, end, name }: Tag, text: string): string {
  const words = text.slice(start, Math.min(end, start + maxNameChars)).trim()
  if (words === '') return `<${name}>`
  return end - start > maxNameChars ? `${words}…` : words
}

/** Tags sorted by start, the longer first, nest when each ends before the one around it does. */
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
