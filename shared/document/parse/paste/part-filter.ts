/** Replaces the elements of a paste that are known by what they are, and drops what is not text of an article. */
import type { DroppedReason } from '../../model/dropped.ts'
import { textModes } from '../../model/elements.ts'
import { callout, type Part, plain } from './known-parts.ts'
import { classesOf, element, type StartTag } from './markup.ts'
import { NestingFilter } from './nesting-filter.ts'
import { partOf } from './part-of.ts'

type Card = { address: string; title: string }
type Known = { part: Part; card?: Card; titles?: Card }

/** Text that is dropped until its element ends. A card keeps the text of its title. */
type Dropping = { reason: DroppedReason; text: string }

const pageElements = new Set(['html', 'head', 'body'])
const officeWords = ['microsoft word', 'word.document', 'libreoffice', 'openoffice', 'cocoa html writer', 'google docs']

export class PartFilter extends NestingFilter<Known> {
  /** A word processor made it: a document, not a page with a site around its article. */
  office = false
  /** It has a page's outer elements. */
  #page = false
  #dropping: Dropping | undefined
  #card: Card | undefined
  #spaces = 0
  #prefix: string | undefined

  protected override get passes(): boolean {
    return this.#dropping === undefined
  }

  override text(characters: string): void {
    if (this.#dropping) this.#collect(this.#dropping, characters)
    else if (this.#spaces > 0 && characters.trim() === '') this.next.space(' ')
    else {
      this.#placePrefix()
      this.next.text(characters)
    }
  }

  override space(characters: string): void {
    if (this.#dropping) this.#collect(this.#dropping, ' ')
    else this.next.space(characters)
  }

  override comment(data: string): void {
    if (!this.#dropping) this.next.comment(data)
  }

  override finish(): void {
    this.#placePrefix()
    super.finish()
  }

  protected override empty(tag: StartTag): void {
    const { name, attributes } = tag
    if (name === 'meta') this.#readMeta(attributes)
    if (this.#dropping || (this.office && isNoteLine(tag))) return
    const box = name === 'input' && attributes.get('type') === 'checkbox' && classesOf(tag).length > 0
    if (box && this.open.at(-1)?.name === 'li') this.#prefix = attributes.has('checked') ? '[x]' : '[ ]'
    else if (!(name === 'img' && this.#prefix)) this.next.start(tag)
  }

  protected override opened(tag: StartTag): Known | undefined {
    if (isOffice(tag)) this.office = true
    // What is not text of the page stays so: the reader tells how the tokenizer goes on.
    if (textModes.has(tag.name)) {
      this.next.start(tag)
      return undefined
    }
    if (this.#dropping) {
      const titles = this.#card && classesOf(tag).includes('bookmark-title') ? this.#card : undefined
      return { part: { is: 'unwrap' }, ...(titles && { titles }) }
    }
    this.#page ||= pageElements.has(tag.name)
    const part = this.#inside(tag) ?? partOf(tag, this.office)
    if (!part) {
      this.next.start(tag)
      if (tag.name === 'li') this.#readTask(tag.attributes)
      return undefined
    }
    const own: Known = { part }
    if (part.is === 'as') this.next.start(part.bare ? element(part.name) : { ...tag, name: part.name })
    else if (part.is === 'space') this.#spaces++
    else if (part.is === 'prefix') this.#prefix = part.text
    else if (part.is === 'drop') this.#dropping = { reason: part.reason, text: '' }
    else if (part.is === 'card') {
      own.card = { address: tag.attributes.get('href') ?? '', title: '' }
      this.#card = own.card
      this.#dropping = { reason: 'metadata', text: '' }
    }
    return own
  }

  protected override closed(_name: string, { part, card }: Known): void {
    if (part.is === 'as') this.next.end(part.name)
    else if (part.is === 'space') this.#spaces--
    else if (part.is === 'drop' || part.is === 'card') this.#endDropping()
    if (card) {
      this.#card = undefined
      this.next.start(element('embed', { src: card.address, title: card.title.trim() }))
    }
  }

  /** What an element is because of the one around it. */
  #inside({ name, attributes }: StartTag): Part | undefined {
    const around = this.open.at(-1)?.own?.part
    if (around?.is === 'as' && around.items && name === 'li') return { is: 'as', name: around.items }
    // Notion writes a box of the text so. In a page it is beside the article.
    if (name === 'aside' && attributes.size === 0 && !this.#page) return plain
    const icon = name === 'span' && attributes.get('class') === 'icon'
    return icon && this.open.slice(-3).some(({ own }) => own?.part === callout)
      ? { is: 'drop', reason: 'icon' }
      : undefined
  }

  #collect(dropping: Dropping, characters: string): void {
    const title = this.open.at(-1)?.own?.titles
    if (title) title.title += characters
    else dropping.text += characters
  }

  #endDropping(): void {
    const text = this.#dropping?.text.trim()
    if (text && this.#dropping) this.next.drop(text, this.#dropping.reason)
    this.#dropping = undefined
  }

  #readMeta(attributes: ReadonlyMap<string, string>): void {
    const name = attributes.get('name')?.toLowerCase()
    const content = attributes.get('content')?.toLowerCase() ?? ''
    if (name === 'generator' || name === 'progid') this.office ||= officeWords.some((word) => content.startsWith(word))
  }

  /** A task of a list in Google Docs. */
  #readTask(attributes: ReadonlyMap<string, string>): void {
    if (attributes.has('aria-checked')) this.#prefix = attributes.get('aria-checked') === 'true' ? '[x]' : '[ ]'
  }

  #placePrefix(): void {
    if (this.#prefix === undefined) return
    this.next.text(this.#prefix)
    this.next.space(' ')
    this.#prefix = undefined
  }
}

/** The line that a word processor draws above the notes of a page. */
const isNoteLine = ({ name, attributes }: StartTag): boolean => name === 'hr' && attributes.get('width') === '33%'

function isOffice({ name, attributes }: StartTag): boolean {
  if (name === 'html') return attributes.get('xmlns:w')?.includes('microsoft') ?? false
  if (name === 'body') return /(^|\s)doc-content(\s|$)/.test(attributes.get('class')?.slice(0, 500) ?? '')
  const id = attributes.get('id') ?? ''
  return id.startsWith('docs-internal-guid') || id.toLowerCase().endsWith('divrplyfwdmsg')
}
