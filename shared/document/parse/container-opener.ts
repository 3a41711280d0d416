/** Opens the containers of the model for a page's elements: quotes, lists, figures, tables, posts of other sites. */
import type { Container } from '../model/document.ts'
import { kindInContainers, maxBlocks } from '../model/parsed-block.ts'
import type { BlockBuilder } from './block-builder.ts'
import type { Attributes } from './html-token.ts'
import { joinPost } from './post.ts'
import { type ParsedTable, resolveTable } from './table.ts'
import { isPost, postAddress, type Widget } from './widget.ts'

type OnClose = () => void

export class ContainerOpener {
  readonly #flow: BlockBuilder
  readonly #tables: ParsedTable[] = []

  constructor(flow: BlockBuilder) {
    this.#flow = flow
  }

  /** @returns what to do when the element ends. */
  open(name: string, attributes: Attributes, base: string | undefined): OnClose | undefined {
    const flow = this.#flow
    if (/^h[1-6]$/.test(name)) {
      flow.kind ??= 'heading'
      flow.level = Number(name[1])
    } else if (name === 'figcaption' || name === 'caption') flow.kind = 'caption'
    else if (name === 'blockquote') return this.#openQuote(attributes, base)
    else if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') flow.enter(listOf(name, attributes))
    else if (name === 'li' && flow.containers.at(-1)?.kind === 'list') flow.enter({ kind: 'item' })
    else if (name === 'figure') return this.#openFigure()
    else if (name === 'table') return this.#openTable(attributes)
    else if (name === 'tr' && flow.containers.at(-1)?.kind === 'table') flow.enter({ kind: 'row' })
    else if (name === 'td' || name === 'th') return this.#openCell(name)
    return undefined
  }

  /** What is inside becomes one embed. */
  openPost(widget: Partial<Widget>, firstLink = false): OnClose {
    const { drafts, containers, region, addresses: around } = this.#flow
    const post = { ...widget, start: drafts.length, within: [...containers], region, firstLink }
    const addresses: string[] = []
    this.#flow.addresses = addresses
    return () => {
      this.#flow.addresses = around
      joinPost(drafts, post, addresses)
    }
  }

  #openQuote(attributes: Attributes, base: string | undefined): OnClose | undefined {
    if (!isPost(attributes)) {
      this.#flow.enter({ kind: 'quote' })
      return undefined
    }
    const src = postAddress(attributes, base)
    // The first link of a Reddit post is its own; elsewhere it is the last, the date.
    return this.openPost(src === undefined ? {} : { src }, /reddit/.test(attributes.get('class') ?? ''))
  }

  /** A figure without an image, or with nothing beside it, is not a container. */
  #openFigure(): OnClose | undefined {
    const start = this.#flow.drafts.length
    if (!this.#flow.enter({ kind: 'figure' })) return undefined
    const id = this.#flow.containers.at(-1)?.id
    return () => {
      const mine = this.#flow.drafts.slice(start)
      if (mine.length > 1 && mine.some((draft) => draft.kind === 'image')) return
      for (const draft of mine) {
        draft.within = draft.within.filter((container) => container.id !== id)
        if (draft.kind === 'paragraph') draft.kind = kindInContainers(draft.within)
      }
    }
  }

  #openTable(attributes: Attributes): OnClose {
    const outer = this.#tables.at(-1)
    if (outer) outer.layout = true
    const role = attributes.get('role')
    const entered = this.#flow.enter({ kind: 'table' })
    const table: ParsedTable = {
      id: entered ? this.#flow.containers.at(-1)?.id : undefined,
      start: this.#flow.drafts.length,
      layout: !entered || role === 'presentation' || role === 'none',
      cells: [],
    }
    this.#tables.push(table)
    return () => {
      this.#tables.pop()
      resolveTable(this.#flow.drafts, table)
    }
  }

  #openCell(name: string): OnClose | undefined {
    const table = this.#tables.at(-1)
    if (!table) return undefined
    const start = this.#flow.drafts.length
    const within = [...this.#flow.containers]
    return () => {
      const end = this.#flow.drafts.length
      const mark = start === end ? this.#flow.takeMark() : undefined
      if (table.cells.length === maxBlocks) this.#flow.full = true
      else table.cells.push({ start, end, header: name === 'th', within, ...(mark && { mark }) })
    }
  }
}

function listOf(name: string, attributes: Attributes): Omit<Container, 'id'> {
  const start = name === 'ol' ? /^\d{1,9}$/.exec(attributes.get('start')?.trim() ?? '')?.[0] : undefined
  return { kind: 'list', ordered: name === 'ol', ...(start !== undefined && start !== '1' && { start: Number(start) }) }
}
