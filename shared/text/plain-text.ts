/**
 * Text that people type and others see unchanged. It has no character that can't be stored, sent or shown everywhere
 * (half a surrogate pair, a control character except tab and line ends, which no XML may hold, or a code point that is
 * no character, such as U+FFFE). It has none that
 * starts a run of another direction (U+202A to U+202E, U+2066 to U+2069): left open, that reorders the text around it
 * ("Trojan Source", CVE-2021-42574). U+200E, U+200F and U+061C are allowed: they open nothing, and mixed text needs
 * them.
 */
import type * as z from 'zod'

const unfit =
  /(?<half>\p{Cs})|(?<control>(?![\t\n\r])\p{Cc})|(?<none>\p{Noncharacter_Code_Point})|(?<turning>[\u202a-\u202e\u2066-\u2069])/u

/** Why `text` is not plain text, with the place of the first such character, from 1; null if it is plain. */
export function plainTextTrouble(text: string): string | null {
  const found = unfit.exec(text)
  if (!found) return null
  const { half, control, none } = found.groups ?? {}
  const what = half
    ? 'is half a character'
    : control
      ? 'is a control character'
      : none
        ? 'is no character'
        : 'changes the direction of writing'
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `has U+${code} at ${found.index + 1}, which ${what}`
}

/** For a schema's `check`. */
export function isPlainText({ value, issues }: z.core.ParsePayload<string>): void {
  const message = plainTextTrouble(value)
  if (message) issues.push({ code: 'custom', message, input: value })
}
