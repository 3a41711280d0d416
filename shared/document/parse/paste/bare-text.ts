/** Decides how text counts that stands between the elements of HTML. */
import { lineWidth } from '../from-text.ts'
import type { BareText } from './paste-reader.ts'

/** Elements of an author or page that gives every paragraph its own element. */
const structure = ['<p>', '<p ', '<div', '<br', '<td', '<li><']
const page = ['<html', '<body', '<head', '<!doctype']

/** A program that stores text between elements gives lines no elements at all. */
export function bareTextOf(content: string): BareText {
  const start = content.slice(0, 2000).toLowerCase()
  if (page.some((tag) => start.includes(tag)) || !/\n[ \t]*\r?\n/.test(content)) return 'spaces'
  const lower = content.toLowerCase()
  return structure.some((tag) => lower.includes(tag)) || lineWidth(content) !== undefined ? 'paragraphs' : 'lines'
}
