/**
 * Passes the tokens of HTML through the filters that turn programs' habits into plain HTML, to the reader of pages. A page
 * that no such program made passes unchanged.
 */
import { html, Token, type TokenHandler } from 'parse5'
import type { DroppedReason } from '../../model/dropped.ts'
import { textModes } from '../../model/elements.ts'
import { AnchorFilter } from './anchor-filter.ts'
import { LeveledListFilter } from './leveled-list-filter.ts'
import { LineFilter } from './line-filter.ts'
import { ListInListFilter } from './list-in-list-filter.ts'
import type { Markup, StartTag } from './markup.ts'
import { PartFilter } from './part-filter.ts'
import { ShortcodeFilter } from './shortcode-filter.ts'
import { StyleFilter } from './style-filter.ts'
import { WordListFilter } from './word-list-filter.ts'

/** The reader of pages. */
type PageHandler = TokenHandler & { drop(text: string, reason: DroppedReason): void }
/** How text counts that stands between elements: in paragraphs apart by blank lines, or even line by line. */
export type BareText = 'spaces' | 'paragraphs' | 'lines'
/** An element whose content is characters only: script, style, title. */
type Raw = { name: string; text: string }

export class PasteReader implements TokenHandler {
  readonly #page: PageHandler
  readonly #last: Markup
  readonly #styles: StyleFilter
  readonly #shortcodes: ShortcodeFilter
  readonly #parts: PartFilter
  readonly #first: Markup
  #raw: Raw | undefined

  constructor(page: PageHandler, bareText: BareText = 'spaces') {
    this.#page = page
    this.#last = new PageMarkup(page)
    this.#styles = new StyleFilter(
      bareText === 'spaces' ? this.#last : new LineFilter(this.#last, bareText === 'lines'),
    )
    this.#shortcodes = new ShortcodeFilter(this.#styles)
    this.#parts = new PartFilter(new LeveledListFilter(new ListInListFilter(new AnchorFilter(this.#shortcodes))))
    this.#first = new WordListFilter(this.#parts)
  }

  /** Whether a word processor made it, so that there is no site around the article. */
  get office(): boolean {
    return this.#parts.office
  }

  /** Called with each piece before its tokens come. */
  expect(html: string): void {
    this.#shortcodes.expect(html)
  }

  onStartTag({ tagName: name, attrs, selfClosing }: Token.TagToken): void {
    this.#first.start({ name, attributes: new Map(attrs.map(({ name, value }) => [name, value])), selfClosing })
    this.#raw = textModes.has(name) && !selfClosing ? { name, text: '' } : undefined
  }

  onEndTag({ tagName }: Token.TagToken): void {
    if (this.#raw?.name === 'style') this.#styles.readSheet(this.#raw.text)
    this.#raw = undefined
    this.#first.end(tagName)
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    if (this.#raw) this.#writeRaw(this.#raw, chars)
    else this.#first.text(chars)
  }

  onWhitespaceCharacter({ chars }: Token.CharacterToken): void {
    if (this.#raw) this.#writeRaw(this.#raw, chars)
    else this.#first.space(chars)
  }

  onComment({ data }: Token.CommentToken): void {
    this.#first.comment(data)
  }

  onNullCharacter(): void {}

  onDoctype(token: Token.DoctypeToken): void {
    this.#page.onDoctype(token)
  }

  onEof(): void {}

  finish(): void {
    this.#first.finish()
  }

  #writeRaw(raw: Raw, characters: string): void {
    if (raw.name === 'style') raw.text += characters
    if (/\S/.test(characters)) this.#last.text(characters)
    else this.#last.space(characters)
  }
}

/** Gives the reader of pages its tokens again. */
class PageMarkup implements Markup {
  readonly #page: PageHandler

  constructor(page: PageHandler) {
    this.#page = page
  }

  start({ name, attributes, selfClosing = false }: StartTag): void {
    const attrs = Array.from(attributes, ([name, value]) => ({ name, value }))
    this.#page.onStartTag({ ...tagToken(name), type: Token.TokenType.START_TAG, attrs, selfClosing })
  }

  end(name: string): void {
    this.#page.onEndTag({ ...tagToken(name), type: Token.TokenType.END_TAG })
  }

  text(chars: string): void {
    this.#page.onCharacter({ type: Token.TokenType.CHARACTER, chars, location: null })
  }

  space(chars: string): void {
    this.#page.onWhitespaceCharacter({ type: Token.TokenType.WHITESPACE_CHARACTER, chars, location: null })
  }

  comment(data: string): void {
    this.#page.onComment({ type: Token.TokenType.COMMENT, data, location: null })
  }

  drop(text: string, reason: DroppedReason): void {
    this.#page.drop(text, reason)
  }

  finish(): void {}
}

const tagToken = (tagName: string) => ({
  ...{ tagName, tagID: html.getTagID(tagName), attrs: [], selfClosing: false, ackSelfClosing: false, location: null },
})
