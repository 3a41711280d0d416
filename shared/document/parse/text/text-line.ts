/** A line of plain text, and what is known of it before lines are joined into paragraphs. */
import { removeInvisible } from '../../../text/invisible.ts'
import type { RoleReason } from '../../model/role-reason.ts'

export type TextLine = {
  /** Without white space around it; empty between paragraphs. */
  text: string
  /** It begins with white space. */
  indented: boolean
  /** The page that it is on, by form feeds. */
  page: number
  /** It is not the article's: a mail's head, a page's number. */
  aside?: RoleReason
}

/** Letters that a typesetter drew as one. */
const ligatures: Record<string, string> = {
  ...{ ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' },
}

/** Text in plain letters. */
export const plainLetters = (text: string): string =>
  text.replace(/[\ufb00-\ufb06]/g, (letter) => ligatures[letter] ?? letter)

/** A soft hyphen at a line's end stays, because it cuts a word. */
function visibleText(raw: string): string {
  const text = plainLetters(removeInvisible(raw).replace(/[ \t\v]+/g, ' ')).trim()
  return /\u00ad\s*$/.test(raw) ? `${text}\u00ad` : text
}

export function toLines(content: string): TextLine[] {
  return content.split('\f').flatMap((text, page) =>
    text.split(/\r\n|[\n\r\u2028\u2029]/).map((raw) => ({
      text: visibleText(raw),
      indented: /^[ \t]/.test(raw),
      page,
    })),
  )
}
