/** What becomes of a held element when it ends: an embed, a picture, code, text of the page, or text that is left out. */
import { blockElements, textModes } from '../model/elements.ts'
import { isInvisible } from '../model/region.ts'
import type { BlockBuilder } from './block-builder.ts'
import type { DroppedText } from './dropped-text.ts'
import type { ElementStack } from './element-stack.ts'
import { isHiddenFrame, playerEmbed } from './embed-attributes.ts'
import type { Embeds } from './embeds.ts'
import type { HeldElement, HeldEnd } from './held-element.ts'
import { type HtmlToken, textOf } from './html-token.ts'
import { type PageHead, readHeadScript } from './page-head.ts'
import { codeLanguage, codeText, isProse, proseTokens } from './preformatted.ts'
import { scriptAddress } from './widget.ts'

export type ReadAgain = {
  readonly isCopy: boolean
  replay(tokens: readonly HtmlToken[], isCopy?: boolean): void
  reread(html: string, unended?: string, isCopy?: boolean): void
  allowRaw(name: string): void
}

type Reader = {
  flow: BlockBuilder
  open: ElementStack
  head: PageHead
  dropped: DroppedText
  embeds: Embeds
}

const players = new Set(['iframe', 'object', 'audio', 'video', 'applet'])

const writtenPicture = /^<(?:img|picture|figure|iframe)\s[^<>]*>/i

/** Words of a drawing are in these. */
const drawingTexts = new Set(['text', 'title', 'desc', 'style'])

/** Whether the content of an element without an end tag is the page's. */
function isOfPage({ purpose, tokens, hasProse }: HeldElement): boolean {
  if (hasProse || purpose === 'noscript') return true
  return purpose === 'drawing' && !tokens.some((token) => token.kind === 'start' && drawingTexts.has(token.name))
}

export class HeldContent {
  readonly #again: ReadAgain
  readonly #reader: Reader

  constructor(again: ReadAgain, reader: Reader) {
    this.#again = again
    this.#reader = reader
  }

  end(held: HeldElement, how: HeldEnd): void {
    const { purpose } = held
    if (purpose === 'script') this.#endScript(held, how)
    else if (purpose === 'style') this.#drop(held)
    else if (purpose === 'code') this.#endPreformatted(held)
    else if (how !== 'closed' && textModes.has(held.name)) this.#giveBack(held)
    else if (purpose === 'page-title') this.#endTitle(held)
    else if (purpose === 'field') this.#inside(held, held.tokens)
    else if (how !== 'closed' && isOfPage(held)) this.#unclose(held)
    else if (purpose === 'noscript') this.#endNoscript(held)
    else if (purpose === 'fallback') this.#endPlayer(held)
    else this.#drop(held)
  }

  #endScript(held: HeldElement, how: HeldEnd): void {
    const { attributes } = held.start
    const text = textOf(held.tokens)
    const src = scriptAddress(attributes)
    if (src !== undefined) this.#reader.embeds.place({ src, text: '' })
    // Browsers run no text in a script that has an address, so this is the page.
    if (how !== 'closed' && attributes.has('src')) {
      this.#again.reread(text, held.name)
      return
    }
    if (attributes.get('type')?.trim().toLowerCase() === 'application/ld+json') readHeadScript(this.#reader.head, text)
    this.#drop(held)
  }

  #endTitle(held: HeldElement): void {
    this.#reader.head.title ??= textOf(held.tokens)
    this.#drop(held)
  }

  /** An object without an address shows its content. */
  #endPlayer(held: HeldElement): void {
    const { name, start, tokens } = held
    const embed = playerEmbed(start.attributes, tokens, this.#reader.head.base)
    const words = textOf(tokens)
    const next = name === 'iframe' ? words.toLowerCase().lastIndexOf('<iframe') : -1
    if (next >= 0) this.#endFrames(held, words, next)
    else if (name === 'object' && !embed.src && !embed.text && !embed.unresolved) {
      held.markUnclosed()
      this.#again.replay(tokens)
    } else {
      if (players.has(name)) this.#place(held)
      this.#drop(held)
    }
  }

  /** The end tag was another frame's: what stands between the two is the page. */
  #endFrames(held: HeldElement, words: string, last: number): void {
    this.#place(held)
    this.#again.reread(words.slice(0, last), held.name)
    this.#again.allowRaw(held.name)
    this.#again.reread(`${words.slice(last)}</${held.name}>`)
  }

  #place(held: HeldElement): void {
    const { attributes } = held.start
    if (held.name === 'iframe' && (isHiddenFrame(attributes) || (attributes.has('src') && isInvisible(attributes))))
      return
    const embed = playerEmbed(attributes, held.tokens, this.#reader.head.base)
    this.#reader.embeds.place(embed, this.#again.isCopy)
  }

  #endPreformatted(held: HeldElement): void {
    const { name, start, tokens } = held
    if (name !== 'xmp' && isProse(start, tokens)) {
      held.markUnclosed()
      this.#inside(held, proseTokens(start, tokens))
      return
    }
    const text = codeText(tokens)
    const info = codeLanguage(start, tokens)
    this.#reader.flow.flush()
    if (text.trim() !== '') this.#reader.flow.place({ kind: 'code', text, ...(info && { info }) })
  }

  /**
   * Pictures alone are copies of those that scripts load. Text is kept, as hidden. A page that a browser saved has the
   * markup as text.
   */
  #endNoscript(held: HeldElement): void {
    const text = textOf(held.tokens).trim()
    if (text === '') this.#again.replay(held.tokens, true)
    else if (writtenPicture.test(text)) {
      this.#reader.dropped.text('fallback', text)
      this.#again.reread(text, undefined, true)
    } else this.#inside(held, held.tokens, true)
  }

  #inside({ name, start }: HeldElement, tokens: readonly HtmlToken[], isCopy = false): void {
    this.#reader.open.open(name, start.attributes, this.#reader.head.base)
    this.#again.replay(tokens, isCopy)
    this.#reader.open.close(name)
  }

  /** The page forgot the end tag: what follows the start tag is the page's. */
  #unclose(held: HeldElement): void {
    if (players.has(held.name)) this.#place(held)
    held.markUnclosed()
    this.#again.replay(held.tokens)
  }

  /** What a tokenizer took for the element's own text, up to the end of the page, is HTML. */
  #giveBack(held: HeldElement): void {
    if (players.has(held.name)) this.#place(held)
    this.#again.reread(textOf(held.tokens), held.name)
  }

  #drop({ purpose, tokens }: HeldElement): void {
    if (purpose === 'code' || purpose === 'noscript' || purpose === 'field') return
    const texts = new Map([[purpose, '']])
    let reason = purpose
    for (const token of tokens) {
      if (token.kind === 'start' && (token.name === 'script' || token.name === 'style') && !token.selfClosing)
        reason = token.name
      else if (token.kind === 'end' && token.name === reason) reason = purpose
      else if (token.kind === 'start' && blockElements.has(token.name)) add(' ')
      else if (token.kind === 'text' || token.kind === 'space') add(token.text)
    }
    for (const [own, text] of texts) this.#reader.dropped.text(own, text)
    function add(text: string): void {
      texts.set(reason, (texts.get(reason) ?? '') + text)
    }
  }
}
