/** The styles of an OpenDocument text: what paragraphs are, how characters look, which levels of lists are numbered. */
import type { ParagraphKind } from './block-html.ts'
import type { TextFormat } from './inline-html.ts'
import { kindOfStyle } from './style-names.ts'
import { childOf, isElement, walkXml, type XmlElement } from './xml.ts'

type Style = { name: string; parent: string | undefined; automatic: boolean; text?: XmlElement }
type Level = { ordered: boolean; start: number }

/** A style may be based on itself through others. */
const maxParents = 20
const containers = new Set(['office:styles', 'office:automatic-styles'])

export class OdtStyles {
  /** By family and name. */
  readonly #styles = new Map<string, Style>()
  readonly #lists = new Map<string, Map<number, Level>>()

  /** @param files the file of the content last, because its styles take precedence */
  constructor(files: string[]) {
    for (const xml of files)
      walkXml(xml, containers, (child, container) => {
        if (child.name === 'style:style') this.#addStyle(child, container === 'office:automatic-styles')
        if (child.name === 'text:list-style') this.#lists.set(child.attributes['style:name'] ?? '', levelsOf(child))
      })
  }

  kindOf(style: string | undefined): ParagraphKind {
    for (const { name } of this.#chain('paragraph', style)) {
      const kind = kindOfStyle(name)
      if (kind) return kind
    }
    return { element: 'p' }
  }

  isTitle(style: string | undefined): boolean {
    return this.#chain('paragraph', style).some(({ name }) => name === 'title')
  }

  /** A paragraph that is bold as a whole has an automatic style that says so. */
  paragraphFormat(style: string | undefined): TextFormat & { hidden: boolean } {
    const own = this.#chain('paragraph', style).filter(({ automatic }) => automatic)
    return formatOf(own)
  }

  textFormat(style: string | undefined): TextFormat & { hidden: boolean } {
    return formatOf(this.#chain('text', style))
  }

  /** @param level from 0 */
  listLevel(style: string | undefined, level: number): Level {
    return this.#lists.get(style ?? '')?.get(level + 1) ?? { ordered: false, start: 1 }
  }

  #addStyle({ attributes, children }: XmlElement, automatic: boolean): void {
    const id = attributes['style:name'] ?? ''
    const text = children.filter(isElement).find(({ name }) => name === 'style:text-properties')
    this.#styles.set(`${attributes['style:family']} ${id}`, {
      name: (attributes['style:display-name'] ?? id.replaceAll('_20_', ' ')).toLowerCase(),
      parent: attributes['style:parent-style-name'],
      automatic,
      ...(text && { text }),
    })
  }

  #chain(family: string, id: string | undefined): Style[] {
    const chain: Style[] = []
    for (let next = id; next !== undefined && chain.length < maxParents; next = chain.at(-1)?.parent) {
      const style = this.#styles.get(`${family} ${next}`)
      if (!style) break
      chain.push(style)
    }
    return chain
  }
}

/** What the nearest style says. What none says is undefined, so that the text around decides. */
function formatOf(styles: Style[]): TextFormat & { hidden: boolean } {
  const value = (name: string) => styles.map(({ text }) => text?.attributes[name]).find((set) => set !== undefined)
  const weight = value('fo:font-weight')
  const slant = value('fo:font-style')
  const underline = value('style:text-underline-style')
  const strike = value('style:text-line-through-style')
  return {
    ...(weight !== undefined && { bold: weight === 'bold' || Number(weight) >= 600 }),
    ...(slant !== undefined && { italic: slant !== 'normal' }),
    ...(underline !== undefined && { underlined: underline !== 'none' }),
    ...(strike !== undefined && { struck: strike !== 'none' }),
    ...raisedBy(value('style:text-position')),
    hidden: value('text:display') === 'none',
  }
}

/** "super 58%", "sub 58%", or a height such as "-33% 58%". */
function raisedBy(position: string | undefined): Pick<TextFormat, 'raised'> {
  const [height = ''] = position?.split(' ') ?? []
  if (height === 'super' || Number.parseFloat(height) > 0) return { raised: 'sup' }
  return height === 'sub' || Number.parseFloat(height) < 0 ? { raised: 'sub' } : {}
}

function levelsOf(list: XmlElement): Map<number, Level> {
  return new Map(
    list.children.filter(isElement).map(({ name, attributes }) => {
      const start = /^\d{1,9}$/.exec(attributes['text:start-value'] ?? '')?.[0]
      const numbered = name === 'text:list-level-style-number' && attributes['style:num-format'] !== ''
      return [Number(attributes['text:level']) || 1, { ordered: numbered, start: Number(start ?? 1) }]
    }),
  )
}

/** A description of a frame: its title and its longer text. */
export const frameText = (frame: XmlElement): string =>
  ['svg:title', 'svg:desc']
    .map(
      (name) =>
        childOf(frame, name)
          ?.children.filter((node) => !isElement(node))
          .join('') ?? '',
    )
    .filter((text) => text.trim() !== '')
    .join('. ')
