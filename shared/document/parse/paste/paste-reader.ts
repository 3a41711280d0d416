/**
 * Passes the tokens of HTML through the filters that turn programs' habits into plain HTML, to the reader of pages. A page
 * that no such program made passes unchanged.
 */
import { html, Token, type TokenHandler } from 'parse5'
import { textModes } from '../../model/elements.ts'
import { AnchorFilter } from './anchor-filter.ts'
import { LeveledListFilter } from './leveled-list-filter.ts'
import { LineFilter } from './line-filter.ts'
import { ListInListFilter } from './list-in-list-filter.ts'
import type { Markup, PasteReason, StartTag } from './markup.ts'
import { PartFilter } from './part-filter.ts'
import { ShortcodeFilter } from './shortcode-filter.ts'
import { StyleFilter } from './style-filter.ts'
import { WordListFilter } from './word-list-filter.ts'

type TextMode = 'RCDATA' | 'RAWTEXT' | 'SCRIPT_DATA' | 'PLAINTEXT'
/** The reader of pages. */
type PageHandler = TokenHandler & { drop(text: string, reason: PasteReason): void }
/** How text counts that stands between elements: in paragraphs apart by blank lines, or even line by line. */
export type BareText = 'spaces' | 'paragraphs' | 'lines'

export class PasteReader implements TokenHandler {
  setMode: (mode: TextMode) => void = () => {}
  readonly #page: PageHandler
  readonly #parts: PartFilter
  readonly #shortcodes: ShortcodeFilter
  readonly #first: Markup

  constructor(page: PageHandler, bareText: BareText) {
    const end = new PageMarkup(page)
    const lines = bareText === 'spaces' ? end : new LineFilter(end, bareText === 'lines')
    this.#page = page
    this.#shortcodes = new ShortcodeFilter(new StyleFilter(lines))
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

  onStartTag({ tagName, attrs, selfClosing }: Token.TagToken): void {
    const mode = textModes.get(tagName)
    if (mode) this.setMode(mode)
    this.#first.start({
      name: tagName,
      attributes: new Map(attrs.map(({ name, value }) => [name, value])),
      selfClosing,
    })
  }

  onEndTag({ tagName }: Token.TagToken): void {
    this.#first.end(tagName)
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    this.#first.text(chars)
  }

  onWhitespaceCharacter({ chars }: Token.CharacterToken): void {
    this.#first.space(chars)
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

  drop(text: string, reason: PasteReason): void {
    this.#page.drop(text, reason)
  }

  finish(): void {}
}

const tagToken = (tagName: string) => ({
  ...{ tagName, tagID: html.getTagID(tagName), attrs: [], selfClosing: false, ackSelfClosing: false, location: null },
})
