/**
 * What is logged of an error, and shown with a job that broke: its name and its message. Where the message quotes what was
 * read, which may be an article's text, only what it is about.
 */
import * as z from 'zod'

export function errorMessage(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if (error instanceof z.ZodError) {
    const [issue] = error.issues
    // The first name is the schema's own; further in, a record's keys may be texts.
    return `${error.name}: ${issue?.code ?? 'unknown'} in ${String(issue?.path[0] ?? 'the whole')}`
  }
  // JSON.parse quotes the text around the place.
  return error instanceof SyntaxError ? error.name : `${error.name}: ${error.message}`
}
