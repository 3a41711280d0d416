/**
 * Parses HTML, a fragment or a whole page, into parsed blocks. It walks over the tokens of parse5 and builds no tree,
 * because walking a tree of 400,000 nested elements overflows the stack. Only markup that the model names is kept; what
 * is not text of the page is left out and counted. It accepts any input.
 */
import { Tokenizer, TokenizerMode } from 'parse5'
import type { DroppedReason } from '../model/dropped.ts'
import type { ParsedSource } from '../model/parsed-block.ts'
import { PageReader, type TokenSource } from './page-reader.ts'
import { bareTextOf } from './paste/bare-text.ts'
import { readMailBlocks } from './paste/mail-blocks.ts'
import { type BareText, PasteReader } from './paste/paste-reader.ts'

/** `address`: of the page, for its relative addresses. */
export function readHtml(html: string, mint: () => string, address?: string): ParsedSource {
  const reader = new HtmlReader(mint, address, bareTextOf(html))
  reader.write(html)
  return readMailBlocks(reader.finish())
}

/** Parses HTML in pieces, each of whole tags. It stops once the block limit is reached. */
export class HtmlReader {
  readonly #page: PageReader
  readonly #paste: PasteReader
  #tokenizer: Tokenizer

  constructor(mint: () => string, address?: string, bareText: BareText = 'spaces') {
    this.#page = new PageReader(mint, address)
    this.#paste = new PasteReader(this.#page, bareText)
    this.#tokenizer = new Tokenizer({}, this.#paste)
    this.#page.source = this.#source()
  }

  get full(): boolean {
    return this.#page.full
  }

  write(html: string): void {
    if (this.full) return
    this.#paste.expect(html)
    this.#tokenizer.write(html, false)
  }

  /** Names text of the upload that is in no block. */
  drop(text: string, reason: DroppedReason): void {
    this.#page.drop(text, reason)
  }

  finish(): ParsedSource {
    if (!this.full) this.#tokenizer.write('', true)
    this.#paste.finish()
    const source = this.#page.finish()
    return this.#paste.office ? { ...source, page: false } : source
  }

  #source(): TokenSource {
    return {
      setMode: (mode) => {
        this.#tokenizer.state = TokenizerMode[mode]
      },
      setForeign: (foreign) => {
        this.#tokenizer.inForeignNode = foreign
      },
      stop: () => this.#tokenizer.pause(),
      read: (html) => {
        const around = this.#tokenizer
        const paste = new PasteReader(this.#page)
        paste.expect(html)
        this.#tokenizer = new Tokenizer({}, paste)
        this.#tokenizer.write(html, true)
        paste.finish()
        this.#tokenizer = around
      },
    }
  }
}
