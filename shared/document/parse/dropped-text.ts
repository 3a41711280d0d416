/** Collects what a parser leaves out of the blocks, by reason: no text is lost without a word. */
import type { Dropped, DroppedReason } from '../model/dropped.ts'

/** Of the first words, in UTF-16 code units. */
const maxChars = 200

/** Their text says nothing to a reader. */
const wordless = new Set<DroppedReason>(['script', 'style', 'quote-mark', 'line-hyphen'])

export class DroppedText {
  readonly #found = new Map<DroppedReason, Dropped>()

  /** Adds one place; its text may be empty, because an empty place loses nothing. */
  text(reason: DroppedReason, text: string): void {
    const characters = text.replace(/\s+/g, '').length
    if (characters > 0) this.#add(reason, characters, wordless.has(reason) ? '' : text)
  }

  /** Adds a thing that has no text of its own, such as a picture, with its address. */
  thing(reason: DroppedReason, address: string): void {
    this.#add(reason, 0, address)
  }

  list(): Dropped[] {
    return [...this.#found.values()].map(({ text, ...rest }) => ({ ...rest, ...(text && { text: cut(text) }) }))
  }

  #add(reason: DroppedReason, characters: number, text: string): void {
    const found = this.#found.get(reason) ?? { reason, count: 0, characters: 0 }
    found.count++
    found.characters += characters
    // One more than fits, so that a cut shows.
    if (text && (found.text?.length ?? 0) <= maxChars) {
      const words = text
        .slice(0, 4 * maxChars)
        .replace(/\s+/g, ' ')
        .trim()
      found.text = found.text ? `${found.text} · ${words}` : words
    }
    this.#found.set(reason, found)
  }
}

function cut(text: string): string {
  if (text.length <= maxChars) return text
  const end = text.lastIndexOf(' ', maxChars)
  const kept = text.slice(0, end > maxChars / 2 ? end : maxChars).replace(/[\ud800-\udbff]$/, '')
  return `${kept.trimEnd()}…`
}
