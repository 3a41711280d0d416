/** Reads the text of Word's paragraphs: runs, links, fields, notes, pictures, and changes that were tracked. */

import type { DroppedText } from '../dropped-text.ts'
import type { BlockHtml } from './block-html.ts'
import type { TextFormat } from './inline-html.ts'
import { fieldAddress } from './word-fields.ts'
import type { Relationships } from './word-package.ts'
import type { WordStyles } from './word-styles.ts'
import { symbolOf } from './word-symbols.ts'
import { childOf, descendantsOf, isElement, textOf, type XmlElement, type XmlNode } from './xml.ts'

/** Where text is written, and the relationships of the part that it is from. */
export type Place = { out: BlockHtml; links: Relationships }
type TextPlace = Place & { format: TextFormat }

/** A field is between two marks, which may be in other runs and paragraphs. `href`: its own, or that of the field around. */
type Field = { instruction: string; href: string | undefined }

type Reader = (node: XmlElement, place: TextPlace) => void

export class WordRuns {
  /** The numbers of the notes that the text refers to, by kind and id: "footnote 2". */
  readonly notes = new Map<string, number>()
  /** Text boxes in the present paragraph. */
  readonly boxes: XmlElement[] = []
  readonly #styles: WordStyles
  readonly #dropped: DroppedText
  readonly #fields: Field[] = []

  constructor(styles: WordStyles, dropped: DroppedText) {
    this.#styles = styles
    this.#dropped = dropped
  }

  read(nodes: XmlNode[], place: Place): void {
    this.#read(nodes, { ...place, format: {} })
  }

  #read(nodes: XmlNode[], place: TextPlace): void {
    for (const node of nodes.filter(isElement)) {
      const reader = Object.hasOwn(this.#readers, node.name) ? this.#readers[node.name] : undefined
      if (reader) reader(node, place)
      else this.#read(node.children, place)
    }
  }

  readonly #ignore: Reader = () => {}
  readonly #dropDeleted: Reader = (node) => this.#dropped.text('deleted', textOf(node))
  readonly #writeSpace: Reader = (_, { out, format }) => out.inline.write(' ', format)
  readonly #readLinkField: Reader = (node, place) =>
    this.#readLink(node, place, fieldAddress(node.attributes['w:instr'] ?? ''))

