/** Reads the text of an OpenDocument's paragraphs: spans, links, notes, comments and frames. */

import type { DroppedText } from '../dropped-text.ts'
import type { BlockHtml } from './block-html.ts'
import type { TextFormat } from './inline-html.ts'
import { frameText, type OdtStyles } from './odt-styles.ts'
import { childOf, childrenOf, descendantsOf, isElement, textOf, type XmlElement, type XmlNode } from './xml.ts'

type Place = { out: BlockHtml; format: TextFormat }
type Reader = (node: XmlElement, place: Place) => void

export class OdtText {
  /** The bodies of the notes that the text refers to. */
  readonly notes: XmlElement[] = []
  /** Text boxes in the present paragraph. */
  readonly boxes: XmlElement[] = []
  readonly #styles: OdtStyles
  readonly #dropped: DroppedText

  constructor(styles: OdtStyles, dropped: DroppedText) {
    this.#styles = styles
    this.#dropped = dropped
  }

  read(nodes: XmlNode[], place: Place): void {
    for (const node of nodes) {
      if (!isElement(node)) place.out.inline.write(node, place.format)
      else if (Object.hasOwn(this.#readers, node.name)) this.#readers[node.name]?.(node, place)
      else this.read(node.children, place)
    }
  }

  /** Other elements, such as dates and page numbers, are read by their children. */
  readonly #readers: Readonly<Record<string, Reader>> = {
    'text:span': (node, place) => this.#readSpan(node, place),
    'text:a': (node, { out, format }) =>
      this.read(node.children, { out, format: { ...format, ...linkOf(node.attributes['xlink:href']) } }),
    'text:s': (_, { out, format }) => out.inline.write(' ', format),
    'text:tab': (_, { out, format }) => out.inline.write(' ', format),
    'text:line-break': (_, { out }) => out.inline.breakLine(),
    'text:note': (node, { out }) => {
      const count = this.notes.push(childOf(node, 'text:note-body') ?? node)
      out.inline.write(`[${count}]`, { raised: 'sup' })
    },
    'office:annotation': (node) => this.#readComment(node),
    'text:hidden-text': (node) => this.#dropped.text('hidden', node.attributes['text:string-value'] ?? textOf(node)),
    'text:script': (node) => this.#dropped.text('script', textOf(node)),
    'text:ruby-text': (node) => this.#dropped.text('ruby', textOf(node)),
    'draw:frame': (node, place) => this.#readFrame(node, place),
    'draw:custom-shape': (node) => this.boxes.push(node),
    'draw:rect': (node) => this.boxes.push(node),
  }

  #readSpan(node: XmlElement, { out, format }: Place): void {
    const { hidden, ...own } = this.#styles.textFormat(node.attributes['text:style-name'])
    if (hidden) this.#dropped.text('hidden', textOf(node))
    else this.read(node.children, { out, format: { ...format, ...own } })
  }

  /** Who wrote it and when is not counted. */
  #readComment(node: XmlElement): void {
    for (const paragraph of descendantsOf(node, 'text:p')) this.#dropped.text('comment', textOf(paragraph))
  }

  /** A frame is a text box, an object, or a picture: its description stays, and its address if it is on the web. */
  #readFrame(frame: XmlElement, { out }: Place): void {
    const boxes = childrenOf(frame, 'draw:text-box')
    this.boxes.push(...boxes)
    if (boxes.length > 0) return
    const src = childOf(frame, 'draw:image')?.attributes['xlink:href']
    const outside = src !== undefined && /^https?:/i.test(src) ? src : undefined
    const text = frameText(frame)
    if (src !== undefined) out.inline.picture(text, outside)
    else this.#dropped.thing('object', text)
  }
}

/** A link within the document leads nowhere on a page. */
const linkOf = (href: string | undefined): Pick<TextFormat, 'href'> => (href && !href.startsWith('#') ? { href } : {})
