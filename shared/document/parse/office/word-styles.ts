/** The styles of a Word document: which paragraphs are headings, quotations or lists, and which characters are bold. */
import type { ParagraphKind } from './block-html.ts'
import type { TextFormat } from './inline-html.ts'
import { headingOf, kindOfStyle } from './style-names.ts'
import { childOf, walkXml, type XmlElement } from './xml.ts'

type Style = { id: string; name: string; basedOn: string | undefined; paragraph?: XmlElement; run?: XmlElement }

/** A list by its number in the document, and its level. */
export type Numbering = { list: string; level: number | undefined }

/** A style may be based on itself through others. */
const maxBases = 20

export class WordStyles {
  readonly #styles = new Map<string, Style>()

  constructor(xml: string) {
    walkXml(xml, new Set(['w:styles']), (style) => {
      const id = style.attributes['w:styleId']
      if (style.name !== 'w:style' || id === undefined) return
      const paragraph = childOf(style, 'w:pPr')
      const run = childOf(style, 'w:rPr')
      this.#styles.set(id, {
        id,
        name: (childOf(style, 'w:name')?.attributes['w:val'] ?? id).toLowerCase(),
        basedOn: childOf(style, 'w:basedOn')?.attributes['w:val'],
        ...(paragraph && { paragraph }),
        ...(run && { run }),
      })
    })
  }

  /** What a paragraph is, by its own outline level or by its style. */
  kindOf(properties: XmlElement | undefined): ParagraphKind {
    const own = outline(properties)
    if (own !== undefined) return headingOf(own)
    for (const { name, paragraph } of this.#chain(childOf(properties, 'w:pStyle')?.attributes['w:val'])) {
      const level = outline(paragraph)
      const kind = kindOfStyle(name) ?? (level === undefined ? undefined : headingOf(level))
      if (kind) return kind
    }
    return { element: 'p' }
  }

  isTitle(properties: XmlElement | undefined): boolean {
    return this.#chain(childOf(properties, 'w:pStyle')?.attributes['w:val']).some(({ name }) => name === 'title')
  }

  /** The list that the paragraph or its style names. Number 0 takes a paragraph out of its style's list. */
  numberingOf(properties: XmlElement | undefined): (Numbering & { style: string | undefined }) | undefined {
    const own = numbering(properties)
    const chain = this.#chain(childOf(properties, 'w:pStyle')?.attributes['w:val'])
    const inherited = chain.map((style) => ({ style: style.id, ...numbering(style.paragraph) }))
    const list = own?.list ?? inherited.find(({ list }) => list !== undefined)?.list
    if (list === undefined || list === '0') return undefined
    const level = own?.level ?? inherited.find(({ level }) => level !== undefined)?.level
    return { list, level, style: inherited.find((style) => style.list === list)?.style }
  }

  /** The format of a run from its own properties and its character style. */
  formatOf(properties: XmlElement | undefined): TextFormat & { hidden: boolean } {
    const chain = this.#chain(childOf(properties, 'w:rStyle')?.attributes['w:val'])
    const levels = [properties, ...chain.map(({ run }) => run)]
    const on = (name: string) => levels.map((level) => isOn(childOf(level, name))).find((set) => set !== undefined)
    const position = childOf(properties, 'w:vertAlign')?.attributes['w:val']
    return {
      bold: on('w:b') ?? false,
      italic: on('w:i') ?? false,
      underlined: isOn(childOf(properties, 'w:u')) ?? false,
      struck: isOn(childOf(properties, 'w:strike')) || isOn(childOf(properties, 'w:dstrike')) || false,
      raised: position === 'superscript' ? 'sup' : position === 'subscript' ? 'sub' : undefined,
      hidden: on('w:vanish') ?? false,
    }
  }

  #chain(id: string | undefined): Style[] {
    const chain: Style[] = []
    for (let next = id; next !== undefined && chain.length < maxBases; next = chain.at(-1)?.basedOn) {
      const style = this.#styles.get(next)
      if (!style) break
      chain.push(style)
    }
    return chain
  }
}

/** Whether a property is on. Undefined: the style decides. */
export function isOn(property: XmlElement | undefined): boolean | undefined {
  const value = property?.attributes['w:val'] ?? 'true'
  return property && !['0', 'false', 'off', 'none'].includes(value)
}

/** The level of a heading from 1. Word's tenth level is running text. */
function outline(properties: XmlElement | undefined): number | undefined {
  const level = Number(childOf(properties, 'w:outlineLvl')?.attributes['w:val'] ?? 9)
  return level >= 0 && level < 9 ? level + 1 : undefined
}

function numbering(properties: XmlElement | undefined): Partial<Numbering> | undefined {
  const own = childOf(properties, 'w:numPr')
  if (!own) return undefined
  const list = childOf(own, 'w:numId')?.attributes['w:val']
  const level = childOf(own, 'w:ilvl')?.attributes['w:val']
  return { ...(list !== undefined && { list }), ...(level !== undefined && { level: Number(level) || 0 }) }
}
