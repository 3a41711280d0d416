/** What a block's own text says for or against the article: its length, its end, its links, its kind, the labels it has. */
import type { Role } from '../../model/document.ts'
import type { ParsedBlock } from '../../model/parsed-block.ts'
import { endsArticle, isBoxHeading, isButton, isCallToAction, isListLabel, roleFromLabel } from '../label-rules.ts'
import { linkLength } from '../prose-length.ts'
import { type Features, type Flags, flags } from './feature-values.ts'

const maxLabelChars = 400
const fewWords = 3
const lineWords = 6
const longProse = 400

const headRoles = new Set<Role>(['byline', 'date', 'credit', 'section'])

export type TextFacts = {
  prose: number
  /** The share of its text that is links. */
  link: number
  /** It ends like a sentence. */
  stop: boolean
  /** A paragraph of a few words that ends like none. */
  line: boolean
  told: Role | undefined
}

export function textFacts({ text, kind, ...block }: ParsedBlock, prose: number): TextFacts {
  const stop = /[.!?…:]["”»’)]?$/.test(text)
  return {
    prose,
    link: text === '' ? 0 : linkLength({ text, kind, ...block }) / text.length,
    stop,
    line: kind === 'paragraph' && !stop && wordCount(text) <= lineWords,
    told: text.length < maxLabelChars ? roleFromLabel(text)?.role : undefined,
  }
}

export function textFeatures({ text, kind, tags, region }: ParsedBlock, facts: TextFacts): Features {
  const { prose, link, stop, line, told } = facts
  const said: Flags = {
    prose: prose > 0,
    'ends like a sentence': stop,
    'few words': wordCount(text) <= fewWords,
    'short line': line,
    heading: kind === 'heading',
    'list item': kind === 'list-item',
    'table cell': kind === 'table-cell',
    quotation: kind === 'quote',
    'p element': region?.name === 'p',
    bold: tags.some(({ name, start, end }) => name === 'strong' && end - start >= text.length * 0.9),
    'label: related': told === 'related' || isListLabel(text),
    'label: site': told === 'chrome',
    'label: byline or date': told !== undefined && headRoles.has(told),
    'label: update': told === 'update' || told === 'correction',
    'heading of a box': isBoxHeading(text),
    'call to action': isCallToAction(text),
    'end of the article': endsArticle(text),
    button: isButton(text),
  }
  return {
    length: Math.min(Math.log2(1 + text.length) / 10, 1),
    'length of prose': Math.min(prose / longProse, 1),
    links: link,
    ...flags(said),
  }
}

function wordCount(text: string): number {
  return text.split(/\s+/, lineWords + 1).length
}
