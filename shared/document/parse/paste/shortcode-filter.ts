/**
 * Replaces WordPress's shortcodes: a caption by a figure, an address by an embed, and all others by nothing or by the
 * text between their brackets. Brackets that a writer set stay: "[sic]", "[n.r. ...]", "[VIDEO]".
 */
import { blockElements, voidElements } from '../../model/elements.ts'
import { element, MarkupFilter, type StartTag } from './markup.ts'
import { hasNamedValue, readShortcode, type Shortcode } from './shortcode.ts'
import {
  addressIn,
  bareCodes,
  captionCodes,
  elementCodes,
  mediaAddress,
  mediaCodes,
  noteCodes,
} from './shortcode-names.ts'

type Held = { kind: 'text' | 'space'; characters: string }
/** `[caption]`: whether its picture has come, and whether its text has begun. `given`: the text as a value. */
type Caption = { name: string; pictured: boolean; begun: boolean; links: number; given: string | undefined }
/** `[embed]`: what has come of its address. */
type Media = { code: Shortcode; text: string; opening: string }

const maxChars = 4000
const maxAddress = 2000
const verbatim = new Set('pre code kbd samp'.split(' '))

export class ShortcodeFilter extends MarkupFilter {
  /** From an opening bracket on. */
  #held: Held[] = []
  #length = 0
  /** Text that is no part of a shortcode and waits for what follows it. */
  #loose = ''
  #caption: Caption | undefined
  #media: Media | undefined
  #verbatim = 0
  /** Names that have a closing bracket: of shortcodes, whatever their names. */
  readonly #closers = new Set<string>()
  readonly #seen = new Set<string>()

