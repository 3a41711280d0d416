/** What a page's head says about it: titles, author, date, tags, and the base address of its relative links. */
import { safeSrc } from '../model/address.ts'
import type { SourceMeta } from '../model/parsed-block.ts'

export type PageHead = { title?: string; base?: string; meta: SourceMeta }

const maxTags = 100

type Attributes = Map<string, string>

/** Reads a `meta`, `link` or `base` element. */
export function readHeadElement(head: PageHead, name: string, attributes: Attributes): void {
  if (name === 'base') head.base = safeSrc(attributes.get('href') ?? '') ?? head.base
  if (name === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical') {
    head.base ??= safeSrc(attributes.get('href') ?? '')
  }
  if (name !== 'meta') return
  const content = attributes.get('content')?.trim()
  const property = (attributes.get('property') ?? attributes.get('name') ?? '').toLowerCase()
  if (!content || content.length > 500) return
  if (property === 'og:title') head.title = content
  else if (property === 'og:url') head.base ??= safeSrc(content)
  else if (property === 'author') head.meta.author ??= content
  else if (property === 'article:published_time') head.meta.date ??= content
  else if (property === 'article:tag' && (head.meta.tags?.length ?? 0) < maxTags) {
    head.meta.tags ??= []
    head.meta.tags.push(content)
  }
}
