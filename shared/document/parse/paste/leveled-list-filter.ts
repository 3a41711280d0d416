/**
 * Nests the lists of programs that write one list for each level: files saved by Google Docs name list and level in the
 * list's class, and Word's pages on the web in attributes of the item.
 */
import { ItemFilter } from './item-filter.ts'
import type { StartTag } from './markup.ts'

type Listing = { level: number; key: string; start?: number }

export class LeveledListFilter extends ItemFilter {
  /** The open list elements, and what the class of each says. */
  readonly #lists: { ordered: boolean; listing?: Listing; start?: number; hidden: boolean }[] = []

  override start(tag: StartTag): void {
    const { name } = tag
    if (name === 'ul' || name === 'ol') this.#startList(tag)
    else if (name === 'li' && this.#startItem(tag)) return
    else super.start(tag)
  }

  override end(name: string): void {
    if (name !== 'ul' && name !== 'ol') super.end(name)
    else if (!this.#lists.pop()?.hidden) super.end(name)
  }

  /** A list that stands for a level is not passed on; its items are. */
  #startList(tag: StartTag): void {
    const [, key, level = ''] = /(?:^|\s)lst-kix_([\w.-]{1,60})-(\d)(?:\s|$)/.exec(classOf(tag)) ?? []
    const number = /^\d{1,9}$/.exec(tag.attributes.get('start') ?? '')?.[0]
    const start = number === undefined || number === '1' ? {} : { start: Number(number) }
    const web = !this.inItem && /(?:^|\s)(Bullet|Number)ListStyle\d/.test(classOf(tag))
    const hidden = key !== undefined || web
    this.#lists.push({
      ...{ ordered: tag.name === 'ol', hidden, ...start },
      ...(key !== undefined && { listing: { key, level: Number(level) + 1 } }),
    })
    if (!hidden) super.start(tag)
  }

  #startItem(tag: StartTag): boolean {
    const list = this.#lists.at(-1)
    if (!list?.hidden) return false
    const { attributes } = tag
    const level = /^[1-9]$/.exec(attributes.get('data-aria-level') ?? attributes.get('aria-level') ?? '')?.[0]
    const { ordered, start, listing } = list
    const found = listing ?? { key: attributes.get('data-listid') ?? '', level: Number(level ?? 1) }
    this.startItem(tag.name, { ...found, ordered, ...(start !== undefined && { start }) })
    return true
  }
}

const classOf = ({ attributes }: StartTag): string => attributes.get('class')?.slice(0, 500) ?? ''
