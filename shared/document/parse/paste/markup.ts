/**
 * The markup of a paste in reading order, as it passes from the tokenizer through filters to the reader of pages. Each
 * filter turns one habit of the programs that editors write in into plain HTML, so that the reader knows none of them.
 */

export type StartTag = { name: string; attributes: Map<string, string>; selfClosing?: boolean }

/** Why text of a paste is in no block. */
const pasteReasons = [
  /** A remark of a colleague beside the text. */
  'comment',
  /** Text that a tracked change deletes. */
  'deleted',
  /** What a program stores about the document. */
  'metadata',
  /** A document's table of contents. */
  'contents',
  /** The header or footer of a printed page. */
  'running-head',
  /** The sign or number before a list's item, which the list itself shows. */
  'list-marker',
  /** A link that only leads back from a note, or to a place in the page. */
  'anchor',
  /** For those who edit a wiki: a link to its form, or what they are asked to add. */
  'editing',
  /** A WordPress shortcode that stands for what the text does not contain. */
  'shortcode',
  /** A picture in place of a word: the sign of a box, the state of a task. */
  'icon',
  /** The label of a button that does nothing in an article. */
  'button',
] as const
export type PasteReason = (typeof pasteReasons)[number]

export interface Markup {
  start(tag: StartTag): void
  end(name: string): void
  /** Characters other than white space. */
  text(characters: string): void
  space(characters: string): void
  comment(data: string): void
  /** Names text that is in no block. */
  drop(text: string, reason: PasteReason): void
  /** The paste ends here. */
  finish(): void
}

/** Passes everything on. */
export class MarkupFilter implements Markup {
  protected readonly next: Markup

  constructor(next: Markup) {
    this.next = next
  }

  start(tag: StartTag): void {
    this.next.start(tag)
  }

  end(name: string): void {
    this.next.end(name)
  }

  text(characters: string): void {
    this.next.text(characters)
  }

  space(characters: string): void {
    this.next.space(characters)
  }

  comment(data: string): void {
    this.next.comment(data)
  }

  drop(text: string, reason: PasteReason): void {
    this.next.drop(text, reason)
  }

  finish(): void {
    this.next.finish()
  }
}

export const element = (name: string, attributes: Record<string, string> = {}): StartTag => ({
  name,
  attributes: new Map(Object.entries(attributes)),
})

/** The names in an element's class, in lower case. Mail programs put "x_" before those of a mail that is passed on. */
export function classesOf({ attributes }: StartTag): string[] {
  const value = attributes.get('class')
  if (!value) return []
  return value
    .slice(0, 500)
    .toLowerCase()
    .split(/\s+/)
    .map((name) => name.replace(/^(?:x_){1,9}/, ''))
}
