/**
 * Parses HTML, a fragment or a whole page, into parsed blocks. It walks over the tokens of parse5 and builds no tree,
 * because walking a tree of 400,000 nested elements overflows the stack. Only markup that the model names is kept;
 * script, style and the like are dropped. It accepts any input.
 */
import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5'
import { safeHref, safeSrc } from '../model/address.ts'
import { blockElements, inlineTags, skippedElements, textModes, voidElements } from '../model/elements.ts'
import type { ParsedSource } from '../model/parsed-block.ts'
import { parseRoleComment } from '../model/role-comment.ts'
import { BlockBuilder } from './block-builder.ts'
import { ElementStack } from './element-stack.ts'
import { evidenceOf, metaOf, type PageHead, readHeadElement, readHeadScript } from './page-head.ts'
import { isPixel, pictureSource } from './picture.ts'

export function readHtml(html: string, mint: () => string): ParsedSource {
  const reader = new HtmlReader(mint)
  reader.write(html)
  return reader.finish()
}

/** Parses HTML in pieces, each of whole tags. It stops once the block limit is reached. */
export class HtmlReader {
  readonly #page: PageReader
  readonly #tokenizer: Tokenizer

  constructor(mint: () => string) {
    const page = new PageReader(mint)
    const tokenizer = new Tokenizer({}, page)
    page.setMode = (mode) => {
      tokenizer.state = TokenizerMode[mode]
    }
    page.stop = () => tokenizer.pause()
    this.#page = page
    this.#tokenizer = tokenizer
  }

  get full(): boolean {
    return this.#page.full
  }

  write(html: string): void {
    if (!this.full) this.#tokenizer.write(html, false)
  }

  finish(): ParsedSource {
    if (!this.full) this.#tokenizer.write('', true)
    return this.#page.finish()
  }
}

type Attributes = Map<string, string>

/** An element whose content is not text; the address of a video or object may be among its children. */
type Skipped = { name: string; depth: number; embed?: { src?: string; text: string }; json?: string }

class PageReader implements TokenHandler {
  setMode: (mode: 'RCDATA' | 'RAWTEXT' | 'SCRIPT_DATA' | 'PLAINTEXT') => void = () => {}
  stop: () => void = () => {}
  readonly #flow: BlockBuilder
  readonly #open: ElementStack
  readonly #head: PageHead = { meta: {} }
  #page = false
  #skipped: Skipped | undefined
  #inTitle = false
  #code: { text: string; info?: string } | undefined

  constructor(mint: () => string) {
    this.#flow = new BlockBuilder(mint)
    this.#open = new ElementStack(this.#flow)
  }

  get full(): boolean {
    return this.#flow.full
  }

