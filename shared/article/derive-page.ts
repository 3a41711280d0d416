/** Derives what stands at an article's address in one locale: the whole page while it is public, the bare claim else. */
import { firstWords } from '../document/first-words.ts'
import type { Block, Document } from '../document/model.ts'
import { renderBlockHtml } from '../document/render-html.ts'
import { joinTargets } from '../document/rich.ts'
import type { Locale } from '../locale.ts'
import type { Head } from './head.ts'
import { leadToLocale } from './inner-links.ts'
import type { Page, PageBlock, Site } from './page.ts'
import { shownDocument, targetsOf } from './shown.ts'
import type { Version } from './version.ts'
import { alternatesOf, isPublic, labelOf, type Versions } from './visibility.ts'

/** What stands at a slug from the moment it is taken. */
export const claim = (head: Head, locale: Locale): Site => ({
  v: 2,
  article: head.article,
  locale,
  head: head.number,
  status: 'claimed',
  original: { locale: head.source.locale, slug: head.slugs[head.source.locale] },
})

/** What stands there of an article that was withdrawn or erased. */
export const gone = (head: Head, locale: Locale): Site => ({ ...claim(head, locale), status: 'gone' })

/** What stands at a slug that it had. */
export const deriveMoved = (head: Head, locale: Locale): Site =>
  head.withdrawnAt === undefined
    ? { ...claim(head, locale), status: 'moved', to: head.slugs[locale] }
    : gone(head, locale)

export function deriveSite(head: Head, document: Document, locale: Locale, versions: Versions): Site {
  const bare = claim(head, locale)
  if (head.withdrawnAt !== undefined) return gone(head, locale)
  if (!isPublic(head, locale, versions)) return bare
  return { ...bare, status: 'public', page: derivePage(head, document, locale, versions) }
}

const descriptionLength = 200

function derivePage(head: Head, document: Document, locale: Locale, versions: Versions): Page {
  const source = head.source.locale
  const alternates = alternatesOf(head, versions)
  const version = locale === source ? undefined : versions[locale]
  const own = sideOf(document, version, locale)
  // What its editor keeps from readers is not shown beside the other either.
  const counterpart = alternates.find((other) =>
    locale === source ? other.locale !== source : other.locale === source,
  )
  const other =
    counterpart &&
    sideOf(document, counterpart.locale === source ? undefined : versions[counterpart.locale], counterpart.locale)
  const title = own.blocks.find((block) => block.role === 'title')
  const shown = own.blocks.filter((block) => block !== title)
  const lead =
    shown.find(({ role }) => role === 'standfirst') ??
    shown.find(({ kind, role }) => kind === 'paragraph' && role === 'body')
  const named = (role: Block['role']) => shown.find((block) => block.role === role)?.text
  const author = document.meta?.author ?? named('byline')
  const section = named('section') ?? document.meta?.tags?.[0]
  const publishedAt = head.publishedAt?.[locale] ?? head.createdAt
  const titleCounterpart = title && other?.html(title.id)
  const translators = version?.segments.map(({ translatedBy, translatorName: name = translatedBy }) => name)
  return {
    // The head's is the original's, in its language.
    title:
      head.titles?.[locale] ??
      (title ?? hiddenTitle(document, version, locale))?.text ??
      (version ? firstWords(own.blocks) : head.title),
    titleHtml: title ? (own.html(title.id) ?? '') : '',
    ...(titleCounterpart ? { titleCounterpart } : {}),
    description: head.descriptions?.[locale] ?? (lead ? shorten(lead.text, descriptionLength) : ''),
    ...(author ? { author } : {}),
    ...(section ? { section } : {}),
    publishedAt,
    modifiedAt: Math.max(publishedAt, ...changesOf(head), version?.editedAt ?? 0),
    words: shown.reduce((count, { text }) => count + (text.match(/\S+/g)?.length ?? 0), 0),
    label: labelOf(head, locale, version),
    translators: namesOf(translators),
    reviewers: namesOf(version?.segments.map(({ reviewedBy, reviewerName: name = reviewedBy }) => name)),
    ...(translators?.includes(null) ? { unnamedTranslators: true } : {}),
    stale: own.blocks.flatMap(readable).filter(({ id }) => own.stale.has(id)).length,
    sourceLocale: source,
    alternates,
    ...(counterpart ? { counterpart: counterpart.locale } : {}),
    blocks: shown.map((block) => pageBlock(block, own, other, version ? source : undefined)),
  }
}

/** A page is called by its title in its own locale, also where that is not shown above the text. */
function hiddenTitle(document: Document, version: Version | undefined, locale: Locale): Block | undefined {
  const titles = document.blocks.filter(({ role }) => role === 'title').map((block) => ({ ...block, render: true }))
  return sideOf({ ...document, blocks: titles }, version, locale).blocks[0]
}

/** When its text changed: by a revision, or an editor's word about a block. To publish or to hide it changes nothing. */
const changesOf = ({ revisions, blocks = {} }: Head): number[] =>
  [...revisions, ...Object.values(blocks)].map(({ at }) => at)

/** The people who have signed and are named, the most frequent first. */
function namesOf(signed: (string | null | undefined)[] = []): string[] {
  const counts = new Map<string, number>()
  for (const name of signed) if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([name]) => name)
}

type Side = {
  blocks: Block[]
  /** Segments that are older than what they translate. */
  stale: ReadonlySet<string>
  html(block: string): string | undefined
}

/** The document in one locale, its own without a version. */
function sideOf(document: Document, version: Version | undefined, locale: Locale): Side {
  const targetOf = version && targetsOf(version)
  const blocks = shownDocument(document, version).blocks.map((block) =>
    targetOf && block.translate ? { ...block, ...joinTargets(block, targetOf) } : block,
  )
  // A half of a split sentence that its other half speaks for has no words to mark.
  const stale = new Set(version?.segments.filter((pair) => pair.stale && pair.target?.text).map((pair) => pair.id))
  const byId = new Map(blocks.map((block) => [block.id, block]))
  return {
    blocks,
    stale,
    html(id) {
      const block = byId.get(id)
      return block && renderBlockHtml(block, stale, (href) => leadToLocale(href, locale))
    },
  }
}

/** `source`: the original's locale, on a page that is in another. */
function pageBlock(block: Block, own: Side, other: Side | undefined, source: Locale | undefined): PageBlock {
  const { id, kind, role, within, level, src, info, header, text, translate } = block
  const html = own.html(id) ?? ''
  const counterpart = translate ? other?.html(id) : undefined
  return {
    ...{ id, kind, role },
    ...(within ? { within } : {}),
    ...(level === undefined ? {} : { level }),
    ...(src === undefined ? {} : { src }),
    ...(info === undefined ? {} : { info }),
    ...(header === undefined ? {} : { header }),
    ...(kind === 'image' || role === 'correction' ? { text } : {}),
    html,
    ...(source && !translate && /\p{L}/u.test(text) ? { lang: source } : {}),
    ...(counterpart === undefined || counterpart === html ? {} : { counterpart }),
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
