/** Reads an OpenDocument text (ISO/IEC 26300) as HTML. What has no place in an article is counted. */

import type { DroppedText } from '../dropped-text.ts'
import { BlockHtml, type Cell, type ListPlace } from './block-html.ts'
import { OdtStyles } from './odt-styles.ts'
import { OdtText } from './odt-text.ts'
import { headingOf, isHeading } from './style-names.ts'
import type { Parts } from './word-package.ts'
import { childrenOf, descendantsOf, isElement, textOf, walkXml, type XmlElement, type XmlNode } from './xml.ts'

const maxColumns = 63
const maxLevel = 9

type List = { key: string; style: string | undefined; level: number }
type Place = { out: BlockHtml; list?: ListPlace }

/** @returns undefined if the parts are not a whole OpenDocument text */
export function odtHtml(parts: Parts, dropped: DroppedText): string | undefined {
  const content = parts.get('content.xml') ?? ''
  const named = parts.get('styles.xml') ?? ''
  const reader = new OdtReader(new OdtStyles([named, content]), dropped)
  const out = new BlockHtml()
  let found = false
  const whole = walkXml(content, new Set(['office:text']), (child) => {
    found = true
    reader.read([child], { out })
  })
  if (!whole || !found) return undefined
  reader.readNotes(out)
  walkXml(named, new Set(['style:master-page']), (margin) => dropped.text('running-head', textOf(margin)))
  return out.finish()
}

class OdtReader {
  readonly #styles: OdtStyles
  readonly #text: OdtText
  readonly #dropped: DroppedText
  /** The document has a title of its own, so its headings are one level lower. */
  #titled = false
  #lists = 0
  /** The last number of each list style and level. */
  readonly #numbers = new Map<string, number>()

  constructor(styles: OdtStyles, dropped: DroppedText) {
    this.#styles = styles
    this.#text = new OdtText(styles, dropped)
    this.#dropped = dropped
  }

  read(nodes: XmlNode[], place: Place): void {
    for (const node of nodes.filter(isElement)) this.#readBlock(node, place)
  }

  readNotes(out: BlockHtml): void {
    for (const [index, body] of this.#text.notes.entries()) {
      out.endParagraph()
      out.inline.write(`[${index + 1}] `, {})
      this.read(body.children, { out })
    }
  }

  #readBlock(node: XmlElement, place: Place): void {
    const { name, attributes, children } = node
    if (name === 'text:p' || name === 'text:h') this.#readParagraph(node, place)
    else if (name === 'text:list') this.#readList(node, place)
    else if (name === 'table:table') this.#readTable(node, place.out)
    else if (name === 'text:tracked-changes') this.#readChanges(node)
    else if (name === 'text:section' && attributes['text:display'] === 'none')
      this.#dropped.text('hidden', textOf(node))
    else if (name === 'draw:frame') {
      this.#text.read([node], { out: place.out, format: {} })
      this.#endParagraph(place, { element: 'p' })
    } else if (name === 'office:annotation') this.#text.read([node], { out: place.out, format: {} })
    else this.read(children, place)
  }

  #readParagraph({ name, attributes, children }: XmlElement, place: Place): void {
    const style = attributes['text:style-name']
    const named = this.#styles.kindOf(style)
    const kind = name === 'text:h' ? headingOf(Number(attributes['text:outline-level']) || 1) : named
    if (kind.element === 'contents') {
      this.#dropped.text('contents', children.map(textOf).join(''))
      return
    }
    const title = this.#styles.isTitle(style)
    this.#titled ||= title
    const { hidden, ...format } = this.#styles.paragraphFormat(style)
    if (hidden) {
      this.#dropped.text('hidden', children.map(textOf).join(''))
      return
    }
    this.#text.read(children, { out: place.out, format })
    const lowered = isHeading(kind) && this.#titled && !title ? headingOf(Number(kind.element[1]) + 1) : kind
    this.#endParagraph(place, title ? headingOf(1) : lowered)
  }

  #endParagraph({ out, list }: Place, kind: { element: string; hint?: string | undefined }): void {
    out.endParagraph(kind, isHeading(kind) ? undefined : list)
    for (const box of this.#text.boxes.splice(0)) this.read(box.children, { out })
  }

  /** A list within an item has the style of the outer one, unless it names its own. */
  #readList(node: XmlElement, { out }: Place, outer?: List): void {
    const style = node.attributes['text:style-name'] ?? outer?.style
    const level = Math.min(outer ? outer.level + 1 : 0, maxLevel)
    const list: List = { key: outer?.key ?? String(this.#lists++), style, level }
    const { ordered, start } = this.#styles.listLevel(style, level)
    const counted = `${style} ${level}`
    const continued = node.attributes['text:continue-numbering'] === 'true' || node.attributes['text:continue-list']
    if (!continued) this.#numbers.set(counted, start - 1)
    for (const item of node.children.filter(isElement)) {
      const own = Number(item.attributes['text:start-value'] ?? Number.NaN)
      const number = Number.isInteger(own) ? own : (this.#numbers.get(counted) ?? start - 1) + 1
      this.#numbers.set(counted, number)
      let place: ListPlace = { key: list.key, level, ordered, number }
      for (const child of item.children.filter(isElement)) {
        if (child.name === 'text:list') this.#readList(child, { out }, list)
        else this.#readBlock(child, { out, list: place })
        place = { ...place, continues: true }
      }
    }
  }

  #readTable(table: XmlElement, out: BlockHtml): void {
    const header = new Set(childrenOf(table, 'table:table-header-rows').flatMap((rows) => [...rowsOf(rows)]))
    const rows: Cell[][] = []
    for (const row of rowsOf(table)) rows.push(this.#readRow(row, header.has(row)))
    out.table(rows)
  }

  /** A covered cell is written as an empty one, so that columns keep their places. */
  #readRow(row: XmlElement, header: boolean): Cell[] {
    return row.children.filter(isElement).flatMap((cell): Cell[] => {
      if (cell.name !== 'table:table-cell' && cell.name !== 'table:covered-table-cell') return []
      const out = new BlockHtml()
      this.read(cell.children, { out })
      const repeated = Number(cell.attributes['table:number-columns-repeated'] ?? 1)
      return [{ html: out.finish(), header, columns: Math.min(Math.max(Math.floor(repeated) || 1, 1), maxColumns) }]
    })
  }

  #readChanges(changes: XmlElement): void {
    for (const deletion of descendantsOf(changes, 'text:deletion'))
      for (const child of deletion.children.filter(isElement))
        if (child.name !== 'office:change-info') this.#dropped.text('deleted', textOf(child))
  }
}

/** The rows of a table, but not those of tables in its cells. */
function* rowsOf(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children.filter(isElement)) {
    if (child.name === 'table:table-row') yield child
    else if (/^table:table-(?:header-)?row(?:s|-group)$/.test(child.name)) yield* rowsOf(child)
  }
}
