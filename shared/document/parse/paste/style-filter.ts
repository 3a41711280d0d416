/**
 * Turns styles into the elements that mean the same: a span with bold letters into `strong`, and a `b` with the style of
 * ordinary letters into nothing, as the wrapper of a Google Docs paste is.
 */
import { blockElements } from '../../model/elements.ts'
import { element, type StartTag } from './markup.ts'
import { NestingFilter } from './nesting-filter.ts'
import { type Format, type Formats, formats, formatsOf, readStyle, readStyleSheet } from './styles.ts'

/** An element that gives its text a format. */
type Given = { format: Format; name: string }
/** `lifted`: elements around it that it ended, because its text does not have their format. They start again after it. */
type Styled = { silent: boolean; given: Given[]; lifted: Given[] }

/** What an element means without a style. */
const meanings = new Map<string, Format>([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'em'],
  ['em', 'em'],
])
/** Inline elements, and blocks that are one paragraph. The style of any other block is about its looks. */
const styled = new Set('span font a b strong i em u s strike sup sub small big label p li td dd'.split(' '))
const inlineOnly = new Set<Format>(['u', 's', 'sup', 'sub'])

export class StyleFilter extends NestingFilter<Styled> {
  readonly #classes = new Map<string, Formats>()
  #given: Given[] = []

  /** The text of a `style` element. */
  readSheet(sheet: string): void {
    for (const [known, formats] of readStyleSheet(sheet)) this.#classes.set(known, formats)
  }

  protected override opened(tag: StartTag): Styled | undefined {
    const { name } = tag
    const meaning = meanings.get(name)
    const said = styled.has(name) && !this.isOpen('svg') ? this.#formats(tag) : {}
    const own: Styled = { silent: meaning !== undefined && said[meaning] === false, given: [], lifted: [] }
    for (const format of formats) if (said[format] === false && !own.silent) own.lifted.push(...this.#lift(format))
    if (name === 'a' && tag.attributes.has('href')) own.lifted.push(...this.#lift('u'))
    if (!own.silent) this.next.start(tag)
    if (meaning && !own.silent) own.given.push({ format: meaning, name })
    for (const format of formats) {
      if (!said[format] || format === meaning || !this.#isNew(format, name)) continue
      own.given.push({ format, name: format })
      this.next.start(element(format))
    }
    this.#given.push(...own.given)
    return own.silent || own.given.length > 0 || own.lifted.length > 0 ? own : undefined
  }

  protected override closed(name: string, own: Styled, ended: boolean): void {
    for (const given of own.given.toReversed()) if (given.name !== name) this.next.end(given.name)
    if (ended && !own.silent) this.next.end(name)
    if (own.given.length > 0) this.#given = this.#given.filter((given) => !own.given.includes(given))
    for (const lifted of own.lifted) {
      this.#given.push(lifted)
      this.next.start(element(lifted.name))
    }
  }

  #formats({ attributes }: StartTag): Formats {
    const classes = this.#classes.size > 0 ? (attributes.get('class')?.slice(0, 300).split(/\s+/) ?? []) : []
    const style = attributes.get('style')
    if (style === undefined && classes.length === 0) return {}
    return Object.assign({}, ...classes.map((name) => this.#classes.get(name)), formatsOf(readStyle(style)))
  }

  /** A link is underlined anyway, and a cell's style may place its text at its top. */
  #isNew(format: Format, name: string): boolean {
    if (inlineOnly.has(format) && blockElements.has(name)) return false
    if (format === name || this.#given.some((given) => given.format === format)) return false
    return format !== 'u' || (name !== 'a' && !this.isOpen('a'))
  }

  #lift(format: Format): Given[] {
    const lifted = this.#given.filter((given) => given.format === format)
    if (lifted.length === 0) return lifted
    this.#given = this.#given.filter((given) => given.format !== format)
    for (const { name } of lifted.toReversed()) this.next.end(name)
    return lifted
  }
}
