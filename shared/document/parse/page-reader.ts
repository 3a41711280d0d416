/**
 * Handles a page's tokens. Every character of text goes either to the block builder or to what was left out, in `#take`
 * and where held elements end, and nowhere else.
 */
import type { Token, TokenHandler } from 'parse5'
import { removeInvisible } from '../../text/invisible.ts'
import type { DroppedReason } from '../model/dropped.ts'
import { blockElements, type HeldPurpose, heldElements, textModes, voidElements } from '../model/elements.ts'
import type { ParsedSource } from '../model/parsed-block.ts'
import { isInvisible } from '../model/region.ts'
import { parseRoleComment } from '../model/role-comment.ts'
import { BlockBuilder } from './block-builder.ts'
import { DroppedText } from './dropped-text.ts'
import { ElementStack } from './element-stack.ts'
import { playerEmbed } from './embed-attributes.ts'
import { Embeds } from './embeds.ts'
import { HeldContent, type ReadAgain } from './held-content.ts'
import { HeldElement, type HeldEnd } from './held-element.ts'
import type { Attributes, HtmlToken, StartToken } from './html-token.ts'
import { InlineReader } from './inline-reader.ts'
import { evidenceOf, metaOf, type PageHead, readHeadElement } from './page-head.ts'
import { isImageAddress } from './picture.ts'
import { Pictures } from './pictures.ts'
import { type Widget, widgetOf } from './widget.ts'

/** Where the tokens come from. */
export type TokenSource = {
  setMode(mode: 'RCDATA' | 'RAWTEXT' | 'SCRIPT_DATA' | 'PLAINTEXT'): void
  /** In a drawing, CDATA sections are text. */
  setForeign(foreign: boolean): void
  stop(): void
  /** Reads text as HTML that was taken for something else. */
  read(html: string): void
}

/** Held elements inside held elements are read again so many times; deeper ones are ordinary elements. */
const maxReplays = 4
const alwaysHeld = new Set<HeldPurpose>(['script', 'style', 'page-title'])

export class PageReader implements TokenHandler, ReadAgain {
  source: TokenSource | undefined
  readonly #dropped = new DroppedText()
  readonly #flow: BlockBuilder
  readonly #open: ElementStack
  readonly #inline: InlineReader
  readonly #pictures: Pictures
  readonly #embeds: Embeds
  readonly #content: HeldContent
  readonly #head: PageHead = { meta: {} }
  /** Elements of raw text that the page never ends. */
  readonly #neverRaw = new Set<string>()
  /** Reads what is for browsers without scripts. */
  isCopy = false
  #page = false
  #held: HeldElement | undefined
  #replays = 0

  constructor(mint: () => string, address: string | undefined) {
    if (address) this.#head.base = address
    this.#flow = new BlockBuilder(mint)
    this.#open = new ElementStack(this.#flow)
    this.#inline = new InlineReader(this.#flow, this.#open)
    this.#pictures = new Pictures(this.#flow, this.#dropped)
    this.#embeds = new Embeds(this.#flow, this.#dropped)
    this.#content = new HeldContent(this, {
      ...{ flow: this.#flow, open: this.#open, head: this.#head },
      ...{ dropped: this.#dropped, embeds: this.#embeds },
    })
  }

  get full(): boolean {
    return this.#flow.full
  }

