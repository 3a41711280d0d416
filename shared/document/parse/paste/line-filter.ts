/**
 * Text with paragraphs apart by blank lines between its elements, as WordPress stores it: a blank line ends a paragraph,
 * and a line's end is a line's end.
 */
import { blockElements, voidElements } from '../../model/elements.ts'
import { element, type Markup, MarkupFilter, type StartTag } from './markup.ts'

const pageElements = new Set(['html', 'head', 'body'])

export class LineFilter extends MarkupFilter {
  readonly #breaks: boolean
  /** The open blocks, except quotations, in which lines count as well. */
  #depth = 0
  #page = false

  /** @param breaks whether a single line end counts too */
  constructor(next: Markup, breaks: boolean) {
    super(next)
    this.#breaks = breaks
  }

  override start(tag: StartTag): void {
    if (pageElements.has(tag.name)) this.#page = true
    else if (isBox(tag.name)) this.#depth++
    this.next.start(tag)
  }

  override end(name: string): void {
    if (isBox(name) && this.#depth > 0) this.#depth--
    this.next.end(name)
  }

  override space(characters: string): void {
    this.next.space(characters)
    if (this.#depth > 0 || this.#page || !characters.includes('\n')) return
    const lines = characters.split('\n').length - 1
    if (lines > 1) {
      this.next.start(element('br'))
      this.next.start(element('br'))
    } else if (this.#breaks) this.next.start(element('br'))
  }
}

const isBox = (name: string): boolean =>
  blockElements.has(name) && !voidElements.has(name) && name !== 'blockquote' && !pageElements.has(name)
