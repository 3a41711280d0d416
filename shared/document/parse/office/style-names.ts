/** What the names of paragraph styles mean. Word and LibreOffice store their own styles' names in English. */
import { roleHint } from '../../model/class-hints.ts'
import type { ParagraphKind } from './block-html.ts'

const elements: ReadonlyMap<string, string> = new Map([
  ['title', 'h1'],
  ['quote', 'blockquote'],
  ['intense quote', 'blockquote'],
  ['quotations', 'blockquote'],
  ['block text', 'blockquote'],
  ['caption', 'figcaption'],
  ['html preformatted', 'pre'],
  ['preformatted text', 'pre'],
  ['toc heading', 'contents'],
  ['contents heading', 'contents'],
])

/** Roles that a newsroom's own style may name, such as "Lead". They hide nothing from readers. */
const hinted = new Set(['standfirst', 'byline', 'date', 'section', 'credit', 'update', 'correction'])

/** @param name in lower case */
export function kindOfStyle(name: string): ParagraphKind | undefined {
  const element = elements.get(name)
  if (element !== undefined) return { element }
  const level = /^heading ([1-9])$/.exec(name)?.[1]
  if (level !== undefined) return headingOf(Number(level))
  if (/^(?:toc|contents) \d+$/.test(name)) return { element: 'contents' }
  const hint = roleHint(name)
  return hint && hinted.has(hint) ? { element: 'p', hint: name } : undefined
}

export const headingOf = (level: number): ParagraphKind => ({ element: `h${Math.min(level, 6)}` })

export const isHeading = ({ element }: ParagraphKind): boolean => /^h[1-6]$/.test(element)
