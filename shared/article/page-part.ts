/**
 * Derives what a part of an article contributes to its page in one locale: its blocks as readers see them, and its
 * facts.
 */

import type { Block, Document } from '../document/model/document.ts'
import { firstWords } from '../document/model/first-words.ts'
import { joinTargets } from '../document/model/rich-text.ts'
import type { Locale } from '../locales/locale.ts'
import type { ArticleRecord } from './article-record.ts'
import { countCredits } from './credits.ts'
import type { PageBlock, PageText } from './page.ts'
import type { PageFacts } from './page-facts.ts'
import { blocksAboveText, isBodyText, isInFrame } from './page-frame.ts'
import type { SegmentPair } from './segment-pair.ts'
import { visibleDocument, visibleTargets } from './visible-blocks.ts'

export type Aligned = { segments: SegmentPair[] }

type PagePartSides = {
  /** The translation that the page shows; undefined if it shows the original. */
  version: Aligned | undefined
  /** The text shown beside it: a translation, or the original. */
  other: Aligned | 'original' | undefined
  /** Whether an earlier part has the article's title. */
  titleFound?: boolean
}

/** Characters. */
const descriptionLength = 200

export function derivePagePart(
  record: ArticleRecord,
  document: Document,
  { version, other: beside, titleFound: titled = false }: PagePartSides,
): { blocks: PageBlock[]; facts: PageFacts } {
  const source = record.source.locale
  const own = sideOf(document, version)
  const other = beside && sideOf(document, beside === 'original' ? undefined : beside)
  const title = titled ? undefined : own.blocks.find((block) => block.role === 'title')
  const shown = own.blocks.filter((block) => block !== title)
  const textOf = (is: (block: Block) => boolean) => shown.find(is)?.text
  const standfirst = textOf(({ role }) => role === 'standfirst')
  const lead = textOf(({ kind, role }) => kind === 'paragraph' && role === 'body')
  const byline = textOf(({ role }) => role === 'byline')
  const section = textOf(({ role }) => role === 'section')
  const hidden = title ? undefined : hiddenTitle(document, version)?.text
  const counterpart = title && other?.text(title.id)
  const blocks = shown.map((block) => pageBlock(block, own, other, version ? source : undefined))
  const top = blocksAboveText(blocks).filter(isInFrame)
  return {
    blocks,
    facts: {
      ...(title ? { headline: pageText(title, own) } : {}),
      ...(counterpart ? { headlineCounterpart: counterpart } : {}),
      ...(hidden === undefined ? {} : { hiddenTitle: hidden }),
      firstWords: firstWords(own.blocks),
      ...(standfirst === undefined ? {} : { standfirst: shortDescription(standfirst) }),
      ...(lead === undefined ? {} : { lead: shortDescription(lead) }),
      ...(byline === undefined ? {} : { byline }),
      ...(section === undefined ? {} : { section }),
      words: shown.reduce((count, { text }) => count + (text.match(/\S+/g)?.length ?? 0), 0),
      stale: own.blocks.flatMap(readable).filter(({ id }) => own.stale.has(id)).length,
      ...countCredits(version?.segments ?? []),
      frame: [...top, ...blocks.filter((block) => isInFrame(block) && !top.includes(block))],
      above: top.length,
      text: blocks.some(isBodyText),
    },
  }
}

/** A page takes its title from its own locale, even if the title is not shown above the text. */
function hiddenTitle(document: Document, version: Aligned | undefined): Block | undefined {
  const titles = document.blocks.filter(({ role }) => role === 'title').map((block) => ({ ...block, render: true }))
  return sideOf({ ...document, blocks: titles }, version).blocks[0]
}

type Side = {
  blocks: Block[]
  /** Segments that are older than their source. */
  stale: ReadonlySet<string>
  /** Segments that an existing translation leaves out. */
  alone: ReadonlySet<string>
  text(block: string): PageText | undefined
}

/** The document in one locale; without a version, the original. */
function sideOf(document: Document, version: Aligned | undefined): Side {
  const targetOf = version && visibleTargets(version)
  const blocks = visibleDocument(document, version).blocks.map((block) =>
    targetOf && block.translate ? { ...block, ...joinTargets(block, targetOf) } : block,
  )
  // An empty part of a split sentence has no words to mark as stale.
  const stale = new Set(version?.segments.filter((pair) => pair.stale && pair.target?.text).map((pair) => pair.id))
  const alone = new Set(version?.segments.filter(isLeftOut).map(({ id }) => id))
  const byId = new Map(blocks.map((block) => [block.id, block]))
  return {
    blocks,
    ...{ stale, alone },
    text(id) {
      const block = byId.get(id)
      return block && pageText(block, { stale, alone })
    },
  }
}

const isLeftOut = ({ target, link }: SegmentPair): boolean => target?.text === '' && link?.target.length === 0

const pageText = ({ text, tags, segments }: Block, { stale, alone }: Pick<Side, 'stale' | 'alone'>): PageText => ({
  text,
  ...(tags.length > 0 ? { tags: tags.map(({ id: _, ...tag }) => tag) } : {}),
  ...(segments.length > 0
    ? {
        segments: segments.map(({ id, start, end }) => ({
          ...{ id, start, end },
          ...(stale.has(id) ? { stale: true as const } : {}),
          ...(alone.has(id) ? { alone: true as const } : {}),
        })),
      }
    : {}),
})

/** `source`: the original's locale, if the page is in another. */
function pageBlock(block: Block, own: Side, other: Side | undefined, source: Locale | undefined): PageBlock {
  const { id, kind, role, within, level, src, info, header, text, translate } = block
  const words = pageText(block, own)
  const counterpart = translate ? other && (other.text(id) ?? missing(block)) : undefined
  return {
    ...{ id, kind, role },
    ...(within ? { within } : {}),
    ...(level === undefined ? {} : { level }),
    ...(src === undefined ? {} : { src }),
    ...(info === undefined ? {} : { info }),
    ...(header === undefined ? {} : { header }),
    ...words,
    ...(source && !translate && /\p{L}/u.test(text) ? { lang: source } : {}),
    ...(counterpart && JSON.stringify(counterpart) !== JSON.stringify(words) ? { counterpart } : {}),
  }
}

/** In place of text that the other side lacks, so that the block stays on its own side. */
const missing = ({ kind, segments }: Block): PageText | undefined =>
  kind !== 'image' && segments.length > 0 ? { text: '' } : undefined

/** The sentences of a block that readers see; an image's text is not visible. */
const readable = ({ kind, segments }: Block) => (kind === 'image' ? [] : segments)

/** A description of a length that search engines show, cut between words. */
export function shortDescription(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= descriptionLength) return flat
  const cut = flat.slice(0, descriptionLength)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), descriptionLength / 2))}…`
}
