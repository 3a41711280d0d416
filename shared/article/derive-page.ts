/** Derives what stands at an article's address in one locale: the whole page while it is public, the bare claim else. */
import type { Block, Document } from '../document/model.ts'
import { renderBlockHtml } from '../document/render-html.ts'
import { joinTargets } from '../document/rich.ts'
import type { Locale } from '../locale.ts'
import type { Head } from './head.ts'
import type { Page, PageBlock, Site } from './page.ts'
import { shownDocument, targetsOf } from './shown.ts'
import { alternatesOf, isPublic, labelOf, type Versions } from './visibility.ts'

/** What stands at a slug from the moment it is taken. */
export const claim = (head: Head, locale: Locale): Site => ({
  v: 1,
  article: head.article,
  locale,
  head: head.number,
  status: 'claimed',
  original: { locale: head.source.locale, slug: head.slugs[head.source.locale] },
})

export function deriveSite(head: Head, document: Document, locale: Locale, versions: Versions): Site {
  const bare = claim(head, locale)
  if (head.withdrawnAt !== undefined) return { ...bare, status: 'gone' }
  if (!isPublic(head, locale, versions)) return bare
  return { ...bare, status: 'public', page: derivePage(head, document, locale, versions) }
}

const descriptionLength = 200

function derivePage(head: Head, document: Document, locale: Locale, versions: Versions): Page {
  const version = locale === head.source.locale ? undefined : versions[locale]
  // What its editor keeps from readers is not shown beside its translation either.
  const withOriginal = version !== undefined && isPublic(head, head.source.locale, versions)
  // A half of a split sentence that its other half speaks for has no words to mark.
  const stale = new Set(version?.segments.filter((pair) => pair.stale && pair.target?.text).map((pair) => pair.id))
  const targetOf = version && targetsOf(version)
  const inLocale = (block: Block): Block =>
    targetOf && block.translate ? { ...block, ...joinTargets(block, targetOf) } : block
  const rendered = shownDocument(document, version).blocks
  const title = rendered.find((block) => block.role === 'title')
  // A page is called by its title in its own locale, whether or not that is shown above the text.
  const titles = document.blocks.filter(({ role }) => role === 'title').map((block) => ({ ...block, render: true }))
  const named = title ?? shownDocument({ ...document, blocks: titles }, version).blocks[0]
  const shown = rendered.filter((block) => block !== title)
  const blocks = shown.map((block): PageBlock => {
    const here = inLocale(block)
    const { id, kind, role, within, level, src, info, header } = block
    return {
      ...{ id, kind, role },
      ...(within ? { within } : {}),
      ...(level === undefined ? {} : { level }),
      ...(src === undefined ? {} : { src }),
      ...(info === undefined ? {} : { info }),
      ...(header === undefined ? {} : { header }),
      ...(kind === 'image' ? { text: here.text } : {}),
      html: renderBlockHtml(here, stale),
      ...(withOriginal ? { original: renderBlockHtml(block) } : {}),
    }
  })
  const lead =
    shown.find(({ role }) => role === 'standfirst') ??
    shown.find(({ kind, role }) => kind === 'paragraph' && role === 'body')
  const textOf = (role: Block['role']) => shown.find((block) => block.role === role)?.text
  const author = document.meta?.author ?? textOf('byline')
  const section = textOf('section') ?? document.meta?.tags?.[0]
  return {
    title: named ? inLocale(named).text : head.title,
    titleHtml: title ? renderBlockHtml(inLocale(title), stale) : '',
    description: lead ? shorten(inLocale(lead).text, descriptionLength) : '',
    ...(author ? { author } : {}),
    ...(section ? { section } : {}),
    publishedAt: head.createdAt,
    modifiedAt: Math.max(head.changedAt, version?.editedAt ?? 0),
    words: shown.reduce((count, block) => count + (inLocale(block).text.match(/\S+/g)?.length ?? 0), 0),
    label: labelOf(head, locale, version),
    stale: version ? rendered.flatMap(readable).filter(({ id }) => stale.has(id)).length : 0,
    sourceLocale: head.source.locale,
    alternates: alternatesOf(head, versions),
    blocks,
  }
}

/** The sentences of a block that stand on the page: a picture's text is not seen. */
const readable = ({ kind, segments }: Block) => (kind === 'image' ? [] : segments)

/** At most `length` characters, cut between words. */
function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= length) return flat
  const cut = flat.slice(0, length)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))}…`
}
