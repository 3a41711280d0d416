/**
 * The block elements that are open while a page is parsed, and what each start and end tag does to the block builder.
 * It builds no tree: an end tag closes the nearest open element of its name, or nothing.
 */

import type { Container, Role } from '../model/document.ts'
import { blockElements, impliedEnds, scopeElements, tableElements } from '../model/elements.ts'
import { kindInContainers, maxBlocks, type ParsedBlock } from '../model/parsed-block.ts'
import { createRegion, isInvisible } from '../model/region.ts'
import type { BlockBuilder } from './block-builder.ts'
import { type ParsedTable, resolveTable } from './table.ts'

/** Deeper elements end blocks, but are not tracked. */
const maxDepth = 200

type Attributes = Map<string, string>
type Saved = Pick<BlockBuilder, 'region' | 'kind' | 'level'> & { containers: number }
/** An inline element without a meaning of its own, such as span. `opened`: it forms a block. */
type Inline = { name: string; depth: number; opened: boolean }
type Element = { name: string; saved: Saved; onClose?: () => void }

/** Elements whose spans are part of a sentence. */
const textElements = new Set('p h1 h2 h3 h4 h5 h6 li dd dt td th blockquote summary'.split(' '))
const apartRoles = new Set<Role>(['byline', 'date', 'chrome'])

export class ElementStack {
  readonly #flow: BlockBuilder
  readonly #stack: Element[] = []
  readonly #untracked = new Map<string, number>()
  readonly #tables: ParsedTable[] = []
  #inlines: Inline[] = []

  constructor(flow: BlockBuilder) {
    this.#flow = flow
  }

  get depth(): number {
    return this.#stack.length
  }

  open(name: string, attributes: Attributes): void {
    this.#closeImplied(name)
    this.#flow.flush()
    if (this.#stack.length >= maxDepth) {
      this.#untracked.set(name, (this.#untracked.get(name) ?? 0) + 1)
      return
    }
    const { region, kind, level, containers } = this.#flow
    const element: Element = { name, saved: { region, kind, level, containers: containers.length } }
    this.#stack.push(element)
    this.#flow.region = createRegion(name, attributes, region)
    this.#apply(element, attributes)
  }

  /**
   * A span is ordinary text, unless its class names a credit, byline, date or part of the site, which pages set apart
   * only by styles. Hidden text in a sentence is dropped.
   */
  openInline(name: string, attributes: Attributes): void {
    const { region, kind, level, containers } = this.#flow
    const around = this.#stack.at(-1)?.name ?? ''
    const inline: Inline = { name, depth: this.#stack.length, opened: false }
    this.#inlines.push(inline)
    if (this.#stack.length >= maxDepth || kind === 'heading') return
    const invisible = isInvisible(attributes)
    if (textElements.has(around) && invisible) this.#flow.muted = true
    const own = createRegion(name, attributes, region)
    const apart =
      own.hint === 'credit' || (!textElements.has(around) && (invisible || apartRoles.has(own.hint ?? 'body')))
    if (!apart) return
    this.#flow.flush()
    inline.opened = true
    this.#stack.push({ name, saved: { region, kind, level, containers: containers.length } })
    this.#flow.region = own
  }

  #closeInline(name: string): void {
    while ((this.#inlines.at(-1)?.depth ?? 0) > this.#stack.length) this.#inlines.pop()
    if (this.#inlines.at(-1)?.name !== name) return
    const inline = this.#inlines.pop()
    this.#flow.muted = false
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

  #closeImplied(name: string): void {
    if (this.#stack.at(-1)?.name === 'p') this.#closeDownTo(this.#stack.length - 1)
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

  #apply(element: Element, attributes: Attributes): void {
    const flow = this.#flow
    const { name } = element
    if (/^h[1-6]$/.test(name)) {
      flow.kind ??= 'heading'
      flow.level = Number(name[1])
    } else if (name === 'figcaption' || name === 'caption') flow.kind = 'caption'
    else if (name === 'blockquote') this.#openQuote(element, attributes)
    else if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') flow.enter(listOf(name, attributes))
    else if (name === 'li' && flow.containers.at(-1)?.kind === 'list') flow.enter({ kind: 'item' })
    else if (name === 'figure') this.#openFigure(element)
    else if (name === 'table') this.#openTable(element, attributes)
    else if (name === 'tr' && flow.containers.at(-1)?.kind === 'table') flow.enter({ kind: 'row' })
    else if (name === 'td' || name === 'th') this.#openCell(element)
  }

  /** A post from another site, in that site's embed markup, is one embed. */
  #openQuote(element: Element, attributes: Attributes): void {
    if (
      !/(?:^|[\s-])(twitter-tweet|twitter-video|instagram-media|tiktok-embed|text-post-media|embed)(?:$|\s)/.test(
        attributes.get('class') ?? '',
      )
    ) {
      this.#flow.enter({ kind: 'quote' })
      return
    }
    const start = this.#flow.drafts.length
    const within = [...this.#flow.containers]
    element.onClose = () => joinEmbed(this.#flow.drafts, start, within)
  }

  /** A figure without an image, or with nothing beside it, is not a container. */
  #openFigure(element: Element): void {
    const start = this.#flow.drafts.length
    if (!this.#flow.enter({ kind: 'figure' })) return
    const id = this.#flow.containers.at(-1)?.id
    element.onClose = () => {
      const mine = this.#flow.drafts.slice(start)
      if (mine.length > 1 && mine.some((draft) => draft.kind === 'image')) return
      for (const draft of mine) {
        draft.within = draft.within.filter((container) => container.id !== id)
        if (draft.kind === 'paragraph') draft.kind = kindInContainers(draft.within)
      }
    }
  }

  #openTable(element: Element, attributes: Attributes): void {
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
    element.onClose = () => {
      this.#tables.pop()
      resolveTable(this.#flow.drafts, table)
    }
  }

  #openCell(element: Element): void {
    const table = this.#tables.at(-1)
    if (!table) return
    const start = this.#flow.drafts.length
    const within = [...this.#flow.containers]
    element.onClose = () => {
      const end = this.#flow.drafts.length
      const mark = start === end ? this.#flow.takeMark() : undefined
      if (table.cells.length === maxBlocks) this.#flow.full = true
      else table.cells.push({ start, end, header: element.name === 'th', within, ...(mark && { mark }) })
    }
  }
}

function listOf(name: string, attributes: Attributes): Omit<Container, 'id'> {
  const start = name === 'ol' ? /^\d{1,9}$/.exec(attributes.get('start')?.trim() ?? '')?.[0] : undefined
  return { kind: 'list', ordered: name === 'ol', ...(start !== undefined && start !== '1' && { start: Number(start) }) }
}

function joinEmbed(drafts: ParsedBlock[], start: number, within: Container[]): void {
  const parts = drafts.splice(start)
  const text = parts
    .map((part) => part.text)
    .filter(Boolean)
    .join('\n')
  const links = parts.flatMap((part) => part.tags.map((tag) => tag.href ?? ''))
  const src = links.findLast((href) => /^https?:/i.test(href))
  const [first] = parts
  if (!first || !text) return
  const { role, why, translate, render, region } = first
  const said = {
    ...(role && { role }),
    ...(why && { why }),
    ...(translate !== undefined && { translate }),
    ...(render !== undefined && { render }),
  }
  drafts.push({ kind: 'embed', text, tags: [], within, region, ...said, ...(src && { src }) })
}
