/** What a page's head says about it: titles, author, date, tags, and the base address of its relative links. */
import { safeSrc } from '../model/address.ts'
import type { PageEvidence, SourceMeta } from '../model/parsed-block.ts'
import { type LinkedArticle, readLinkedArticle } from './json-ld.ts'

export type PageHead = {
  /** As other sites should show it. */
  sharedTitle?: string
  /** The text of the title element. */
  title?: string
  lang?: string
  /** The address of the page: that of the upload, else what the page names first. A base element comes before both. */
  base?: string
  linked?: LinkedArticle
  meta: SourceMeta
}

const maxTags = 100

type Attributes = Map<string, string>

/** Reads a `meta`, `link` or `base` element. */
export function readHeadElement(head: PageHead, name: string, attributes: Attributes): void {
  if (name === 'base') head.base = safeSrc(attributes.get('href') ?? '', head.base) ?? head.base
  if (name === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical') {
    head.base ??= safeSrc(attributes.get('href') ?? '')
  }
  if (name !== 'meta') return
  const content = attributes.get('content')?.trim()
  const property = (attributes.get('property') ?? attributes.get('name') ?? '').toLowerCase()
  if (!content || content.length > 500) return
  if (property === 'og:title') head.sharedTitle ??= content
  else if (property === 'og:url') head.base ??= safeSrc(content)
  else if (property === 'author') head.meta.author ??= content
  else if (property === 'article:published_time') head.meta.date ??= content
  else if (property === 'article:tag' && (head.meta.tags?.length ?? 0) < maxTags) {
    head.meta.tags ??= []
    head.meta.tags.push(content)
  }
}

/** Reads a script of the type application/ld+json. */
export function readHeadScript(head: PageHead, json: string): void {
  const linked = readLinkedArticle(json)
  if (linked && (linked.body || !head.linked)) head.linked = { ...head.linked, ...linked }
}

export function evidenceOf({ sharedTitle, title, lang, linked }: PageHead): PageEvidence {
  const [shared, headline, own] = [sharedTitle, linked?.headline, title].map((text) =>
    text?.replace(/\s+/g, ' ').trim(),
  )
  const titles = [shared, headline, own].flatMap((text) => text || [])
  const named = shared || headline
  return {
    titles: [...new Set(titles)],
    ...(named && { headline: named }),
    ...(lang && { lang }),
    ...(linked?.body && { body: linked.body }),
  }
}

/** The head's own fields come before JSON-LD's. */
export function metaOf({ meta, linked, base }: PageHead): SourceMeta {
  const author = meta.author ?? linked?.author
  const date = meta.date ?? linked?.date
  const src = safeSrc(linked?.image ?? '', base)
  return {
    ...meta,
    ...(author && { author }),
    ...(date && { date }),
    ...(linked?.description && { description: linked.description }),
    ...(src && { image: { src } }),
  }
}