  finish(): ParsedSource {
    this.#endCode()
    this.#open.closeAll()
    return {
      blocks: this.#flow.drafts,
      page: this.#page,
      meta: metaOf(this.#head),
      evidence: evidenceOf(this.#head),
      ...(this.#flow.full && { full: true }),
    }
  }

  onStartTag(token: Token.TagToken): void {
    if (this.full) this.stop()
    const name = token.tagName
    const attributes: Attributes = new Map(token.attrs.map((attribute) => [attribute.name, attribute.value]))
    const mode = textModes.get(name)
    if (mode) this.setMode(mode)
    if (this.#skipped) this.#goOnSkipping(this.#skipped, name, attributes)
    else if (this.#code) this.#startInCode(name, attributes)
    else if (skippedElements.has(name)) this.#skip(name, attributes)
    else if (name === 'title') this.#inTitle = true
    else if (voidElements.has(name)) this.#placeVoid(name, attributes)
    else if (name === 'html' || name === 'head' || name === 'body') this.#startPage(attributes)
    else if (inlineTags.has(name)) this.#openInline(name, attributes)
    else if (name === 'pre' || name === 'xmp') this.#startCode()
    else if (name === 'amp-img') this.#placePicture(attributes)
    else if (blockElements.has(name)) this.#open.open(name, attributes)
    else this.#open.openInline(name, attributes)
  }

  onEndTag(token: Token.TagToken): void {
    const name = token.tagName
    if (name === 'title') this.#inTitle = false
    else if (this.#skipped) this.#endSkipped(this.#skipped, name)
    else if (this.#code) {
      if (name === 'pre' || name === 'xmp') this.#endCode()
    } else if (inlineTags.has(name)) this.#flow.closeTag(name)
    else if (name === 'br') this.#flow.breakLine()
    else this.#open.close(name)
  }

  onCharacter(token: Token.CharacterToken): void {
    if (this.#skipped) this.#keepJson(this.#skipped, token.chars)
    else if (this.#inTitle) this.#head.title = (this.#head.title ?? '') + token.chars
    else if (this.#code) this.#code.text += token.chars
    else this.#flow.write(token.chars)
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    if (this.#skipped) this.#keepJson(this.#skipped, token.chars)
    else if (this.#inTitle) this.#head.title = (this.#head.title ?? '') + token.chars
    else if (this.#code) this.#code.text += token.chars
    else this.#flow.space()
  }

  onComment(token: Token.CommentToken): void {
    const mark = parseRoleComment(token.data)
    if (!mark || this.#skipped || this.#code) return
    this.#flow.flush()
    this.#flow.mark = mark
  }

  onNullCharacter(): void {}
  onDoctype(): void {
    this.#page = true
  }
  onEof(): void {}

  #startPage(attributes: Attributes): void {
    this.#page = true
    this.#head.lang ??= attributes.get('lang')?.trim() || undefined
  }

  #openInline(name: string, attributes: Attributes): void {
    const tag = inlineTags.get(name)
    if (!tag) return
    const href = tag === 'a' ? safeHref(attributes.get('href') ?? '', this.#head.base) : undefined
    const title = tag === 'a' || tag === 'abbr' ? attributes.get('title')?.replace(/\s+/g, ' ').trim() : undefined
    this.#flow.openTag(name, tag, this.#open.depth, { ...(href && { href }), ...(title && { title }) })
  }

  #placeVoid(name: string, attributes: Attributes): void {
    if (name === 'br') this.#flow.breakLine()
    else if (name === 'hr') this.#flow.place({ kind: 'break', text: '' })
    else if (name === 'img') this.#placePicture(attributes)
    else if (name === 'input') this.#flow.check(attributes)
    else if (name === 'embed' || name === 'frame') this.#placeEmbed(embedOf(attributes, this.#head.base))
    else readHeadElement(this.#head, name, attributes)
  }

  #placePicture(attributes: Attributes): void {
    const text = oneLine(attributes.get('alt') ?? '')
    const src = pictureSource(attributes, this.#head.base)
    if (/\bemoji\b/.test(attributes.get('class') ?? '') && text) this.#flow.write(text)
    else if (!isPixel(attributes) && (src || text)) this.#flow.picture(src, text)
  }

  #placeEmbed(embed: { src?: string; text: string }): void {
    const text = embed.text || embed.src
    if (text) this.#flow.place({ kind: 'embed', text, ...(embed.src && { src: embed.src }) })
  }

  #skip(name: string, attributes: Attributes): void {
    const embeds = name === 'iframe' || name === 'object' || name === 'video' || name === 'audio'
    const linked = name === 'script' && attributes.get('type')?.trim().toLowerCase() === 'application/ld+json'
    this.#skipped = {
      name,
      depth: 1,
      ...(embeds && { embed: embedOf(attributes, this.#head.base) }),
      ...(linked && { json: '' }),
    }
  }

  #keepJson(skipped: Skipped, characters: string): void {
    if (skipped.json !== undefined) skipped.json += characters
  }

  #goOnSkipping(skipped: Skipped, name: string, attributes: Attributes): void {
    if (name === skipped.name) skipped.depth++
    if (!skipped.embed || skipped.embed.src || (name !== 'source' && name !== 'embed')) return
    const src = embedOf(attributes, this.#head.base).src
    if (src) skipped.embed.src = src
  }

  #endSkipped(skipped: Skipped, name: string): void {
    if (name !== skipped.name || --skipped.depth > 0) return
    this.#skipped = undefined
    if (skipped.json) readHeadScript(this.#head, skipped.json)
    if (skipped.embed) this.#placeEmbed(skipped.embed)
  }

  #startCode(): void {
    this.#flow.flush()
    this.#code = { text: '' }
  }

  #startInCode(name: string, attributes: Attributes): void {
    if (!this.#code) return
    if (name === 'br') this.#code.text += '\n'
    const info =
      name === 'code' ? /(?:^|\s)lang(?:uage)?-([\w+#.-]{1,30})/.exec(attributes.get('class') ?? '')?.[1] : undefined
    if (info) this.#code.info = info
  }

  #endCode(): void {
    if (!this.#code) return
    const { text, info } = this.#code
    this.#code = undefined
    const lines = text.replace(/^\n/, '').replace(/\n$/, '')
    if (lines.trim() !== '') this.#flow.place({ kind: 'code', text: lines, ...(info && { info }) })
  }
}

function embedOf(attributes: Attributes, base: string | undefined): { src?: string; text: string } {
  const src = safeSrc(attributes.get('src') ?? attributes.get('data-src') ?? attributes.get('data') ?? '', base)
  return { text: oneLine(attributes.get('title') ?? attributes.get('aria-label') ?? ''), ...(src && { src }) }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
