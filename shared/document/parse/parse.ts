/**
 * Parses an original into a document: blocks with kinds and roles, cut into segments. It never throws: an original
 * without a valid document gives issues, each with a field and a reason.
 */
import { identify } from '../../language/identify.ts'
import { apiNames } from '../../locales/languages.ts'
import { type Locale, otherLocales } from '../../locales/locale.ts'
import { splitSentences } from '../../segment/split-sentences.ts'
import { removeInvisible } from '../../text/invisible.ts'
import type { Span } from '../../text/span.ts'
import type { Format } from '../format.ts'
import type { Block, Document, Issue, Tag } from '../model/document.ts'
import { firstWords } from '../model/first-words.ts'
import { normalizeTags } from '../model/inline-tags.ts'
import { maxBlocks, maxSegments, type ParsedBlock, type ParsedSource } from '../model/parsed-block.ts'
import { roleDefaults } from '../model/role-defaults.ts'
import { assignRoles, assignSiteRoles } from '../roles/assign-roles.ts'
import { articleLanguage } from './article-language.ts'
import { readHtml } from './from-html.ts'
import { readMarkdown } from './from-markdown.ts'
import { readText } from './from-text.ts'
import { groupQuotations } from './group-quotations.ts'
import { readOffice } from './office/read-office.ts'
import { plainHeading } from './plain-heading.ts'
import { splitLong } from './split-long.ts'

/**
 * `content` is the text, or the file in Base64 if the format is of files. `title`, if the upload has one, takes
 * precedence over the original's own title. `address`: of the page that the text is from, for its relative addresses.
 */
export type SourceText = { format: Format; content: string; locale?: Locale; title?: string; address?: string }

type Parsed = { ok: true; document: Document } | { ok: false; issues: Issue[] }

type Reader = (content: string, mint: () => string, address?: string) => ParsedSource | { unreadable: string }

const readers: Record<Format, Reader> = {
  markdown: (content, mint, address) => readMarkdown(removeInvisible(content), mint, address),
  html: (content, mint, address) => readHtml(removeInvisible(content), mint, address),
  text: readText,
  docx: (content, mint, address) => readOffice('docx', content, mint, address),
  odt: (content, mint, address) => readOffice('odt', content, mint, address),
}

/** @param mint returns a new id at each call, for blocks, segments and containers. */
export function parse(original: SourceText, mint: () => string): Parsed {
  const reading = readers[original.format](original.content, mint, original.address)
  if ('unreadable' in reading) return refuse(reading.unreadable)
  if (reading.full || reading.blocks.length > maxBlocks)
    return refuse(`more than ${maxSegments} segments or ${maxBlocks} blocks: cut it into several articles`)
  if (!reading.blocks.some((draft) => draft.text !== '')) return refuse('there is no text in it')
  assignSiteRoles(reading, original.title)
  const locale = original.locale ?? articleLanguage(reading)
  if (!locale) return refuse(`the text is ${noneOf(apiNames())}; name its locale if it is`)
  assignRoles(reading, locale, identify)
  if (!reading.marked) reading.blocks = reading.blocks.map(plainHeading)
  const blocks: Block[] = []
  let segments = 0
  for (const draft of reading.blocks) {
    const spans = cut(draft, locale)
    segments += spans.length
    if (segments > maxSegments) continue
    for (const part of splitLong(draft, spans)) blocks.push(toBlock(part.draft, part.spans, mint))
  }
  if (segments > maxSegments)
    return refuse(`${segments} segments, more than ${maxSegments}: cut it into several articles`)
  return { ok: true, document: toDocument(reading, groupQuotations(blocks, mint), locale) }
}

function toDocument({ meta, dropped = [] }: ParsedSource, blocks: Block[], locale: Locale): Document {
  const title = blocks.find((block) => block.role === 'title')?.text ?? firstWords(blocks)
  return {
    ...{ v: 1, locale, title, blocks },
    ...(dropped.length > 0 && { dropped }),
    ...(Object.keys(meta).length > 0 && { meta }),
  }
}

function refuse(reason: string): Parsed {
  return { ok: false, issues: [{ field: 'content', reason }] }
}

function toBlock(draft: ParsedBlock, spans: Span[], mint: () => string): Block {
  const { kind, role = 'body', text, within, level, src, info, header, why } = draft
  const follows = roleDefaults(kind, role)
  return {
    id: mint(),
    kind,
    role,
    translate: draft.translate ?? follows.translate,
    render: draft.render ?? follows.render,
    text,
    tags: kind === 'heading' ? withoutBold(draft) : draft.tags,
    segments: spans.map((span) => ({ id: mint(), ...span })),
    ...(within.length > 0 && { within }),
    ...(level !== undefined && { level }),
    ...(src !== undefined && { src }),
    ...(info !== undefined && { info }),
    ...(header !== undefined && { header }),
    ...(why !== undefined && { roleReason: why }),
  }
}

/** A heading that is wholly bold is no different from others. */
const withoutBold = ({ text, tags }: ParsedBlock): Tag[] =>
  normalizeTags(
    text,
    tags.filter(({ name, start, end }) => name !== 'strong' || start > 0 || end < text.length),
  )

function cut(draft: ParsedBlock, locale: Locale): Span[] {
  if (draft.text === '') return []
  if (draft.kind === 'code' || draft.kind === 'embed') return [{ start: 0, end: draft.text.length }]
  return splitSentences(draft.text, draft.role === 'other-language' ? otherLanguageOf(draft.text, locale) : locale)
}

/** The language of what is not in its article's. */
function otherLanguageOf(text: string, locale: Locale): Locale {
  const [first = locale, ...more] = otherLocales(locale)
  if (more.length === 0) return first
  const found = identify(text).locale
  return found && found !== locale ? found : first
}

const noneOf = (names: string[]): string => `neither ${names.slice(0, -1).join(', ')} nor ${names.at(-1)}`
