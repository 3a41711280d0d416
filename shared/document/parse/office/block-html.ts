/** Writes the blocks of an office document as HTML for Punte's HTML parser: paragraphs, nested lists, tables. */
import { escapeHtml } from '../../../text/escape-html.ts'
import { InlineHtml } from './inline-html.ts'

/**
 * What a paragraph is: an element of HTML, or `contents`. `hint`: its style's name, which may name a role as a class of
 * HTML does.
 */
export type ParagraphKind = { element: string; hint?: string | undefined }

/**
 * An item at a level of a list, from 0. Items of one list at one level have the same key. `continues`: it is a further
 * paragraph of the open item.
 */
export type ListPlace = {
  key: string
  level: number
  ordered: boolean
  number?: number | undefined
  continues?: boolean
}

export type Cell = { html: string; header: boolean; columns: number }

const plain: ParagraphKind = { element: 'p' }

export class BlockHtml {
  /** The paragraph that is being written. */
  readonly inline = new InlineHtml()
  #html = ''
  readonly #lists: ListPlace[] = []
  #quoted = false

  /** Ends the paragraph. One without text is left out. */
  endParagraph(kind: ParagraphKind = plain, list?: ListPlace): void {
    const { isEmpty } = this.inline
    // Headings are bold anyway.
    const inner = this.inline.take(/^h\d$/.test(kind.element) ? 'strong' : '')
    if (isEmpty) return
    if (list?.continues && this.#lists.length > 0) {
      while ((this.#lists.at(-1)?.level ?? -1) > list.level) this.#closeList()
      this.#html += `<p>${inner}</p>`
    } else if (list) {
      this.#openItem(list)
      this.#html += inner
    } else {
      this.#closeLists()
      this.#quote(kind.element === 'blockquote')
      const name = kind.element === 'blockquote' ? 'p' : kind.element
      const hint = kind.hint === undefined ? '' : ` class="${escapeHtml(kind.hint)}"`
      this.#html += `<${name}${hint}>${inner}</${name}>\n`
    }
  }

  table(rows: Cell[][]): void {
    this.#endAll()
    this.#html += `<table>\n${rows.map(rowHtml).join('')}</table>\n`
  }

  finish(): string {
    this.#endAll()
    return this.#html
  }

  #endAll(): void {
    this.endParagraph()
    this.#closeLists()
    this.#quote(false)
  }

  /** Quoted paragraphs in a row are one quotation. */
  #quote(quoted: boolean): void {
    if (quoted !== this.#quoted) this.#html += quoted ? '<blockquote>\n' : '</blockquote>\n'
    this.#quoted = quoted
  }

  /** A deeper item begins a list in the open item; a level that is left out makes no list. */
  #openItem(place: ListPlace): void {
    this.#quote(false)
    while ((this.#lists.at(-1)?.level ?? -1) > place.level) this.#closeList()
    const open = this.#lists.at(-1)
    if (open && open.level === place.level) {
      if (open.key === place.key && open.ordered === place.ordered) {
        this.#html += '</li>\n<li>'
        return
      }
      this.#closeList()
    }
    const start = place.ordered && (place.number ?? 1) !== 1 ? ` start="${place.number}"` : ''
    this.#html += `${place.ordered ? `<ol${start}>` : '<ul>'}\n<li>`
    this.#lists.push(place)
  }

  #closeList(): void {
    const list = this.#lists.pop()
    if (list) this.#html += `</li>\n</${list.ordered ? 'ol' : 'ul'}>\n`
  }

  #closeLists(): void {
    while (this.#lists.length > 0) this.#closeList()
  }
}

/** A cell over several columns is followed by empty ones, so that columns keep their places. */
function rowHtml(cells: Cell[]): string {
  const written = cells.map(({ html, header, columns }) => {
    const name = header ? 'th' : 'td'
    return `<${name}>${html}</${name}>${`<${name}></${name}>`.repeat(columns - 1)}`
  })
  return `<tr>${written.join('')}</tr>\n`
}