  finish(): ParsedSource {
    this.#endHeld('page')
    this.#pictures.settle()
    this.#open.closeAll()
    return {
      ...{ blocks: this.#flow.drafts, page: this.#page },
      meta: metaOf(this.#head),
      evidence: evidenceOf(this.#head),
      dropped: this.#dropped.list(),
      ...(this.#flow.full && { full: true }),
    }
  }

  /** Names text that is in no block. */
  drop(text: string, reason: DroppedReason): void {
    this.#dropped.text(reason, text)
  }

  onStartTag({ tagName: name, attrs, selfClosing }: Token.TagToken): void {
    if (this.full) this.source?.stop()
    const attributes: Attributes = new Map(attrs.map((attribute) => [attribute.name, attribute.value]))
    const mode = textModes.get(name)
    const inDrawing = this.#held?.name === 'svg'
    const empty = selfClosing || (mode !== undefined && this.#neverRaw.has(name))
    if (mode && !inDrawing && !empty) this.source?.setMode(mode)
    this.#take({ kind: 'start', name, attributes, selfClosing: empty })
    this.source?.setForeign(this.#held?.name === 'svg')
  }

  onEndTag({ tagName: name }: Token.TagToken): void {
    this.#take({ kind: 'end', name })
    this.source?.setForeign(this.#held?.name === 'svg')
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    this.#take({ kind: 'text', text: removeInvisible(chars) })
  }

  onWhitespaceCharacter({ chars }: Token.CharacterToken): void {
    this.#take({ kind: 'space', text: chars })
  }

  onComment({ data }: Token.CommentToken): void {
    this.#take({ kind: 'comment', text: data })
  }

  onNullCharacter(): void {}
  onDoctype(): void {
    this.#page = true
  }
  onEof(): void {}

  /** Reads tokens again that were held. `isCopy`: they are for browsers without scripts. */
  replay(tokens: readonly HtmlToken[], isCopy = false): void {
    const before = this.isCopy
    this.isCopy = isCopy
    this.#replays++
    for (const token of tokens) if (!this.full) this.#take(token)
    this.#endHeld('cut')
    this.#replays--
    this.isCopy = before
  }

  /** Reads text as HTML that was taken for an element's own. `unended`: it ends no element of this name. */
  reread(html: string, unended?: string, isCopy = this.isCopy): void {
    if (unended !== undefined) this.#neverRaw.add(unended)
    const before = this.isCopy
    this.isCopy = isCopy
    this.source?.read(html)
    this.isCopy = before
  }

  /** Elements of this name have their own text again. */
  allowRaw(name: string): void {
    this.#neverRaw.delete(name)
  }

  #take(token: HtmlToken): void {
    const held = this.#held
    const taken = held?.take(token, (name) => this.#open.isOpen(name))
    if (taken === 'held') return
    if (held && taken) {
      this.#held = undefined
      this.#content.end(held, taken)
      if (taken === 'cut') this.#take(token)
    } else if (token.kind === 'start') this.#start(token)
    else if (token.kind === 'end') this.#end(token.name)
    else if (token.kind === 'space') this.#flow.space()
    else if (token.kind === 'text') this.#write(token.text)
    else this.#comment(token.text)
  }

  #endHeld(how: HeldEnd): void {
    for (let held = this.#held; held && !this.full; held = this.#held) {
      this.#held = undefined
      this.#content.end(held, how)
    }
  }

  #write(text: string): void {
    if (text === '') return
    this.#pictures.settle()
    this.#flow.write(text)
  }

  #start(token: StartToken): void {
    const { name, attributes } = token
    const base = this.#head.base
    const hidden = attributes.get('data-cfemail')
    const purpose = hidden === undefined ? this.#purposeOf(token) : 'placeholder'
    if (hidden !== undefined) this.#inline.reveal(hidden)
    const widget = purpose || voidElements.has(name) ? undefined : widgetOf(name, attributes, base)
    if (purpose) this.#hold(new HeldElement(token, purpose))
    else if (voidElements.has(name)) this.#placeVoid(name, attributes)
    else if (name === 'html' || name === 'head' || name === 'body') this.#startPage(attributes)
    else if (name === 'amp-img' || name === 'amp-anim' || name === 'image') this.#placePicture(attributes)
    else if (widget) this.#openWidget(token, widget)
    else if (blockElements.has(name)) this.#open.open(name, attributes, base)
    else {
      if (name === 'picture') this.#pictures.startGroup()
      this.#inline.start(name, attributes, base)
    }
    if (token.unclosed && heldElements.get(name) === 'fallback') this.#embeds.place(playerEmbed(attributes, [], base))
  }

  #end(name: string): void {
    if (name === 'picture') this.#pictures.endGroup()
    if (name === 'br') this.#flow.breakLine()
    else this.#inline.end(name)
  }

  /** Why an element's content is held. */
  #purposeOf({ name, attributes, unclosed }: StartToken): HeldPurpose | undefined {
    const known = heldElements.get(name)
    if (known && alwaysHeld.has(known)) return known
    if (unclosed || this.#replays >= maxReplays) return undefined
    if (known === 'template' && attributes.has('shadowrootmode')) return undefined
    if (known) return known
    const isInline = !blockElements.has(name) && !voidElements.has(name)
    return isInline && this.#open.inSentence && isInvisible(attributes) ? 'hidden' : undefined
  }

  #hold(held: HeldElement): void {
    if (held.start.selfClosing) this.#content.end(held, 'closed')
    else this.#held = held
  }

  #openWidget({ name, attributes, selfClosing }: StartToken, widget: Widget): void {
    if (widget.src !== undefined && isImageAddress(widget.src)) this.#placePicture(attributes)
    else if (widget.joins > 0 && !selfClosing) {
      this.#embeds.note(widget)
      this.#open.openPost(name, attributes, widget)
    } else {
      this.#embeds.place(widget, this.isCopy)
      this.#inline.start(name, attributes, this.#head.base)
    }
  }

  #startPage(attributes: Attributes): void {
    this.#page = true
    this.#head.lang ??= attributes.get('lang')?.trim() || undefined
  }

  #placeVoid(name: string, attributes: Attributes): void {
    if (name === 'br') this.#flow.breakLine()
    else if (name === 'hr') this.#flow.place({ kind: 'break', text: '' })
    else if (name === 'img') this.#placePicture(attributes)
    else if (name === 'input') this.#flow.check(attributes)
    else if (name === 'source') this.#placeSource(attributes)
    else if (name === 'embed' || name === 'frame') this.#embeds.place(playerEmbed(attributes, [], this.#head.base))
    else readHeadElement(this.#head, name, attributes)
  }

  /** Of a picture, or of a player that is an element of another site. */
  #placeSource(attributes: Attributes): void {
    this.#pictures.offer(attributes, this.#head.base)
    const { src } = playerEmbed(attributes, [], this.#head.base)
    if (src !== undefined) this.#flow.addresses?.push(src)
  }

  #placePicture(attributes: Attributes): void {
    if (this.isCopy) this.#pictures.placeCopy(attributes, this.#head.base)
    else this.#pictures.place(attributes, this.#head.base)
  }

  #comment(text: string): void {
    const mark = parseRoleComment(text)
    if (!mark) return
    this.#flow.flush()
    this.#flow.mark = mark
  }
}
