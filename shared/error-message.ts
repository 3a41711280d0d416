/**
 * What is logged of an error and shown with a failed job: its name and its message. If the message quotes the input,
 * which may be an article's text, only what the error is about.
 */
import * as z from 'zod'

export function errorMessage(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if (error instanceof z.ZodError) {
    const [issue] = error.issues
    // Only the first name of the path is the schema's own. Further in, a record's keys may be text.
    return `${error.name}: ${issue?.code ?? 'unknown'} in ${String(issue?.path[0] ?? 'the whole')}`
  }
  // JSON.parse quotes the input near the error.
  return error instanceof SyntaxError ? error.name : `${error.name}: ${error.message}`
}
