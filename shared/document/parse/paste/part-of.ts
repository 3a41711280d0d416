/** Says what an element of a paste is, by its name, attributes and style. */
import { blockElements } from '../../model/elements.ts'
import { box, type Part, partOfClass, partOfId, plain } from './known-parts.ts'
import { classesOf, type StartTag } from './markup.ts'
import { readStyle } from './styles.ts'

const unwrap: Part = { is: 'unwrap' }
const printed = new Set(['header', 'footer'])
const wordParts = new Map<string, Part>([
  ['comment-list', { is: 'drop', reason: 'comment' }],
  ['comment', { is: 'drop', reason: 'comment' }],
  ['header', { is: 'drop', reason: 'running-head' }],
  ['footer', { is: 'drop', reason: 'running-head' }],
])

/** `office`: the paste comes from a word processor, whose tracked changes and titles have no names of their own. */
export function partOf(tag: StartTag, office: boolean): Part | undefined {
  const { name, attributes } = tag
  if (name === 'xml') return tag.selfClosing ? unwrap : { is: 'drop', reason: 'metadata' }
  if (attributes.size === 0) return office && (name === 'del' || name === 'ins') ? changePart(name) : undefined
  if ((name === 'del' || name === 'ins') && (office || isTracked(attributes))) return changePart(name)
  const classes = classesOf(tag)
  const block = blockElements.has(name)
  if (name === 'blockquote' && (attributes.get('type') === 'cite' || classes.includes('gmail_quote'))) return plain
  if (classes.includes('noprint')) return block ? box : { is: 'drop', reason: 'editing' }
  if (office && name === 'p' && classes.includes('title')) return { is: 'as', name: 'h1' }
  if (office && name === 'div' && printed.has(attributes.get('title') ?? ''))
    return { is: 'drop', reason: 'running-head' }
  if (office && name === 'div' && /^table of contents/i.test(attributes.get('id') ?? ''))
    return { is: 'drop', reason: 'contents' }
  return partOfClass(name, classes) ?? partOfId(attributes.get('id')) ?? partOfStyles(tag) ?? headingPart(tag)
}

const changePart = (name: string): Part => (name === 'del' ? { is: 'drop', reason: 'deleted' } : unwrap)

/** Word names who made a change; a page shows what it deleted. */
const isTracked = (attributes: ReadonlyMap<string, string>): boolean =>
  attributes.get('cite')?.startsWith('mailto:') ?? false

function partOfStyles({ name, attributes }: StartTag): Part | undefined {
  const style = attributes.get('style')
  if (!style?.includes('mso-')) return undefined
  const properties = readStyle(style)
  const part = wordParts.get(properties.get('mso-element') ?? '')
  if (part) return part
  const spaced = properties.has('mso-spacerun') || properties.has('mso-tab-count')
  if (spaced || properties.get('mso-list') === 'ignore') return { is: 'space' }
  if (properties.get('mso-hide') === 'all') attributes.set('hidden', '')
  const level = properties.get('mso-outline-level') ?? ''
  return name === 'p' && /^[1-6]$/.test(level) ? { is: 'as', name: `h${level}` } : undefined
}

function headingPart({ name, attributes }: StartTag): Part | undefined {
  if ((name !== 'p' && name !== 'div') || attributes.get('role') !== 'heading') return undefined
  const level = attributes.get('aria-level') ?? ''
  return { is: 'as', name: /^[1-6]$/.test(level) ? `h${level}` : 'h2' }
}
