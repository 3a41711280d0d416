/**
 * Turns links to places in a paste into what they are. A note's mark is set high, and the note begins with it.
 * Links back and colleagues' remarks are dropped. Links through a counting service lead to the address that was meant.
 */
import { blockElements, textModes } from '../../model/elements.ts'
import { kindOfAnchor } from './anchor.ts'
import { classesOf, element, type StartTag } from './markup.ts'
import { NestingFilter } from './nesting-filter.ts'
import { unwrapAddress } from './redirects.ts'

type Held = { kind: 'start'; tag: StartTag } | { kind: 'end'; name: string } | { kind: 'text' | 'space'; text: string }
/** A link that is held until its text is known. */
type Link = { tag: StartTag; text: string; held: Held[] }

/** A longer link is no mark. */
const maxChars = 60
const maxHeld = 40

/** Of an open element: how much text came before it. */
type Before = { written: number }

export class AnchorFilter extends NestingFilter<Before> {
  #link: Link | undefined
  /** A note's sign, which stands before the next text. */
  #sign: string | undefined
  /** A remark is dropped until no more than this many elements are open. */
  #remark: { depth: number; text: string } | undefined
  #written = 0

  override start(tag: StartTag): void {
    const href = tag.attributes.get('href')
    if (this.#link && (endsLink(tag.name) || this.#link.held.length > maxHeld)) this.#release()
    if (this.#link) this.#link.held.push({ kind: 'start', tag })
    else if (tag.name !== 'a' || href === undefined) super.start(tag)
    else if (href.startsWith('#')) this.#link = { tag, text: '', held: [] }
    else {
      tag.attributes.set('href', unwrapAddress(href))
      super.start(tag)
    }
  }

  override end(name: string): void {
    if (this.#link && blockElements.has(name)) this.#release()
    if (this.#link && name !== 'a') this.#link.held.push({ kind: 'end', name })
    else if (this.#link) this.#decide(this.#link)
    else super.end(name)
    if (this.#remark && this.open.length < this.#remark.depth) this.#endRemark()
  }

  override text(characters: string): void {
    if (!this.#link) this.#write(characters)
    else {
      this.#link.held.push({ kind: 'text', text: characters })
      this.#link.text += characters
      if (this.#link.text.length > maxChars) this.#release()
    }
  }

  override space(characters: string): void {
    if (this.#link) this.#link.held.push({ kind: 'space', text: characters })
    else if (this.#remark) this.#remark.text += ' '
    else this.next.space(characters)
  }

  override finish(): void {
    this.#release()
    this.#endRemark()
    if (this.#sign !== undefined) this.next.text(this.#sign)
    super.finish()
  }

  protected override empty(tag: StartTag): void {
    if (!this.#remark) this.next.start(tag)
  }

  protected override opened(tag: StartTag): Before {
    this.next.start(tag)
    return { written: this.#written }
  }

  protected override closed(name: string, _own: Before, ended: boolean): void {
    if (ended) this.next.end(name)
  }

  #write(characters: string): void {
    if (this.#remark) {
      this.#remark.text += characters
      return
    }
    this.#written++
    const text = this.#sign === undefined ? characters : characters.trimStart()
    if (text === '') return
    if (this.#sign !== undefined) {
      this.next.text(this.#sign)
      this.next.space(' ')
      this.#sign = undefined
    }
    this.next.text(text)
  }

  #decide(link: Link): void {
    const { tag, text } = link
    const { attributes } = tag
    const id = attributes.get('id') ?? attributes.get('name') ?? ''
    const href = attributes.get('href') ?? ''
    const kind = kindOfAnchor({ href, text, classes: classesOf(tag), id, raised: this.isOpen('sup') })
    if (kind === 'link') {
      this.#release()
      super.end('a')
      return
    }
    this.#link = undefined
    if (kind === 'mark') this.#mark(text.trim())
    else if (kind === 'note') {
      // A note without text may be before it.
      if (this.#sign !== undefined) this.next.text(`${this.#sign} `)
      this.#sign = text.trim()
    } else if (kind === 'remark') this.#remark = { depth: this.#blockAround(), text: '' }
    if (kind !== 'mark' && kind !== 'note') this.next.drop(text.trim(), kind === 'way-back' ? 'anchor' : 'comment')
  }

  #mark(sign: string): void {
    const raised = this.isOpen('sup')
    if (!raised) this.next.start(element('sup'))
    this.#write(sign)
    if (!raised) this.next.end('sup')
  }

  /** Passes on what a link holds that is only a link. */
  #release(): void {
    const link = this.#link
    this.#link = undefined
    if (!link) return
    super.start(link.tag)
    for (const token of link.held) {
      if (token.kind === 'start') super.start(token.tag)
      else if (token.kind === 'end') super.end(token.name)
      else if (token.kind === 'text') this.#write(token.text)
      else this.space(token.text)
    }
  }

  /** The depth of the outermost block that begins with the remark. */
  #blockAround(): number {
    const isBegun = (name: string, own: Before | undefined): boolean =>
      blockElements.has(name) && name !== 'body' && name !== 'html' && own?.written === this.#written
    return this.open.findIndex(({ name, own }) => isBegun(name, own)) + 1
  }

  #endRemark(): void {
    const text = this.#remark?.text.trim()
    this.#remark = undefined
    if (text) this.next.drop(text, 'comment')
  }
}

/** The tokenizer waits for no element with text of its own kind. */
const endsLink = (name: string): boolean => name === 'a' || blockElements.has(name) || textModes.has(name)
