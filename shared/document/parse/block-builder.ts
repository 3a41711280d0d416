/**
 * Builds parsed blocks while a parser walks through a page: text with white space collapsed, its inline tags, and the
 * containers around it. It never fails; depth and counts are limited, so the time stays linear.
 */

import type { Container, Kind } from '../model/document.ts'
import { type InlineTag, normalizeTags, type TagName } from '../model/inline-tags.ts'
import { kindInContainers, maxBlocks, maxSegments, type ParsedBlock } from '../model/parsed-block.ts'
import type { Region } from '../model/region.ts'
import type { RoleComment as RoleMark } from '../model/role-comment.ts'
import { addSide, isSeam, type Seam, type SeamSide } from './word-seam.ts'

/** Deeper inline tags and containers are dropped; their text stays. */
const maxInlines = 32
const maxContainers = 12
/** A block with more characters or tags ends at the next white space; with twice as many tags it ends at once. */
const maxChars = 64 << 10
const maxMarks = 1000
const tailChars = 4

type Inline = { name: TagName; element: string; depth: number; href?: string; title?: string; start: number }

export class BlockBuilder {
  readonly drafts: ParsedBlock[] = []
  /** More blocks came than `blocks` may hold. */
  full = false
  readonly containers: Container[] = []
  region: Region | undefined
  /** The kind of the current block if it is a heading or caption, whatever its containers. */
  kind: Kind | undefined
  level: number | undefined
  /** A role comment for the next block. */
  mark: RoleMark | undefined

  readonly #mint: () => string
  #text = ''
  #gap: '' | ' ' | '\n' = ''
  #seam: Seam = {}
  /** The end of the text: its last word decides whether a seam follows. */
  #tail = ''
  #inlines: Inline[] = []
  #marks: InlineTag[] = []
  #waiting: ParsedBlock[] = []
  #texts = 0

  constructor(mint: () => string) {
    this.#mint = mint
  }

