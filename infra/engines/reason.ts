/**
 * The reasons that drivers give: the vendor's status and error code. The vendor's sentences are left out, because they
 * often repeat the sent text, and reasons are shown and logged where that text must not appear.
 */

/** Returns the vendor's error code if it has the form of one. */
const codeOf = (code: unknown): string | undefined =>
  (typeof code === 'string' || typeof code === 'number') && /^[\w.-]{1,64}$/.test(String(code))
    ? String(code)
    : undefined

/** For example "the engine answered 404: model_not_found". */
export function answered(status: number | undefined, code?: unknown): string {
  const known = codeOf(code)
  if (status === undefined) return known ? `the engine failed: ${known}` : 'the engine failed'
  return `the engine answered ${status}${known ? `: ${known}` : ''}`
}
