/**
 * HTML in Markdown ends where its lines end, perhaps in the middle of a tag or comment that would swallow the text after
 * it. Such a beginning is shown as text, so that nothing is lost.
 */
import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import { escapeHtml } from '../../text/escape-html.ts'
import { textModes } from '../model/elements.ts'

export function finishedHtml(html: string): string {
  const end = lastEnd(html)
  return html.slice(0, end) + escapeHtml(html.slice(end))
}

/** Where the last whole tag, comment or text ends. */
function lastEnd(html: string): number {
  let end = 0
  const ends = ({
    location,
  }: Token.TagToken | Token.CommentToken | Token.CharacterToken | Token.DoctypeToken): void => {
    end = Math.max(end, location?.endOffset ?? 0)
  }
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => {
        const mode = token.selfClosing ? undefined : textModes.get(token.tagName)
        if (mode) tokenizer.state = TokenizerMode[mode]
        ends(token)
      },
      onEndTag: ends,
      onDoctype: ends,
      onCharacter: ends,
      onNullCharacter: ends,
      onWhitespaceCharacter: ends,
      onComment: (token) => {
        // One that the end of the lines ended is not whole.
        if (html[(token.location?.endOffset ?? 0) - 1] === '>') ends(token)
      },
      onEof: () => {},
    },
  )
  tokenizer.write(html, true)
  return end
}
