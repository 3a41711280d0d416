/** Finds what a site puts right below an article's text, in plain text: links to its neighbours, a box on its author. */
import { normaliseLabel } from '../../text/normalise-label.ts'
import { assignRole, type ParsedBlock } from '../model/parsed-block.ts'
import { looksLikeName } from './label-rules.ts'
import { newsroomWords } from './newsroom-words.ts'
import { endsSentence } from './sentence-line.ts'
import { withoutMarks } from './site-line.ts'

const maxTitleChars = 160
/** Words between "About" and the name, or before it. */
const maxWordsBesideName = 2
const maxBoxLines = 3
const maxNameChars = 40

/** @param text the index of the first prose; what is above it is not below the article. */
export function assignBelowArticle(drafts: ParsedBlock[], text: number): void {
  const author = authorOf(drafts)
  for (const [index, draft] of drafts.entries()) {
    if (index <= text || text < 0) continue
    if (isArrowLink(draft)) assignRole(draft, 'chrome', 'label')
    const next = drafts[index + 1]
    if (next && newsroomWords.neighbours.has(withoutMarks(draft.text)) && isTitle(next))
      assignRole(next, 'chrome', 'label')
    if (author && isAuthorBox(drafts, index, author)) markBox(drafts, index, author)
  }
}

const isTitle = ({ role, text }: ParsedBlock): boolean => !role && text.length <= maxTitleChars && !endsSentence(text)

/** "← The bakery closes", "Bridge toll to rise →". */
function isArrowLink(draft: ParsedBlock): boolean {
  return isTitle(draft) && /^[←‹«] |[^\s«][ \u00a0][→›»]$/u.test(draft.text)
}

/** The last two words of the name in the byline, without what is after it. */
function authorOf(drafts: ParsedBlock[]): string | undefined {
  const byline = drafts.find(({ role }) => role === 'byline')?.text.slice(0, maxTitleChars) ?? ''
  const name =
    byline
      .split(/[|·•,]| (?=\p{Ll}{1,3} \d)/u, 1)[0]
      ?.trim()
      .split(/\s+/)
      .slice(-2)
      .join(' ') ?? ''
  return name.includes(' ') && looksLikeName(name) ? normaliseLabel(name) : undefined
}

/** The author's name alone, or after "About", over a note that begins with it or with a line of the site below. */
function isAuthorBox(drafts: ParsedBlock[], index: number, author: string): boolean {
  const draft = drafts[index]
  if (!draft || draft.role || draft.text.length > maxTitleChars) return false
  const line = withoutMarks(draft.text)
  if (!line.endsWith(author) || line.slice(0, -author.length).trim().split(/\s+/).length > maxWordsBesideName)
    return false
  const rest = drafts.slice(index + 1, index + 1 + maxBoxLines)
  return (
    rest.length > 0 &&
    rest.some(({ role, text }) => role === 'chrome' || role === 'related' || startsWith(text, author))
  )
}

function markBox(drafts: ParsedBlock[], index: number, author: string): void {
  const [head, ...rest] = drafts.slice(index, index + 1 + maxBoxLines)
  if (head) assignRole(head, 'chrome', 'label')
  for (const draft of rest) {
    if (draft.role || !startsWith(draft.text, author)) return
    assignRole(draft, 'chrome', 'label')
  }
}

/** Within the first words, because a name may be longer. */
const startsWith = (text: string, author: string): boolean =>
  normaliseLabel(text.slice(0, maxNameChars)).includes(author)
