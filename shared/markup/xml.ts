/**
 * Writes a segment as XML for an engine that takes tags: elements `<x id="1">` by number and nothing else, so an engine
 * cannot change addresses or attributes. An answer must contain each element once and well nested; otherwise only its
 * bare text is used.
 */
import { firstNotBefore } from '../binary-search.ts'
import type { RichText } from '../document/model/document.ts'
import { unescapeHtml } from '../text/escape-html.ts'
import { isSpacedIn, missingSpaces, type TagEnd } from './spaces-at-tags.ts'
import { nestTags, type TagNode } from './tree.ts'
import { spanTrimmer, type TextSpan } from './word-boundaries.ts'

/** Characters that XML 1.0 does not allow. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

export function toXml({ text, tags = [] }: RichText): string {
  const number = new Map(tags.map((tag, at) => [tag, at + 1]))
  const marks: { at: number; xml: string }[] = []
  // Depth first without recursion: a closing tag waits until its children are written.
  const open: (TagNode | { closes: number })[] = nestTags(tags, text.length).reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    if ('closes' in node) marks.push({ at: node.closes, xml: '</x>' })
    else {
      marks.push({ at: node.span.start, xml: `<x id="${number.get(node.tag)}">` })
      open.push({ closes: node.span.end })
      for (const child of node.children.reverse()) open.push(child)
    }
  }
  let xml = ''
  let from = 0
  for (const mark of marks) {
    xml += writeEntities(text.slice(from, mark.at)) + mark.xml
    from = mark.at
  }
  return xml + writeEntities(text.slice(from))
}

/** What follows a name cannot begin like one, so an element without its ">" is scanned only once. */
const elements = /<(\/?)([A-Za-z][\w.-]*)((?![\w.-])[^<>]*)>/g

/** Our elements as an engine returns them that escapes what it was given. */
const escapedElements = /&lt;(\/?x)((?: id=(?:"|&quot;|&#39;|')?\d{1,6}(?:"|&quot;|&#39;|')?)? ?\/?)&gt;/g

type FromXml = { text: string; target: RichText | null }

/**
 * An element that nobody sent is kept as text if the source has one in its text ("write <script>"), since engines may
 * decode entities; otherwise it is left out.
 * @param endings the ends of words that may follow a tag without a space
 * @returns the bare text, and the target with the tags of `source`; null if the elements are not the ones sent
 */
export function fromXml(source: RichText, answer: string, endings: ReadonlySet<string> = new Set()): FromXml {
  const tags = source.tags ?? []
  const xml = tags.length > 0 && !/<x\b/.test(answer) ? answer.replace(escapedElements, '<$1$2>') : answer
  const spans = new Map<number, TextSpan>()
  const open: { id: number; start: number }[] = []
  const opened = new Set<number>()
  const ends: TagEnd[] = []
  const namesElements = source.text.search(elements) >= 0
  let text = ''
  let from = 0
  let sound = true
  const noteEnd = (id: number, closes: boolean) => {
    const tag = tags[id - 1]
    if (tag) ends.push({ at: text.length, closes, isSpaced: isSpacedIn(source, tag, closes) })
  }
  for (const match of xml.matchAll(elements)) {
    text += unescapeHtml(xml.slice(from, match.index))
    from = match.index + match[0].length
    const [whole, closing, name, rest = ''] = match
    if (name !== 'x') {
      if (namesElements) text += whole
      else sound = false
    } else if (closing) {
      const last = open.pop()
      if (last) {
        spans.set(last.id, { start: last.start, end: text.length })
        noteEnd(last.id, true)
      } else sound = false
    } else {
      const id = Number(/\bid\s*=\s*(?:["']|&quot;|&#39;)?(\d{1,6})/.exec(rest)?.[1])
      if (!tags[id - 1] || opened.has(id)) sound = false
      else if (rest.trimEnd().endsWith('/')) spans.set(id, { start: text.length, end: text.length })
      else {
        open.push({ id, start: text.length })
        noteEnd(id, false)
      }
      opened.add(id)
    }
  }
  text += unescapeHtml(xml.slice(from))
  const places = missingSpaces(text, ends, endings)
  const moved = (offset: number) => offset + firstNotBefore(places.length, (at) => (places[at] ?? Infinity) <= offset)
  const spaced = [0, ...places].map((start, at) => text.slice(start, places[at])).join(' ')
  if (!sound || open.length > 0 || spans.size !== tags.length) return { text: spaced, target: null }
  const trim = spanTrimmer(spaced)
  const placed = tags.map((tag, at) => {
    const { start, end } = spans.get(at + 1) ?? { start: 0, end: 0 }
    return { ...tag, ...trim({ start: moved(start), end: moved(end) }) }
  })
  // An element that had words and is empty now has lost its place.
  const lost = placed.some((tag, at) => tag.start === tag.end && (tags[at]?.end ?? 0) > (tags[at]?.start ?? 0))
  if (lost) return { text: spaced, target: null }
  return { text: spaced, target: tags.length > 0 ? { text: spaced, tags: placed } : { text: spaced } }
}

const writeEntities = (text: string): string =>
  text
    .toWellFormed()
    .replace(illegal, ' ')
    .replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