  /** Adds characters other than HTML's white space. */
  write(characters: string): void {
    const added = this.#text === '' ? characters.trimStart() : characters
    if (added === '') return
    if (this.#gap === '' && isSeam(this.#seam, this.#tail, added)) this.#gap = ' '
    if (this.#isLong()) {
      this.flush()
      this.write(characters)
      return
    }
    if (this.#text !== '') this.#text += this.#gap
    this.#tail = (this.#tail + this.#gap + added.slice(-tailChars)).slice(-tailChars)
    this.#gap = ''
    this.#seam = {}
    for (const inline of this.#inlines) if (inline.start < 0) inline.start = this.#text.length
    this.#text += added
  }

  #isLong(): boolean {
    const marks = this.#marks.length
    return marks > 2 * maxMarks || (this.#gap !== '' && (marks > maxMarks || this.#text.length > maxChars))
  }

  space(): void {
    if (this.#gap === '') this.#gap = ' '
  }

  /** A second consecutive break ends the paragraph. */
  breakLine(): void {
    if (this.#gap === '\n' && !this.kind) this.flush()
    else this.#gap = '\n'
  }

  /** A tag that may separate words, if no white space does. */
  addSide(place: 'after' | 'before', side: SeamSide): void {
    addSide(this.#seam, place, side)
  }

  /** The address of the link that the next text is in. */
  get link(): string | undefined {
    return this.#inlines.findLast(({ name }) => name === 'a')?.href
  }

  openTag(element: string, name: TagName, depth: number, attributes: { href?: string; title?: string }): void {
    if (name === 'a') this.#closeInlines((inline) => inline.name === 'a')
    if (this.#inlines.length < maxInlines) this.#inlines.push({ ...attributes, element, name, depth, start: -1 })
  }

  closeTag(element: string): void {
    const index = this.#inlines.findLastIndex((inline) => inline.element === element)
    if (index >= 0) this.#close(index)
  }

  /** Inline tags end with the element in which they were opened. */
  leave(depth: number): void {
    this.#closeInlines((inline) => inline.depth >= depth)
  }

  /** @returns false if that would be too deep. Content directly in a list becomes an item. */
  enter(container: Omit<Container, 'id'>): boolean {
    const implied = this.containers.at(-1)?.kind === 'list' && container.kind !== 'item'
    const inner = container.kind === 'list' || container.kind === 'table' ? 1 : 0
    if (this.containers.length + (implied ? 1 : 0) + inner >= maxContainers) return false
    if (implied) this.containers.push({ id: this.#mint(), kind: 'item' })
    this.containers.push({ id: this.#mint(), ...container })
    return true
  }

  /** A box before the text of an item, as in a list of tasks. */
  check(attributes: ReadonlyMap<string, string>): void {
    const item = this.containers.at(-1)
    if (item?.kind !== 'item' || this.#text !== '' || attributes.get('type') !== 'checkbox') return
    this.containers[this.containers.length - 1] = { ...item, checked: attributes.has('checked') }
  }

  /** Ends the current block; without text it is dropped. */
  flush(): void {
    this.#seam = {}
    const text = this.#text.trimEnd()
    for (const inline of this.#inlines) {
      this.#mark(inline)
      inline.start = -1
    }
    if (text !== '') {
      const within = this.#around()
      const kind = this.kind ?? kindInContainers(within)
      this.#push({ kind, text, tags: normalizeTags(text, this.#marks), within, ...this.#own() })
    }
    this.#text = ''
    this.#tail = ''
    this.#gap = ''
    this.#marks = []
    for (const draft of this.#waiting) this.#push(draft)
    this.#waiting = []
  }

  /**
   * An image inside a sentence waits for the block's end; one on a new line ends the block.
   * @returns the block, whose address may be found later.
   */
  picture(src: string | undefined, text: string): ParsedBlock {
    if (this.#gap === '\n') this.flush()
    const draft: ParsedBlock = {
      kind: 'image',
      text,
      tags: [],
      within: this.#around(),
      region: this.region,
      ...(src && { src }),
    }
    if (this.#text === '') this.#push(draft)
    else if (this.#waiting.length < maxBlocks) this.#waiting.push(draft)
    else this.full = true
    return draft
  }

  /** Adds a separate block: an embed, code or a break. */
  place(draft: Pick<ParsedBlock, 'kind' | 'text' | 'src' | 'info'>): void {
    this.flush()
    this.#push({ tags: [], within: this.#around(), region: this.region, ...draft })
  }

  takeMark(): RoleMark | undefined {
    const { mark } = this
    this.mark = undefined
    return mark
  }

  #push(draft: ParsedBlock): void {
    if (draft.text !== '') this.#texts++
    if (this.drafts.length < maxBlocks && this.#texts <= maxSegments)
      this.drafts.push(Object.assign(draft, this.takeMark()))
    else this.full = true
  }

  /** The containers of a block at this point. Text directly in a list becomes an item. */
  #around(): Container[] {
    const inList = this.containers.at(-1)?.kind === 'list' && this.containers.length < maxContainers
    return inList ? [...this.containers, { id: this.#mint(), kind: 'item' }] : [...this.containers]
  }

  #own(): Pick<ParsedBlock, 'region' | 'level'> {
    return {
      region: this.region,
      ...(this.kind === 'heading' && { level: this.level ?? 2 }),
    }
  }

  #closeInlines(which: (inline: Inline) => boolean): void {
    for (let i = this.#inlines.length - 1; i >= 0; i--) {
      const inline = this.#inlines[i]
      if (inline && which(inline)) this.#close(i)
    }
  }

  #close(index: number): void {
    const [inline] = this.#inlines.splice(index, 1)
    if (inline) this.#mark(inline)
  }

  #mark({ name, href, title, start }: Inline): void {
    if (start < 0 || (name === 'a' && href === undefined)) return
    this.#marks.push({ start, end: this.#text.length, name, ...(href && { href }), ...(title && { title }) })
  }
}
