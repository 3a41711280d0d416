/**
 * An element whose tokens are held until it ends, because only then it is clear what they are: a player's fallback or,
 * if the page forgot the end tag, the rest of the article.
 */
import { blockElements, type HeldPurpose } from '../model/elements.ts'
import { type HtmlToken, type StartToken, textOf } from './html-token.ts'

/** Elements that don't occur in a fallback, a label or a drawing. */
const proseElements = new Set('p h1 h2 h3 h4 h5 h6 li blockquote table article section figure'.split(' '))
const maxFallbackChars = 200

/** Start tags that end a drawing (html.spec.whatwg.org, "parsing main inforeign"), and others that it never has. */
const drawingEnds = new Set(
  (
    'article aside details figcaption figure footer form header main nav section ' +
    'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta ' +
    'nobr ol p pre ruby s small span strong strike sub sup table tt u ul var'
  ).split(' '),
)
/** Elements of a drawing that contain HTML. */
const htmlInDrawing = new Set(['foreignobject', 'desc', 'title'])

/**
 * How an element ends: by its own end tag, by a tag that belongs to the page around it, or with the page.
 */
export type HeldEnd = 'closed' | 'cut' | 'page'

export class HeldElement {
  readonly start: StartToken
  readonly purpose: HeldPurpose
  readonly tokens: HtmlToken[] = []
  #depth = 1
  #html = 0
  readonly #blocks = new Map<string, number>()

  constructor(start: StartToken, purpose: HeldPurpose) {
    this.start = start
    this.purpose = purpose
  }

  get name(): string {
    return this.start.name
  }

  /**
   * Holds a token, unless it ends the element. `cut`: the token belongs to the page and still has to be read.
   */
  take(token: HtmlToken, isOpenAround: (name: string) => boolean): 'held' | 'closed' | 'cut' {
    if (token.kind === 'start' && this.name === 'svg' && this.#endsDrawing(token)) return 'cut'
    if (token.kind === 'start' && !token.selfClosing) {
      if (token.name === this.name) this.#depth++
      else if (blockElements.has(token.name)) this.#count(token.name, 1)
    }
    if (token.kind === 'end') {
      if (token.name === this.name && --this.#depth === 0) return 'closed'
      if (htmlInDrawing.has(token.name)) this.#html = Math.max(0, this.#html - 1)
      if (token.name !== this.name && blockElements.has(token.name)) {
        if (this.#count(token.name, 0) > 0) this.#count(token.name, -1)
        else if (isOpenAround(token.name)) return 'cut'
      }
    }
    this.tokens.push(token)
    return 'held'
  }

  /** Whether its content is more than a fallback or a label. */
  get hasProse(): boolean {
    return (
      this.tokens.some((token) => token.kind === 'start' && proseElements.has(token.name)) ||
      textOf(this.tokens).trim().length > maxFallbackChars
    )
  }

  /** Marks the start tags of its name that have no end tag. */
  markUnclosed(): void {
    const open: StartToken[] = []
    for (const token of this.tokens) {
      if (token.kind === 'start' && token.name === this.name && !token.selfClosing) open.push(token)
      else if (token.kind === 'end' && token.name === this.name) open.pop()
    }
    for (const token of open) token.unclosed = true
  }

  #count(name: string, change: number): number {
    const count = (this.#blocks.get(name) ?? 0) + change
    if (change !== 0) this.#blocks.set(name, count)
    return count
  }

  #endsDrawing({ name, attributes, selfClosing }: StartToken): boolean {
    if (htmlInDrawing.has(name) && !selfClosing) this.#html++
    if (this.#html > 0) return false
    return drawingEnds.has(name) || (name === 'font' && ['color', 'face', 'size'].some((key) => attributes.has(key)))
  }
}
