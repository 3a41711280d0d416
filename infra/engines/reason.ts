/**
 * The reasons of drivers: what a vendor answered, as its status and its code. What it says in sentences is left out:
 * vendors repeat in them what they were sent, and a reason is shown and logged where that text has no business.
 */

/** A vendor's code, when it looks like one. */
export const codeOf = (code: unknown): string | undefined =>
  (typeof code === 'string' || typeof code === 'number') && /^[\w.-]{1,64}$/.test(String(code))
    ? String(code)
    : undefined

/** "the engine answered 404: model_not_found" */
export function answered(status: number | undefined, code?: unknown): string {
  const known = codeOf(code)
  if (status === undefined) return known ? `the engine failed: ${known}` : 'the engine failed'
  return `the engine answered ${status}${known ? `: ${known}` : ''}`
}