  /** Looks ahead in text that is about to come. */
  expect(html: string): void {
    for (let at = html.indexOf('[/'); at >= 0; at = html.indexOf('[/', at + 2)) {
      const name = /^[a-z][a-z0-9_-]{0,40}(?=[\]<])/.exec(html.slice(at + 2, at + 45))?.[0]
      if (name !== undefined) this.#closers.add(name)
    }
  }

  override start(tag: StartTag): void {
    const { name } = tag
    // Markdown makes a link of the address in a shortcode, up to the bracket at its end.
    if (this.#media && name === 'a') return
    this.#release()
    this.#flush()
    this.#endMedia()
    if (verbatim.has(name)) this.#verbatim++
    if (this.#caption) this.#startInCaption(this.#caption, tag)
    this.next.start(tag)
  }

  override end(name: string): void {
    if (this.#media && name === 'a') return
    this.#release()
    this.#flush()
    this.#endMedia()
    if (verbatim.has(name) && this.#verbatim > 0) this.#verbatim--
    if (name === 'a' && this.#caption && this.#caption.links > 0) this.#caption.links--
    this.next.end(name)
  }

  override text(characters: string): void {
    if (this.#verbatim > 0 || (this.#held.length === 0 && !characters.includes('['))) {
      this.#write(characters)
      return
    }
    let from = 0
    for (let at = 0; at < characters.length; at++) {
      const character = characters.charAt(at)
      if (character === '[') {
        this.#take(characters.slice(from, at))
        this.#release()
        this.#hold({ kind: 'text', characters: '[' })
        from = at + 1
      } else if (character === ']' && this.#held.length > 0) {
        this.#hold({ kind: 'text', characters: characters.slice(from, at + 1) })
        from = at + 1
        this.#judge()
      }
    }
    this.#take(characters.slice(from))
    this.#flush()
  }

  override space(characters: string): void {
    if (this.#held.length > 0) this.#hold({ kind: 'space', characters })
    else if (!this.#media) this.next.space(characters)
  }

  override finish(): void {
    this.#release()
    this.#flush()
    this.#endMedia()
    this.#endCaption()
    this.next.finish()
  }

  #take(characters: string): void {
    if (characters === '') return
    if (this.#held.length > 0) this.#hold({ kind: 'text', characters })
    else this.#loose += characters
  }

  #hold(held: Held): void {
    this.#held.push(held)
    this.#length += held.characters.length
    if (this.#length > maxChars) this.#release()
  }

  #drain(): Held[] {
    const held = this.#held
    this.#held = []
    this.#length = 0
    return held
  }

  /** Passes on brackets that are no shortcode's. */
  #release(): void {
    for (const { kind, characters } of this.#drain()) {
      if (kind === 'text') this.#loose += characters
      else {
        this.#flush()
        if (!this.#media) this.next.space(characters)
      }
    }
  }

  /** Writes what is no part of a shortcode, as one text. */
  #flush(): void {
    const text = this.#loose
    this.#loose = ''
    if (text !== '') this.#write(text)
  }

  #write(characters: string): void {
    if (this.#media) {
      this.#media.text += characters
      if (this.#media.text.length > maxAddress) this.#endMedia()
      return
    }
    if (this.#caption?.pictured && this.#caption.links === 0) this.#beginCaption(this.#caption)
    this.next.text(characters)
  }

  #judge(): void {
    const text = this.#held.map(({ characters }) => characters).join('')
    const code = readShortcode(text)
    if (!code || !this.#isCode(code)) {
      this.#release()
      return
    }
    this.#drain()
    this.#flush()
    this.#seen.add(code.name)
    const media = this.#media
    if (media && code.closing && code.name === media.code.name) {
      this.#media = undefined
      this.#placeMedia(media.code, media.text, `${media.opening} ${text}`)
      return
    }
    this.#endMedia()
    if (!code.closing && mediaCodes.has(code.name)) this.#openMedia(code, text)
    else {
      this.next.drop(text, 'shortcode')
      this.#place(code)
    }
  }

  #isCode(code: Shortcode): boolean {
    const { name, closing } = code
    if (closing) return this.#seen.has(name) || bareCodes.has(name) || name.includes('_')
    return hasNamedValue(code) || bareCodes.has(name) || name.includes('_') || this.#closers.has(name)
  }

  #place(code: Shortcode): void {
    const { name, closing, values } = code
    const meant = elementCodes.get(name)
    if (captionCodes.has(name)) {
      this.#endCaption()
      if (!closing) {
        this.#caption = { name, pictured: false, begun: false, links: 0, given: values.get('caption') }
        this.next.start(element('figure'))
      }
    } else if (noteCodes.has(name)) this.next.space(' ')
    else if (meant && closing) this.next.end(meant)
    else if (meant && this.#closers.has(name)) this.next.start(element(meant))
  }

  #openMedia(code: Shortcode, text: string): void {
    if (this.#closers.has(code.name) && addressIn(code) === undefined) this.#media = { code, text: '', opening: text }
    else this.#placeMedia(code, '', text)
  }

  /** Without its closing bracket. */
  #endMedia(): void {
    if (!this.#media) return
    const { code, text, opening } = this.#media
    this.#media = undefined
    this.#placeMedia(code, text, opening)
  }

  #placeMedia(code: Shortcode, text: string, markup: string): void {
    const src = addressIn(code) ?? mediaAddress(code.name, text.trim())
    this.next.drop(markup.trim(), 'shortcode')
    if (src === undefined) {
      if (text !== '') this.next.text(text)
      return
    }
    const title = code.values.get('title') ?? code.values.get('caption')
    this.next.start(element('embed', { src, ...(title !== undefined && { title }) }))
  }

  #startInCaption(caption: Caption, { name }: StartTag): void {
    if (name === 'img') caption.pictured = true
    else if (name === 'a') caption.links++
    else if (caption.begun && blockElements.has(name)) this.#endCaption()
    else if (caption.pictured && caption.links === 0 && !blockElements.has(name) && !voidElements.has(name))
      this.#beginCaption(caption)
  }

  #beginCaption(caption: Caption): void {
    if (caption.begun) return
    caption.begun = true
    this.next.start(element('figcaption'))
  }

  #endCaption(): void {
    const caption = this.#caption
    this.#caption = undefined
    if (!caption) return
    if (!caption.begun && caption.given) {
      this.next.start(element('figcaption'))
      this.next.text(caption.given)
      this.next.end('figcaption')
    } else if (caption.begun) this.next.end('figcaption')
    this.next.end('figure')
  }
}
