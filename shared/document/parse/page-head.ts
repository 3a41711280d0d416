/** What a page says of itself in its head: titles, author, date, tags, and the address its relative links start from. */
import { safeSrc } from '../model/address.ts'
import type { Meta } from '../model/draft.ts'

export type PageHead = { title?: string; base?: string; meta: Meta }

const maxTags = 100

type Attributes = Map<string, string>

/** Takes what a `meta`, `link` or `base` element says. */
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
