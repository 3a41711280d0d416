/**
 * The markup of a paste in reading order, as it passes from the tokenizer through filters to the reader of pages. Each
 * filter turns one habit of the programs that editors write in into plain HTML, so that the reader knows none of them.
 */

import type { DroppedReason } from '../../model/dropped.ts'

export type StartTag = { name: string; attributes: Map<string, string>; selfClosing?: boolean }

export interface Markup {
  start(tag: StartTag): void
  end(name: string): void
  /** Characters other than white space. */
  text(characters: string): void
  space(characters: string): void
  comment(data: string): void
  /** Names text that is in no block. */
  drop(text: string, reason: DroppedReason): void
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

  drop(text: string, reason: DroppedReason): void {
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
