/** Places players, frames and posts of other sites. One without an address or a name is counted as left out. */
import type { BlockBuilder } from './block-builder.ts'
import type { DroppedText } from './dropped-text.ts'
import type { Embed } from './embed-attributes.ts'

export class Embeds {
  readonly #flow: BlockBuilder
  readonly #dropped: DroppedText
  readonly #seen = new Set<string>()

  constructor(flow: BlockBuilder, dropped: DroppedText) {
    this.#flow = flow
    this.#dropped = dropped
  }

  /** @param isCopy for browsers without scripts: one that the page already has is not placed again. */
  place(embed: Embed, isCopy = false): void {
    const { src, text, unresolved } = embed
    if (isCopy && src !== undefined && this.#seen.has(src)) {
      this.#dropped.thing('repeated', src)
      return
    }
    this.note(embed)
    const words = text || src
    if (words) this.#flow.place({ kind: 'embed', text: words, ...(src !== undefined && { src }) })
    else this.#dropped.thing('embed', unresolved ?? '')
  }

  /** Remembers one that is placed elsewhere. */
  note({ src }: Embed): void {
    if (src !== undefined) this.#seen.add(src)
  }
}
