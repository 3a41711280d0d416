/** Reads the links of an aligned version, with the sentences of both sides. */
import { documentLinks } from '../../../shared/article/aligned-drafts.ts'
import type { ArticleRecord } from '../../../shared/article/article-record.ts'
import { segmentsToTranslate } from '../../../shared/article/source-segment.ts'
import type { Document } from '../../../shared/document/model/document.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { type ReadAlignment, readAlignment } from '../../../shared/pipeline/alignments.ts'
import { readDocument, readRevision } from '../../../shared/pipeline/document.ts'
import { findArticleRecord } from '../../../shared/pipeline/load-truth.ts'
import { readVersionFacts } from '../../../shared/pipeline/version.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import { keys } from '../../../shared/storage/keys.ts'

type LinkSegment = { id: string; block: string; text: string } & Pick<Document['blocks'][number], 'kind' | 'role'>

export type FoundLinks =
  | {
      ok: true
      record: ArticleRecord
      locale: Locale
      stored: ReadAlignment
      source: Document
      translation: Document
    }
  | { ok: false; reason: 'article-unknown' | 'locale-unknown' | 'version-not-aligned' | 'version-not-ready' }

export async function findLinks(objects: Objects, article: string, locale: Locale): Promise<FoundLinks> {
  const record = await findArticleRecord(objects, article)
  if (!record) return { ok: false, reason: 'article-unknown' }
  if (!record.targets.includes(locale)) return { ok: false, reason: 'locale-unknown' }
  const existing = record.translations?.[locale]
  if (!existing) {
    const version = await readVersionFacts(objects, article, locale)
    return { ok: false, reason: version ? 'version-not-aligned' : 'version-not-ready' }
  }
  const stored = await readAlignment(objects, article, locale)
  if (stored?.alignment.translation !== existing.id) return { ok: false, reason: 'version-not-ready' }
  const [source, translation] = await Promise.all([
    readDocument(objects, record),
    readRevision(objects, article, existing.id),
  ])
  if (!translation) throw new Error(`${keys.document(article, existing.id)} is missing`)
  return { ok: true, record, locale, stored, source, translation }
}

/** As the API returns it. */
export function showLinks({ record, locale, stored, source, translation }: Extract<FoundLinks, { ok: true }>) {
  return {
    ...{ article: record.article, sourceLocale: record.source.locale, locale, number: stored.alignment.n },
    links: documentLinks(stored.alignment.links, source, translation),
    source: sentencesOf(source),
    target: sentencesOf(translation),
  }
}

function sentencesOf(document: Document): LinkSegment[] {
  const blocks = new Map(document.blocks.map((block) => [block.id, block]))
  return segmentsToTranslate(document).map(({ id, block, source }) => {
    const { kind = 'paragraph', role = 'body' } = blocks.get(block) ?? {}
    return { id, block, kind, role, text: source.text }
  })
}
