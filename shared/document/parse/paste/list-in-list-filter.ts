/**
 * A list directly in a list belongs to the item before it. Google Docs and Word write it so, and a browser shows it so.
 */
import { MarkupFilter, type StartTag } from './markup.ts'

export class ListInListFilter extends MarkupFilter {
  /** For each open list, whether it is in an item that is kept open for it. */
  readonly #lists: boolean[] = []
  /** An item has ended, and nothing has come after it. */
  #ended = false

  override start(tag: StartTag): void {
    if (tag.name !== 'ul' && tag.name !== 'ol') this.#endItem()
    else {
      this.#lists.push(this.#ended)
      this.#ended = false
    }
    this.next.start(tag)
  }

  override end(name: string): void {
    this.#endItem()
    if (name === 'li' && this.#lists.length > 0) this.#ended = true
    else {
      this.next.end(name)
      if (name === 'ul' || name === 'ol') this.#ended = this.#lists.pop() ?? false
    }
  }

  override text(characters: string): void {
    this.#endItem()
    this.next.text(characters)
  }

  override finish(): void {
    this.#endItem()
    this.next.finish()
  }

  #endItem(): void {
    if (!this.#ended) return
    this.#ended = false
    this.next.end('li')
  }
}
