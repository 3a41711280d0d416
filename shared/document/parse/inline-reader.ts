/** Reads the elements inside a sentence: markup that the model names, others, and what separates words. */
import { safeHref } from '../model/address.ts'
import { inlineTags } from '../model/elements.ts'
import type { BlockBuilder } from './block-builder.ts'
import { decodeAddress, revealLink } from './cloudflare-address.ts'
import type { ElementStack } from './element-stack.ts'
import { type Attributes, oneLine } from './html-token.ts'
import { type SeamSide, seamSide } from './word-seam.ts'

const maxSeams = 64

export class InlineReader {
  readonly #flow: BlockBuilder
  readonly #open: ElementStack
  /** The open inline elements, with what they separate. */
  readonly #seams: { name: string; side: SeamSide | undefined }[] = []

  constructor(flow: BlockBuilder, open: ElementStack) {
    this.#flow = flow
    this.#open = open
  }

  start(name: string, attributes: Attributes, base: string | undefined): void {
    const href = name === 'a' ? safeHref(revealLink(attributes.get('href') ?? ''), base) : undefined
    const around = href === undefined ? undefined : this.#flow.link
    if (around !== undefined) this.#flow.addSide('after', { kind: 'link', href: around })
    const side = seamSide(name, attributes, href)
    if (side) this.#flow.addSide('before', side)
    if (this.#seams.length < maxSeams) this.#seams.push({ name, side })
    const tag = inlineTags.get(name)
    if (!tag) this.#open.openInline(name, attributes)
    else {
      const title = tag === 'a' || tag === 'abbr' ? oneLine(attributes.get('title') ?? '') : undefined
      this.#flow.openTag(name, tag, this.#open.depth, { ...(href && { href }), ...(title && { title }) })
    }
  }

  end(name: string): void {
    if (inlineTags.has(name)) this.#flow.closeTag(name)
    else this.#open.close(name)
    const at = this.#seams.findLastIndex((seam) => seam.name === name)
    const [seam] = at < 0 ? [] : this.#seams.splice(at)
    if (seam?.side) this.#flow.addSide('after', seam.side)
  }

  /** Writes an address that the page hides from robots, as a link if it is one of e-mail. */
  reveal(code: string): void {
    const address = decodeAddress(code)
    if (address === undefined) return
    const href = address.includes('@') ? safeHref(`mailto:${address}`) : undefined
    if (href !== undefined) this.#flow.openTag('a', 'a', this.#open.depth, { href })
    this.#flow.write(address)
    if (href !== undefined) this.#flow.closeTag('a')
  }
}
