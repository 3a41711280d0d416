/**
 * Places a page's pictures. Pages that load pictures late have a stand-in and, for browsers without scripts, a copy with
 * the real address: together they are one picture.
 */
import type { ParsedBlock } from '../model/parsed-block.ts'
import type { BlockBuilder } from './block-builder.ts'
import type { DroppedText } from './dropped-text.ts'
import type { Attributes } from './html-token.ts'
import { isImageAddress, isPixel, type Picture, pictureOf, pictureSource } from './picture.ts'

export class Pictures {
  readonly #flow: BlockBuilder
  readonly #dropped: DroppedText
  /** The last picture, as long as no text follows it; without a block if it had neither address nor words. */
  #last: { block?: ParsedBlock; picture: Picture; isCopy: boolean } | undefined
  /** The address that a `picture` element around the image offers. */
  #source: string | undefined
  #isEmpty = false

  constructor(flow: BlockBuilder, dropped: DroppedText) {
    this.#flow = flow
    this.#dropped = dropped
  }

  /** A `picture` element starts. */
  startGroup(): void {
    this.#source = undefined
    this.#isEmpty = true
  }

  /** A `picture` element ends. Without an image, a script would make one. */
  endGroup(): void {
    const src = this.#source
    this.#source = undefined
    if (src !== undefined && this.#isEmpty) this.#add({ src, text: '', standIn: false, late: true }, false)
    this.#isEmpty = false
  }

  offer(attributes: Attributes, base: string | undefined): void {
    this.#source ??= pictureSource(attributes, base)
  }

  place(attributes: Attributes, base: string | undefined): void {
    const picture = this.#pictureOf(attributes, base)
    if (/\bemoji\b/.test(attributes.get('class') ?? '') && picture.text) this.#flow.write(picture.text)
    else if (!isPixel(attributes)) this.#add(picture, false)
  }

  /** Places a picture for browsers without scripts, unless it is the one before. */
  placeCopy(attributes: Attributes, base: string | undefined): void {
    const copy = this.#pictureOf(attributes, base)
    if (copy.src === undefined || isPixel(attributes)) return
    const last = this.#last
    if (!last || !(last.picture.standIn || last.picture.late || last.block?.src === copy.src)) this.#add(copy, true)
    else if (!last.block) {
      this.#last = undefined
      this.#add(copy, true)
    } else {
      if (last.picture.standIn) last.block.src = copy.src
      last.picture.standIn = false
      last.block.text ||= copy.text
      this.#dropped.thing('repeated', copy.src)
    }
  }

  /** Text follows the last picture, or the page ends. */
  settle(): void {
    const last = this.#last
    this.#last = undefined
    if (last && last.block?.src === undefined)
      this.#dropped.thing('picture', last.picture.unresolved ?? last.picture.text)
  }

  #add(picture: Picture, isCopy: boolean): void {
    this.#isEmpty = false
    const { src, text } = picture
    const last = this.#last
    if (last?.isCopy && last.block && src !== undefined && last.block.src === src) {
      last.block.text ||= text
      last.isCopy = false
      this.#dropped.thing('repeated', src)
      return
    }
    this.settle()
    const block = src !== undefined || text ? this.#flow.picture(src, text) : undefined
    this.#last = { picture, isCopy, ...(block && { block }) }
  }

  /** With an address from around the image, if its own is missing or a stand-in. */
  #pictureOf(attributes: Attributes, base: string | undefined): Picture {
    const picture = pictureOf(attributes, base)
    if (!picture.standIn) return picture
    const link = this.#flow.link
    const linked = link !== undefined && /^https?:/.test(link) && isImageAddress(link) ? link : undefined
    const src = this.#source ?? picture.src ?? linked
    return src === undefined ? picture : { ...picture, src, standIn: src === picture.src }
  }
}
