/** Writes a row of items, each with its level, as lists within lists. Word and Google Docs' files give lists so. */
import { element, type Markup } from './markup.ts'

/** `key`: the list that it belongs to, so that two lists which follow each other stay two. */
export type LeveledItem = { level: number; key: string; ordered: boolean; start?: number }

const maxLevels = 9

export class ListLevels {
  readonly #next: Markup
  #lists: LeveledItem[] = []

  constructor(next: Markup) {
    this.#next = next
  }

  get isOpen(): boolean {
    return this.#lists.length > 0
  }

  /** Starts an item, after all that ends before it. */
  item(item: LeveledItem): void {
    const level = Math.min(item.level, maxLevels)
    while ((this.#lists.at(-1)?.level ?? 0) > level) this.#closeList()
    const list = this.#lists.at(-1)
    if (list?.level === level && (list.key !== item.key || list.ordered !== item.ordered)) this.#closeList()
    if (this.#lists.at(-1)?.level === level) this.#next.end('li')
    else {
      this.#lists.push({ ...item, level })
      const list = element(item.ordered ? 'ol' : 'ul')
      if (item.ordered && item.start !== undefined) list.attributes.set('start', String(item.start))
      this.#next.start(list)
    }
    this.#next.start(element('li'))
  }

  close(): void {
    while (this.#lists.length > 0) this.#closeList()
  }

  #closeList(): void {
    const list = this.#lists.pop()
    if (!list) return
    this.#next.end('li')
    this.#next.end(list.ordered ? 'ol' : 'ul')
  }
}
