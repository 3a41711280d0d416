/**
 * A filter that knows which elements are open, so that what it opened with an element ends with it, also where the end
 * tag is missing. An element that a filter does not own passes unchanged.
 */
import { blockElements, impliedEnds, voidElements } from '../../model/elements.ts'
import { MarkupFilter, type StartTag } from './markup.ts'

/** Deeper elements pass unchanged. */
const maxDepth = 200

type OpenElement<Own> = { readonly name: string; readonly own?: Own }

export abstract class NestingFilter<Own> extends MarkupFilter {
  protected readonly open: OpenElement<Own>[] = []
  /** How many elements of each name are open. */
  readonly #counts = new Map<string, number>()
  readonly #untracked = new Map<string, number>()

  /** Passes the start tag on, or something in its place. @returns what the filter keeps until the element ends. */
  protected abstract opened(tag: StartTag): Own | undefined
  /** Ends an element that the filter owns. `ended`: by its own end tag. */
  protected abstract closed(name: string, own: Own, ended: boolean): void
  /** Whether tags that are not tracked pass. */
  protected get passes(): boolean {
    return true
  }
  protected empty(tag: StartTag): void {
    this.next.start(tag)
  }

  protected isOpen(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0
  }

  override start(tag: StartTag): void {
    const { name } = tag
    if (voidElements.has(name)) {
      this.empty(tag)
      return
    }
    if (blockElements.has(name)) this.#closeImplied(name)
    if (this.open.length >= maxDepth) {
      add(this.#untracked, name, 1)
      if (this.passes) this.next.start(tag)
      return
    }
    const own = this.opened(tag)
    this.open.push({ name, ...(own !== undefined && { own }) })
    add(this.#counts, name, 1)
  }

  override end(name: string): void {
    const untracked = this.#untracked.get(name) ?? 0
    if (untracked > 0) add(this.#untracked, name, -1)
    else {
      const index = this.#find(name)
      if (index >= 0) {
        this.#closeDownTo(index + 1)
        this.#pop(true)
        return
      }
    }
    if (this.passes) this.next.end(name)
  }

  override finish(): void {
    this.#closeDownTo(0)
    this.next.finish()
  }

  /** The nearest open element of the name; the end tag of an inline element ends no block. */
  #find(name: string): number {
    if (!this.#counts.get(name)) return -1
    const block = blockElements.has(name)
    for (let i = this.open.length - 1; i >= 0; i--) {
      const open = this.open[i]?.name ?? ''
      if (open === name) return i
      if (!block && blockElements.has(open)) return -1
    }
    return -1
  }

  #closeImplied(name: string): void {
    const implied = impliedEnds.get(name)
    const paragraph = this.open.findLastIndex((element) => blockElements.has(element.name))
    if (this.open[paragraph]?.name === 'p') this.#closeDownTo(paragraph)
    for (let i = this.open.length - 1; implied && i >= 0; i--) {
      const open = this.open[i]?.name ?? ''
      if (implied.barrier.has(open)) return
      if (!implied.closes.has(open)) continue
      this.#closeDownTo(i)
      return
    }
  }

  #closeDownTo(length: number): void {
    while (this.open.length > length) this.#pop(false)
  }

  #pop(ended: boolean): void {
    const element = this.open.pop()
    if (!element) return
    add(this.#counts, element.name, -1)
    if (element.own !== undefined) this.closed(element.name, element.own, ended)
    else if (ended) this.next.end(element.name)
  }
}

function add(counts: Map<string, number>, name: string, change: number): void {
  counts.set(name, (counts.get(name) ?? 0) + change)
}
