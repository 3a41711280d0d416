/** Links as mail programs write them in plain text: "Ion Pop <https://primaria.example/ion>". */
import { safeHref } from '../../model/address.ts'
import type { Tag } from '../../model/document.ts'

const address = /<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/gi
const maxNameWords = 8
const maxNameChars = 120
const breaks = ['. ', ', ', ': ', '; ', '! ', '? ', '(', '\n', ' – ']

/** The text without the addresses between brackets; each becomes a link of the words before it. */
export function linkAddresses(text: string): { text: string; tags: Tag[]; removed: string[] } {
  const parts: string[] = []
  const tags: Tag[] = []
  const removed: string[] = []
  let [from, length] = [0, 0]
  for (const match of text.matchAll(address)) {
    const href = safeHref(match[1] ?? '')
    const before = text.slice(from, match.index).trimEnd()
    const name = /\S/.test(before) ? nameAtEnd(before) : ''
    if (href === undefined || name === '') continue
    parts.push(before)
    length += before.length
    from = match.index + match[0].length
    removed.push(match[0])
    tags.push({ id: String(tags.length + 1), start: length - name.length, end: length, name: 'a', href })
  }
  return { text: parts.join('') + text.slice(from), tags, removed }
}

/** The words since the last punctuation, or the last word if those are many. */
function nameAtEnd(before: string): string {
  const tail = before.slice(-maxNameChars)
  const ends = breaks.map((mark) => (tail.includes(mark) ? tail.lastIndexOf(mark) + mark.length : 0))
  const name = tail.slice(Math.max(...ends))
  const whole = name.length < tail.length || tail.length === before.length
  return whole && name !== '' && name.split(' ').length <= maxNameWords
    ? name
    : before.slice(before.lastIndexOf(' ') + 1)
}
