/** Writes the text of one paragraph as HTML. Programs cut a sentence into many runs; equal neighbours become one. */
import { escapeHtml } from '../../../text/escape-html.ts'

export type TextFormat = {
  href?: string | undefined
  bold?: boolean
  italic?: boolean
  underlined?: boolean
  struck?: boolean
  raised?: 'sup' | 'sub' | undefined
}

type Piece = { tags: string[]; html: string; space: boolean }

export class InlineHtml {
  readonly #pieces: Piece[] = []

  get isEmpty(): boolean {
    return this.#pieces.every(({ space }) => space)
  }

  /** White space between two runs belongs to the first, so that two bold words stay one bold phrase. */
  write(text: string, format: TextFormat): void {
    if (text === '') return
    const space = text.trim() === ''
    const tags = (space ? this.#pieces.at(-1)?.tags : undefined) ?? tagsOf(format)
    this.#pieces.push({ tags, html: escapeHtml(text), space })
  }

  breakLine(): void {
    this.#pieces.push({ tags: this.#pieces.at(-1)?.tags ?? [], html: '<br>', space: true })
  }

  picture(text: string, src: string | undefined): void {
    const address = src === undefined ? '' : ` src="${escapeHtml(src)}"`
    this.#pieces.push({ tags: [], html: `<img${address} alt="${escapeHtml(text)}">`, space: false })
  }

  /** Removes and returns what was written, `without` a tag. */
  take(without = ''): string {
    const open: string[] = []
    let html = ''
    for (const { tags: all, html: inner } of [...this.#pieces.splice(0), { tags: [], html: '' }]) {
      const tags = all.filter((tag) => tag !== without)
      let shared = 0
      while (shared < open.length && open[shared] === tags[shared]) shared++
      for (const tag of open.splice(shared).reverse()) html += `</${tag.split(' ', 1)[0]}>`
      for (const tag of tags.slice(shared)) html += `<${tag}>`
      open.push(...tags.slice(shared))
      html += inner
    }
    return html
  }
}

/** In a fixed order, so that what neighbours share stands outside. A link's underline says nothing more. */
function tagsOf({ href, bold, italic, underlined, struck, raised }: TextFormat): string[] {
  return [
    ...(href ? [`a href="${escapeHtml(href)}"`] : []),
    ...(bold ? ['strong'] : []),
    ...(italic ? ['em'] : []),
    ...(underlined && !href ? ['u'] : []),
    ...(struck ? ['s'] : []),
    ...(raised ? [raised] : []),
  ]
}
