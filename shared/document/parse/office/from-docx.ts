/**
 * Reads a Word document (ISO/IEC 29500, WordprocessingML) as HTML. It takes what Word shows once all tracked changes
 * are accepted. What has no place in an article is counted.
 */

import type { DroppedText } from '../dropped-text.ts'
import { BlockHtml, type Cell } from './block-html.ts'
import { isHeading } from './style-names.ts'
import { WordLists } from './word-lists.ts'
import { type Parts, partsOfKind, type Relationships, relationshipsOf } from './word-package.ts'
import { alternative, isPlaceholder, type Place, WordRuns } from './word-runs.ts'
import { isOn, WordStyles } from './word-styles.ts'
import { childOf, descendantsOf, isElement, textOf, walkXml, type XmlElement, type XmlNode } from './xml.ts'

/** Word has no more columns. */
const maxColumns = 63

/** @returns undefined if the parts are not a whole Word document */
export function docxHtml(parts: Parts, dropped: DroppedText): string | undefined {
  const main = [...relationshipsOf(parts, '').values()].find(({ kind }) => kind === 'officeDocument')?.target ?? ''
  const links = relationshipsOf(parts, main)
  const reader = new WordReader(parts, links, dropped)
  const out = new BlockHtml()
  let found = false
  const whole = walkXml(parts.get(main) ?? '', new Set(['w:body']), (child) => {
    found = true
    reader.read([child], { out, links })
  })
  out.endParagraph()
  reader.readBoxes({ out, links })
  if (!whole || !found || !reader.readNotes(out, parts, links)) return undefined
  for (const xml of partsOfKind(parts, links, 'comments')) countTexts(xml, 'w:comments', 'comment', dropped)
  for (const xml of partsOfKind(parts, links, 'header')) countTexts(xml, 'w:hdr', 'running-head', dropped)
  for (const xml of partsOfKind(parts, links, 'footer')) countTexts(xml, 'w:ftr', 'running-head', dropped)
  return out.finish()
}

function countTexts(xml: string, root: string, reason: 'comment' | 'running-head', dropped: DroppedText): void {
  walkXml(xml, new Set([root]), (child) => {
    for (const text of descendantsOf(child, 'w:t')) dropped.text(reason, textOf(text))
  })
}

class WordReader {
  readonly #styles: WordStyles
  readonly #lists: WordLists
  readonly #runs: WordRuns
  readonly #dropped: DroppedText
  /** The document has a title of its own, so its headings are one level lower. */
  #titled = false

  constructor(parts: Parts, links: Relationships, dropped: DroppedText) {
    this.#styles = new WordStyles(partsOfKind(parts, links, 'styles')[0] ?? '')
    this.#lists = new WordLists(partsOfKind(parts, links, 'numbering')[0] ?? '')
    this.#runs = new WordRuns(this.#styles, dropped)
    this.#dropped = dropped
  }

  read(nodes: XmlNode[], place: Place): void {
    for (const node of nodes.filter(isElement)) this.#readBlock(node, place)
  }

  #readBlock(node: XmlElement, place: Place): void {
    const { name, children } = node
    if (name === 'w:p') this.#readParagraph(node, place)
    else if (name === 'w:tbl') this.#readTable(node, place)
    else if (name === 'w:del') this.#dropped.text('deleted', textOf(node))
    else if (name === 'w:altChunk')
      this.#dropped.thing('object', place.links.get(node.attributes['r:id'] ?? '')?.target ?? '')
    else if (name === 'w:sdt' && isPlaceholder(node)) this.#dropped.text('form-hint', textOf(node))
    else if (name === 'w:sdt') this.read(childOf(node, 'w:sdtContent')?.children ?? [], place)
    else if (name === 'mc:AlternateContent') this.read(alternative(node), place)
    // What was moved away is read where it was moved to.
    else if (name !== 'w:moveFrom') this.read(children, place)
  }

  /** A paragraph whose end was deleted, or that is only a drop cap, goes on in the next one. */
  #readParagraph(paragraph: XmlElement, place: Place): void {
    const { out } = place
    const properties = childOf(paragraph, 'w:pPr')
    const kind = this.#styles.kindOf(properties)
    if (kind.element === 'contents') {
      for (const text of descendantsOf(paragraph, 'w:t')) this.#dropped.text('contents', textOf(text))
      return
    }
    this.#runs.read(paragraph.children, place)
    const mark = childOf(properties, 'w:rPr')
    if (childOf(mark, 'w:del') || childOf(mark, 'w:moveFrom') || isDropCap(properties)) return
    if (isHeading(kind)) out.endParagraph({ element: this.#headingName(properties, kind.element) })
    else {
      const numbering = out.inline.isEmpty ? undefined : this.#styles.numberingOf(properties)
      out.endParagraph(kind, numbering && this.#lists.next(numbering))
    }
    this.readBoxes(place)
  }

  /** Text boxes come after the paragraph that they stand beside. */
  readBoxes(place: Place): void {
    for (const box of this.#runs.boxes.splice(0)) this.read(box.children, place)
  }

  #headingName(properties: XmlElement | undefined, element: string): string {
    if (this.#styles.isTitle(properties)) {
      this.#titled = true
      return element
    }
    return this.#titled ? `h${Math.min(Number(element[1]) + 1, 6)}` : element
  }

  #readTable(table: XmlElement, { out, links }: Place): void {
    const rows: Cell[][] = []
    for (const row of within(table, 'w:tr')) {
      const properties = childOf(row, 'w:trPr')
      const header = isOn(childOf(properties, 'w:tblHeader')) ?? false
      if (childOf(properties, 'w:del')) this.#dropped.text('deleted', textOf(row))
      else rows.push(within(row, 'w:tc').map((cell) => this.#readCell(cell, header, links)))
    }
    out.table(rows)
  }

  #readCell(cell: XmlElement, header: boolean, links: Relationships): Cell {
    const out = new BlockHtml()
    this.read(cell.children, { out, links })
    const span = Number(childOf(childOf(cell, 'w:tcPr'), 'w:gridSpan')?.attributes['w:val'] ?? 1)
    return { html: out.finish(), header, columns: Math.min(Math.max(Math.floor(span) || 1, 1), maxColumns) }
  }

  /** Writes the notes that the text refers to. @returns false if their part is broken */
  readNotes(out: BlockHtml, parts: Parts, links: Relationships): boolean {
    const notes = new Map<string, { note: XmlElement; links: Relationships }>()
    let whole = true
    for (const kind of ['footnote', 'endnote']) {
      const part = [...links.values()].find((link) => link.kind === `${kind}s`)?.target
      const xml = part === undefined ? undefined : parts.get(part)
      if (part === undefined || xml === undefined) continue
      const own = relationshipsOf(parts, part)
      whole &&= walkXml(xml, new Set([`w:${kind}s`]), (note) => {
        notes.set(`${kind} ${note.attributes['w:id']}`, { note, links: own })
      })
    }
    for (const [key, number] of this.#runs.notes) {
      const found = notes.get(key)
      out.endParagraph()
      out.inline.write(`[${number}] `, {})
      if (found) this.read(found.note.children, { out, links: found.links })
    }
    return whole
  }
}

function isDropCap(properties: XmlElement | undefined): boolean {
  const kind = childOf(properties, 'w:framePr')?.attributes['w:dropCap']
  return kind === 'drop' || kind === 'running-head'
}

/** The rows of a table or cells of a row, also those in a form's field. */
function within(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(isElement).flatMap((child) => {
    if (child.name === name) return [child]
    const wrapped = ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'].includes(child.name)
    return wrapped ? within(child, name) : []
  })
}
