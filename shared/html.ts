/**
 * Builds HTML with a template tag that escapes every value. Markup is a list of pieces, because some of it is known
 * only when the page is sent: a slot keeps its place. Stored markup stays in bytes and is not decoded.
 */
import * as z from 'zod'
import { localeSchema } from './locales/locale.ts'
import { escapeHtml } from './text/escape-html.ts'

/**
 * Values that only a request knows. `origin`: the site's own. `link`: the target of a link that may name the site, from
 * a text in `locale`. `text`: a long article's text, which is sent one part at a time.
 */
export const slotSchema = z.discriminatedUnion('slot', [
  z.object({ slot: z.literal('origin') }),
  z.object({ slot: z.literal('link'), href: z.string(), locale: localeSchema }),
  z.object({ slot: z.literal('text') }),
])
export type Slot = z.infer<typeof slotSchema>

type Piece = string | Uint8Array | Slot

export const isSlot = (piece: Piece): piece is Slot => typeof piece === 'object' && 'slot' in piece

/** Safe markup: its strings are escaped already. */
export class Html {
  readonly pieces: readonly Piece[]

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces
  }

  toString(): string {
    return toHtmlString(this)
  }
}

export const raw = (markup: string): Html => new Html([markup])
export const slot = (slot: Slot): Html => new Html([slot])

/** The values that a template may hold. Null, undefined and booleans show nothing. */
type Value = Html | string | number | boolean | null | undefined | readonly Value[]

export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  const pieces: Piece[] = []
  let text = strings[0] ?? ''
  const add = (value: Value): void => {
    if (typeof value === 'string') text += escapeHtml(value)
    else if (typeof value === 'number') text += value
    else if (value instanceof Html) {
      for (const piece of value.pieces) {
        if (typeof piece === 'string') text += piece
        else {
          if (text) pieces.push(text)
          pieces.push(piece)
          text = ''
        }
      }
    } else if (typeof value === 'object' && value !== null) for (const item of value) add(item)
  }
  for (const [i, value] of values.entries()) {
    add(value)
    text += strings[i + 1] ?? ''
  }
  pieces.push(text)
  return new Html(pieces)
}

/** JSON that can't end its script element, whatever its strings hold. Markup in it is one of our addresses. */
export function jsonForScript(value: unknown): Html {
  if (value instanceof Html) return html`${raw('"')}${value}${raw('"')}`
  if (Array.isArray(value)) return html`[${separate(value.map(jsonForScript))}]`
  if (typeof value !== 'object' || value === null) return raw(JSON.stringify(value ?? null).replaceAll('<', '\\u003c'))
  const entries = Object.entries(value).filter(([, member]) => member !== undefined)
  return html`{${separate(entries.map(([name, member]) => html`${jsonForScript(name)}:${jsonForScript(member)}`))}}`
}

const separate = (items: Html[]): Html[] => items.map((item, i) => (i === 0 ? item : html`,${item}`))

/** Gives the text that a slot stands for. */
export type Fill = (slot: Slot) => string

/** Most pages have no slots. */
const noSlots: Fill = ({ slot }) => {
  throw new Error(`nothing fills the slot ${slot}`)
}

/** Finished HTML. */
export function toHtmlString({ pieces }: Html, fill = noSlots): string {
  const decoder = new TextDecoder()
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece
      return piece instanceof Uint8Array ? decoder.decode(piece) : escapeHtml(fill(piece))
    })
    .join('')
}

/** Finished HTML in bytes. Stored bytes are copied, and a repeated piece is encoded once. */
export function finishBytes({ pieces }: Html, fill = noSlots): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const encoded = new Map<string, Uint8Array>()
  const parts = pieces.map((piece) => {
    if (piece instanceof Uint8Array) return piece
    const text = typeof piece === 'string' ? piece : escapeHtml(fill(piece))
    const bytes = encoded.get(text) ?? encoder.encode(text)
    encoded.set(text, bytes)
    return bytes
  })
  const bytes = new Uint8Array(parts.reduce((total, { length }) => total + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
