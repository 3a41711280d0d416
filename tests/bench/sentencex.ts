/**
 * sentencex 1.0.17 (Wikimedia, MIT) to compare with, straight from its native part: the package around it names
 * platforms that the registry does not have. Where its one platform is another, the comparison is left out.
 */
import { createRequire } from 'node:module'
import * as z from 'zod'
import type { Span } from '../../shared/text/span.ts'

type Segment = (language: string, text: string) => string[]
const nativeSchema = z.object({ segment: z.custom<Segment>((value) => typeof value === 'function') })

function load(): Segment | null {
  try {
    return nativeSchema.parse(createRequire(import.meta.url)('sentencex-linux-x64')).segment
  } catch {
    return null
  }
}

/** The text's sentences with their white space, or null where it can't run. */
export const sentencex = load()

/** Its pieces, put back where they stand in the text. */
export function sentencexSpans(text: string, pieces: string[]): Span[] {
  let at = 0
  return pieces.flatMap((piece) => {
    const trimmed = piece.trim()
    const start = text.indexOf(trimmed, at)
    if (!trimmed || start < 0) return []
    at = start + trimmed.length
    return [{ start, end: at }]
  })
}
