/**
 * Decides what is taken of a paste: the formatted text that a program put on the clipboard, or its plain text. Formatted
 * text is HTML, which the server reads. It is short, because every view that takes a text loads it.
 */
import { formatOfText } from './format.ts'

/** What an editor is told of the paste. */
export const pastedParts = ['headings', 'items', 'tables', 'pictures', 'links'] as const
/** The tags that are counted for it, in the same order. */
const partTags = ['h', 'li', 'table', 'img', 'a']
/** `program` is undefined if none of those that are known made it. `counts`: of the parts. */
export type FormattedPaste = {
  html: string
  plain: string
  program: string | undefined
  counts: readonly number[]
}

/** Only counts and emphasis: the server parses it. */
const tags = /<(?:(h)[1-6]\b|(p|li|table|img|strong|em|b|i)\b|(a)\s[^<>#]{0,300}href=["']?\w)/gi
const starts = /^(?:<(?:meta|html|body|!--)[^>]*>\s*)*<(?:pre|\w+ style="[^"]*monospace)/

/** What the HTML of each program contains, and no other's; the first that fits counts. */
const programs: Record<string, string> = {
  'docs-internal-guid': 'Google Docs',
  '(filtered medium)': 'Outlook',
  'office:word': 'Word',
  OutlineElement: 'Word',
  '"LibreOffice': 'LibreOffice',
  '<!-- notionvc': 'Notion',
  '<!-- wp:': 'WordPress',
  'ToDOM"': 'Substack',
  '"gmail_': 'Gmail',
}

/** @returns undefined if the plain text says as much */
export function formattedPaste(clipboard: string, plain: string): FormattedPaste | undefined {
  // Source that was copied out of an editor for code, which colours every word and means none of it.
  if (!clipboard || formatOfText(plain) === 'html' || starts.test(clipboard)) return undefined
  // Pictures in the HTML itself are too much for an upload, and an article can't have them.
  const html = clipboard.replace(/src="data:[^"]*"/g, 'src=""')
  const found = Array.from(html.matchAll(tags), ([, ...names]) => names.join('').toLowerCase())
  if (found.every((name) => name === 'p') && found.length < 2) return undefined
  const counts = partTags.map((tag) => found.filter((name) => name === tag).length)
  const mark = Object.keys(programs).find((mark) => html.includes(mark))
  return { html, plain, program: mark && programs[mark], counts }
}
