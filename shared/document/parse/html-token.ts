/** A page's tokens as the reader handles them. They can be held, looked at, and read again. */

import { removeInvisible } from '../../text/invisible.ts'

export type Attributes = Map<string, string>

export type StartToken = {
  kind: 'start'
  name: string
  attributes: Attributes
  selfClosing: boolean
  /** The page never ends it, so its content is the page's. */
  unclosed?: boolean
}
export type HtmlToken =
  | StartToken
  | { kind: 'end'; name: string }
  /** `space` consists of HTML's white space only. */
  | { kind: 'text' | 'space'; text: string }
  | { kind: 'comment'; text: string }

/** The text in the tokens, as it stands. */
export function textOf(tokens: readonly HtmlToken[]): string {
  let text = ''
  for (const token of tokens) if (token.kind === 'text' || token.kind === 'space') text += token.text
  return text
}

export function oneLine(text: string): string {
  return removeInvisible(text).replace(/\s+/g, ' ').trim()
}
