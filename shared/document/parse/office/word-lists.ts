/** The lists of a Word document: which levels are numbered, and at which number an item stands. */
import type { ListPlace } from './block-html.ts'
import type { Numbering } from './word-styles.ts'
import { childOf, childrenOf, walkXml, type XmlElement } from './xml.ts'

type Level = { ordered: boolean; listed: boolean; start: number; style: string | undefined }
/** Lists that share a definition count on from each other, unless they say where to start. */
type List = { definition: string; starts: Map<number, number>; levels: Map<number, Level> }

const maxLevel = 8

export class WordLists {
  readonly #definitions = new Map<string, Map<number, Level>>()
  readonly #lists = new Map<string, List>()
  readonly #counts = new Map<string, number[]>()
  readonly #begun = new Set<string>()

  constructor(xml: string) {
    const styled = new Map<string, string>()
    const linked = new Map<string, string>()
    walkXml(xml, new Set(['w:numbering']), (child) => {
      if (child.name === 'w:num') this.#addList(child)
      if (child.name !== 'w:abstractNum') return
      const id = child.attributes['w:abstractNumId'] ?? ''
      this.#definitions.set(id, levelsOf(childrenOf(child, 'w:lvl')))
      const defines = childOf(child, 'w:styleLink')?.attributes['w:val']
      const link = childOf(child, 'w:numStyleLink')?.attributes['w:val']
      if (defines !== undefined) styled.set(defines, id)
      if (link !== undefined) linked.set(id, link)
    })
    for (const [id, link] of linked) {
      const levels = this.#definitions.get(styled.get(link) ?? '')
      if (levels) this.#definitions.set(id, levels)
    }
  }

  /** The place of the next item. Undefined if the level has no sign, so that the paragraph is no item. */
  next({ list: id, level: wanted, style }: Numbering & { style: string | undefined }): ListPlace | undefined {
    const list = this.#lists.get(id)
    if (!list) return undefined
    const levels = this.#definitions.get(list.definition)
    const ofStyle = [...(levels ?? [])].find(([, level]) => style !== undefined && level.style === style)?.[0]
    const at = Math.min(Math.max(wanted ?? ofStyle ?? 0, 0), maxLevel)
    const level = list.levels.get(at) ?? levels?.get(at)
    if (!level?.listed) return undefined
    return { key: id, level: at, ordered: level.ordered, number: this.#count(id, list, at, level) }
  }

  #count(id: string, { definition, starts }: List, at: number, level: Level): number {
    const counts = this.#counts.get(definition) ?? []
    this.#counts.set(definition, counts)
    const own = this.#begun.has(`${id} ${at}`) ? undefined : starts.get(at)
    this.#begun.add(`${id} ${at}`)
    const number = own ?? (counts[at] === undefined ? level.start : counts[at] + 1)
    counts.length = at
    counts[at] = number
    return number
  }

  #addList(element: XmlElement): void {
    const starts = new Map<number, number>()
    for (const own of childrenOf(element, 'w:lvlOverride')) {
      const start = childOf(own, 'w:startOverride')?.attributes['w:val']
      if (start !== undefined) starts.set(Number(own.attributes['w:ilvl']) || 0, wholeNumber(start))
    }
    const levels = levelsOf(childrenOf(element, 'w:lvlOverride').flatMap((own) => childrenOf(own, 'w:lvl')))
    const definition = childOf(element, 'w:abstractNumId')?.attributes['w:val'] ?? ''
    this.#lists.set(element.attributes['w:numId'] ?? '', { definition, starts, levels })
  }
}

function levelsOf(elements: XmlElement[]): Map<number, Level> {
  return new Map(
    elements.map((element) => {
      const format = childOf(element, 'w:numFmt')?.attributes['w:val'] ?? 'decimal'
      const sign = childOf(element, 'w:lvlText')?.attributes['w:val'] ?? ''
      const level: Level = {
        ordered: format !== 'bullet' && format !== 'none',
        listed: format !== 'none' || sign !== '',
        start: wholeNumber(childOf(element, 'w:start')?.attributes['w:val'] ?? '1'),
        style: childOf(element, 'w:pStyle')?.attributes['w:val'],
      }
      return [Number(element.attributes['w:ilvl']) || 0, level]
    }),
  )
}

const wholeNumber = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 1)
