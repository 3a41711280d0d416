/** Parses what a test expects to be a document; anything else fails the test. */

import type { Format } from '../../shared/document/format.ts'
import type { Block, Document } from '../../shared/document/model/document.ts'
import { parse } from '../../shared/document/parse/parse.ts'
import type { Locale } from '../../shared/locales/locale.ts'

export function counter(): () => string {
  let count = 0
  return () => String(++count)
}

export function parsed(format: Format, content: string, locale: Locale = 'ro'): Document {
  const result = parse({ format, content, locale }, counter())
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.document
}

/** Kind, role and text of each block, for comparison at a glance. */
export function outline(document: Document): string[] {
  return document.blocks.map((block) => `${block.kind} ${block.role}: ${block.text}`)
}

export function blockWith(document: Document, text: string): Block {
  const found = document.blocks.find((block) => block.text.includes(text))
  if (!found) throw new Error(`no block with ${text}`)
  return found
}