  /** Other elements, such as insertions, are read by their children. */
  readonly #readers: Readonly<Record<string, Reader>> = {
    'w:r': (node, place) => this.#readRun(node, place),
    'w:hyperlink': (node, place) => this.#readLink(node, place, linkOf(node, place.links)),
    'w:fldSimple': this.#readLinkField,
    'w:fldChar': ({ attributes }) => this.#readFieldMark(attributes['w:fldCharType']),
    'w:instrText': (node) => this.#readInstruction(node),
    'w:delInstrText': this.#ignore,
    'w:del': this.#dropDeleted,
    'w:delText': this.#dropDeleted,
    // It is read where it was moved to.
    'w:moveFrom': this.#ignore,
    'w:sdt': (node, place) => this.#readForm(node, place),
    'mc:AlternateContent': (node, place) => this.#read(alternative(node), place),
    'w:t': (node, place) => this.#write(textOf(node), place),
    'm:t': (node, place) => this.#write(textOf(node), place),
    'w:tab': this.#writeSpace,
    'w:ptab': this.#writeSpace,
    'w:cr': (_, { out }) => out.inline.breakLine(),
    'w:br': (node, place) =>
      (node.attributes['w:type'] ?? 'textWrapping') === 'textWrapping'
        ? place.out.inline.breakLine()
        : this.#writeSpace(node, place),
    'w:noBreakHyphen': (_, place) => this.#write('\u2011', place),
    'w:sym': (node, place) => this.#readSymbol(node, place),
    'w:footnoteReference': (node, place) => this.#readNote('footnote', node, place),
    'w:endnoteReference': (node, place) => this.#readNote('endnote', node, place),
    'w:drawing': (node, place) => this.#readDrawing(node, place),
    'w:pict': (node, place) => this.#readDrawing(node, place),
    'w:object': (node, place) => this.#readDrawing(node, place),
    'w:rt': (node) => this.#dropped.text('ruby', textOf(node)),
    'w:pPr': this.#ignore,
    'w:rPr': this.#ignore,
  }

  #readRun(run: XmlElement, place: TextPlace): void {
    const { hidden, ...format } = this.#styles.formatOf(childOf(run, 'w:rPr'))
    if (hidden) this.#dropped.text('hidden', textOf(run))
    else this.#read(run.children, { ...place, format: { ...format, href: place.format.href } })
  }

  #write(text: string, { out, format }: TextPlace): void {
    out.inline.write(text, { ...format, href: format.href ?? this.#fields.at(-1)?.href })
  }

  #readLink(node: XmlElement, place: TextPlace, href: string | undefined): void {
    this.#read(node.children, href === undefined ? place : { ...place, format: { ...place.format, href } })
  }

  /** A form's field may show only what is to be written there. */
  #readForm(node: XmlElement, place: TextPlace): void {
    if (isPlaceholder(node)) this.#dropped.text('form-hint', textOf(node))
    else this.#read(childOf(node, 'w:sdtContent')?.children ?? [], place)
  }

  #readFieldMark(type: string | undefined): void {
    const field = this.#fields.at(-1)
    if (type === 'begin') this.#fields.push({ instruction: '', href: field?.href })
    else if (type === 'end') this.#fields.pop()
    else if (field) field.href = fieldAddress(field.instruction) ?? field.href
  }

  #readInstruction(node: XmlElement): void {
    const field = this.#fields.at(-1)
    if (field) field.instruction += textOf(node)
  }

  #readSymbol({ attributes }: XmlElement, place: TextPlace): void {
    const symbol = symbolOf(attributes['w:font'] ?? '', attributes['w:char'] ?? '')
    if (symbol === undefined)
      this.#dropped.thing('symbol', `${attributes['w:font'] ?? ''} ${attributes['w:char'] ?? ''}`)
    else this.#write(symbol, place)
  }

  #readNote(kind: 'footnote' | 'endnote', { attributes }: XmlElement, { out }: TextPlace): void {
    const key = `${kind} ${attributes['w:id']}`
    const number = this.notes.get(key) ?? this.notes.size + 1
    this.notes.set(key, number)
    out.inline.write(`[${number}]`, { raised: 'sup' })
  }

  /** A drawing is text boxes, a chart, or a picture: its description stays, and its address if it is on the web. */
  #readDrawing(drawing: XmlElement, { out, links }: TextPlace): void {
    const boxes = [...descendantsOf(drawing, 'w:txbxContent')]
    this.boxes.push(...boxes)
    if (boxes.length > 0) return
    const pictures = [...descendantsOf(drawing, 'a:blip'), ...descendantsOf(drawing, 'v:imagedata')]
    const ids = pictures.flatMap(({ attributes }) => [attributes['r:link'], attributes['r:embed'], attributes['r:id']])
    const found = ids.flatMap((id) => links.get(id ?? '') ?? [])
    const src = found.find(({ external }) => external)?.target
    const text = descriptionOf(drawing)
    if (found.length > 0) out.inline.picture(text, src)
    else this.#dropped.thing('object', text || nameOf(drawing))
  }
}

/** The content that Word itself shows: the first choice. Its fallback says the same again for older programs. */
export const alternative = (node: XmlElement): XmlNode[] =>
  (childOf(node, 'mc:Choice') ?? childOf(node, 'mc:Fallback'))?.children ?? []

export const isPlaceholder = (node: XmlElement): boolean =>
  childOf(childOf(node, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined

function descriptionOf(drawing: XmlElement): string {
  const described = [...descendantsOf(drawing, 'wp:docPr'), ...descendantsOf(drawing, 'v:shape')]
  const texts = described.map(({ attributes: { descr, alt, title } }) => descr || alt || title || '')
  return texts.find((text) => text.trim() !== '') ?? ''
}

/** Of a chart or diagram. */
const nameOf = (drawing: XmlElement): string =>
  [...descendantsOf(drawing, 'wp:docPr')].map(({ attributes }) => attributes.name).find(Boolean) ?? ''

/** A link within the document leads nowhere on a page. */
function linkOf({ attributes }: XmlElement, links: Relationships): string | undefined {
  const link = links.get(attributes['r:id'] ?? '')
  if (!link?.external) return undefined
  const anchor = attributes['w:anchor']
  return anchor && !link.target.includes('#') ? `${link.target}#${anchor}` : link.target
}
