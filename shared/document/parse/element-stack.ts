/**
 * The elements that are open while a page is parsed, and what each start and end tag does to the block builder. It
 * builds no tree: an end tag closes the nearest open element of its name, or nothing.
 */

import type { Role } from '../model/document.ts'
import { blockElements, impliedEnds, scopeElements, selectEnds, tableElements } from '../model/elements.ts'
import { createRegion, isInvisible } from '../model/region.ts'
import type { BlockBuilder } from './block-builder.ts'
import { ContainerOpener } from './container-opener.ts'
import type { Attributes } from './html-token.ts'
import type { Widget } from './widget.ts'

/** Deeper elements end blocks, but are not tracked. */
const maxDepth = 200

type Saved = Pick<BlockBuilder, 'region' | 'kind' | 'level'> & { containers: number }
/** An inline element without a meaning of its own, such as span. `opened`: it forms a block. */
type Inline = { name: string; depth: number; opened: boolean }
type Element = { name: string; saved: Saved; onClose?: () => void }

/** Elements whose spans are part of a sentence. */
const textElements = new Set('p h1 h2 h3 h4 h5 h6 li dd dt td th blockquote summary'.split(' '))
const apartRoles = new Set<Role>(['byline', 'date', 'chrome'])

export class ElementStack {
  readonly #flow: BlockBuilder
  readonly #containers: ContainerOpener
  readonly #stack: Element[] = []
  readonly #untracked = new Map<string, number>()
  #inlines: Inline[] = []

  constructor(flow: BlockBuilder) {
    this.#flow = flow
    this.#containers = new ContainerOpener(flow)
  }

  get depth(): number {
    return this.#stack.length
  }

  /** Whether the text at this point is part of a sentence, so that hidden words in it are not a block. */
  get inSentence(): boolean {
    return textElements.has(this.#stack.at(-1)?.name ?? '')
  }

  isOpen(name: string): boolean {
    return this.#stack.some((element) => element.name === name)
  }

  open(name: string, attributes: Attributes, base: string | undefined): void {
    this.#closeImplied(name)
    const element = this.#push(name, attributes)
    if (!element) return
    const onClose = this.#containers.open(name, attributes, base)
    if (onClose) element.onClose = onClose
  }

  /** Opens an element whose content becomes one embed. */
  openPost(name: string, attributes: Attributes, widget: Widget): void {
    if (blockElements.has(name)) this.#closeImplied(name)
    const depth = this.#stack.length
    const element = this.#push(name, attributes)
    if (!element) {
      const text = widget.text || widget.src
      if (text) this.#flow.place({ kind: 'embed', text, ...(widget.src !== undefined && { src: widget.src }) })
      return
    }
    if (!blockElements.has(name)) this.#inlines.push({ name, depth, opened: true })
    element.onClose = this.#containers.openPost(widget)
  }

  /**
   * A span is ordinary text, unless its class names a credit, byline, date or part of the site, which pages set apart
   * only by styles, or its own style makes it a block.
   */
  openInline(name: string, attributes: Attributes): void {
    const { region, kind } = this.#flow
    const inline: Inline = { name, depth: this.#stack.length, opened: false }
    this.#inlines.push(inline)
    if (this.#stack.length >= maxDepth || kind === 'heading') return
    const own = createRegion(name, attributes, region)
    const apart =
      own.hint === 'credit' ||
      isBlockStyle(attributes) ||
      (!this.inSentence && (isInvisible(attributes) || apartRoles.has(own.hint ?? 'body')))
    if (!apart) return
    inline.opened = true
    this.#push(name, attributes)
  }

  #closeInline(name: string): void {
    while ((this.#inlines.at(-1)?.depth ?? 0) > this.#stack.length) this.#inlines.pop()
    if (this.#inlines.at(-1)?.name !== name) return
    const inline = this.#inlines.pop()
    if (inline?.opened && this.#stack.length > inline.depth) this.#closeDownTo(inline.depth)
  }

  close(name: string): void {
    if (!blockElements.has(name)) {
      this.#closeInline(name)
      return
    }
    this.#flow.flush()
    const untracked = this.#untracked.get(name) ?? 0
    if (untracked > 0) {
      this.#untracked.set(name, untracked - 1)
      return
    }
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const open = this.#stack[i]?.name ?? ''
      if (open === name) {
        this.#closeDownTo(i)
        return
      }
      if (scopeElements.has(open) && !tableElements.has(name)) return
    }
  }

  closeAll(): void {
    this.#flow.flush()
    this.#closeDownTo(0)
  }

  /** @returns undefined if the element is too deep to be tracked. */
  #push(name: string, attributes: Attributes): Element | undefined {
    this.#flow.flush()
    if (this.#stack.length >= maxDepth) {
      this.#untracked.set(name, (this.#untracked.get(name) ?? 0) + 1)
      return undefined
    }
    const { region, kind, level, containers } = this.#flow
    const element: Element = { name, saved: { region, kind, level, containers: containers.length } }
    this.#stack.push(element)
    this.#flow.region = createRegion(name, attributes, region)
    return element
  }

  #closeImplied(name: string): void {
    if (this.#stack.at(-1)?.name === 'p') this.#closeDownTo(this.#stack.length - 1)
    if (selectEnds.has(name) && this.#isInSelect()) {
      this.#closeDownTo(this.#stack.findLastIndex((element) => element.name === 'select'))
    }
    const implied = impliedEnds.get(name)
    if (!implied) return
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const open = this.#stack[i]?.name ?? ''
      if (implied.barrier.has(open)) return
      if (implied.closes.has(open)) {
        this.#closeDownTo(i)
        return
      }
    }
  }

  /** In a list of choices without an end tag. */
  #isInSelect(): boolean {
    return this.#stack.slice(-3).some((element) => element.name === 'select')
  }

  #closeDownTo(index: number): void {
    while (this.#stack.length > index) {
      this.#flow.flush()
      const element = this.#stack.pop()
      if (!element) return
      this.#flow.leave(this.#stack.length + 1)
      element.onClose?.()
      const { containers, ...rest } = element.saved
      this.#flow.containers.length = containers
      Object.assign(this.#flow, rest)
    }
  }
}

function isBlockStyle(attributes: Attributes): boolean {
  const style = attributes.get('style')?.slice(0, 1000) ?? ''
  return /display\s{0,9}:\s{0,9}(?:block|flex|grid|list-item|table)(?![\w-])/i.test(style)
}
