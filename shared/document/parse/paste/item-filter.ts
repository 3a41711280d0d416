/**
 * A filter that finds items of lists which the paste does not nest. A list goes on until something outside an item
 * comes.
 */
import { blockElements, voidElements } from '../../model/elements.ts'
import { type LeveledItem, ListLevels } from './list-levels.ts'
import { type Markup, MarkupFilter, type StartTag } from './markup.ts'

export class ItemFilter extends MarkupFilter {
  protected readonly levels: ListLevels
  /** How many blocks are open in the item; its own element is one. 0: outside an item. */
  #depth = 0
  /** The item's own element, and whether it was passed on and has to be ended. */
  #own = { name: '', passed: false }

  constructor(next: Markup) {
    super(next)
    this.levels = new ListLevels(next)
  }

  protected get inItem(): boolean {
    return this.#depth > 0
  }

  /** The element that has just started is an item. */
  protected startItem(name: string, item: LeveledItem): void {
    this.levels.item(item)
    this.#depth = 1
    this.#own = { name, passed: false }
  }

  /** The element belongs to the item before it. */
  protected continueItem(tag: StartTag): void {
    this.next.start(tag)
    this.#depth = 1
    this.#own = { name: tag.name, passed: true }
  }

  override start(tag: StartTag): void {
    const { name } = tag
    // A paragraph without an end tag ends where the next one starts.
    if (this.#depth === 1 && name === 'p' && this.#own.name === 'p') this.#depth = 0
    if (this.#depth === 0) this.levels.close()
    else if (blockElements.has(name) && !voidElements.has(name)) this.#depth++
    this.next.start(tag)
  }

  override end(name: string): void {
    if (!blockElements.has(name)) this.next.end(name)
    else if (this.#depth === 0) {
      this.levels.close()
      this.next.end(name)
    } else if (--this.#depth > 0) this.next.end(name)
    else if (this.#own.passed) this.next.end(this.#own.name)
  }

  override text(characters: string): void {
    if (this.#depth === 0) this.levels.close()
    this.next.text(characters)
  }

  override finish(): void {
    this.levels.close()
    this.next.finish()
  }
}
