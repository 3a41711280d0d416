/**
 * Decides what is taken of a paste: the formatted text that a program put on the clipboard, or its plain text. Formatted
 * text is HTML, which the server reads.
 */
import { formatOfText } from './format.ts'

export type FormattedPaste = { html: string; plain: string }

/** Only for a look at it: the server parses it. */
const formed = /<(h[1-6]|li|table|img|strong|em|b|i|a\s[^<>]{0,300}href)\b/i
const code = /^(<(meta|html|body|!--)[^>]*>\s*)*<(pre|\w+ style="[^"]*monospace)/

/** @returns undefined if the plain text says as much */
export function formattedPaste(clipboard: string, plain: string): FormattedPaste | undefined {
  // Source that was copied out of an editor for code, which colours every word and means none of it.
  if (formatOfText(plain) === 'html' || code.test(clipboard)) return
  // Pictures in the HTML itself are too much for an upload, and an article can't have them.
  const html = clipboard.replace(/src="data:[^"]*"/g, 'src=""')
  if (formed.test(html) || html.split('<p').length > 2) return { html, plain }
}
