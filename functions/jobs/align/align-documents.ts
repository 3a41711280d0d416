/** Aligns the documents of an article and its translation by machine, around the links that people made. */
import { alignSentences } from '../../../shared/alignment/align-sentences.ts'
import type { AlignmentRecord, Link } from '../../../shared/article/alignment.ts'
import type { ArticleRecord } from '../../../shared/article/article-record.ts'
import { segmentsToTranslate } from '../../../shared/article/derive.ts'
import type { Document } from '../../../shared/document/model/document.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import {
  nextRound,
  putAlignmentRecord,
  type ReadAlignment,
  readAlignment,
} from '../../../shared/pipeline/alignments.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'

type Texts = { record: ArticleRecord; locale: Locale; source: Document; translation: Document }

/** `before`: the links with an earlier translation, if there was one. Stores the new record. */
export async function alignDocuments(
  ports: Ports,
  { record, locale, source, translation }: Texts,
  before: ReadAlignment | null,
): Promise<ReadAlignment> {
  const { objects } = ports
  const { article } = record
  const id = record.translations?.[locale]?.id ?? ''
  const persons = (before?.alignment.links ?? []).filter(({ by }) => by !== undefined)
  const round = await nextRound(objects, article, locale, before?.alignment.round)
  const next: AlignmentRecord = {
    ...{
      kind: 'whole',
      v: 1,
      n: (before?.alignment.n ?? 0) + 1,
      source: record.source.id,
      translation: id,
      round,
      at: ports.now(),
    },
    links: linksOf(source, translation, persons, { from: record.source.locale, to: locale }),
  }
  await putAlignmentRecord(objects, article, locale, next)
  // If another run was first, its record counts: links that differ would name other drafts.
  const stored = await readAlignment(objects, article, locale)
  if (!stored) throw new Error(`${article} has lost its alignment`)
  return stored
}

function linksOf(source: Document, target: Document, persons: Link[], locales: { from: Locale; to: Locale }): Link[] {
  const [sources, targets] = [unitsOf(source), unitsOf(target)]
  const [sourceAt, targetAt] = [positions(sources), positions(targets)]
  const at = (ids: string[], of: ReadonlyMap<string, number>) => ids.flatMap((id) => of.get(id) ?? [])
  const fixed = persons
    .map((link) => ({ link, source: at(link.source, sourceAt), target: at(link.target, targetAt) }))
    .filter(({ source, target }) => source.length + target.length > 0)
  const { links } = alignSentences({ source: sources, target: targets, ...locales, fixed })
  return links.map((link): Link => {
    const ids = {
      source: link.source.map((n) => sources[n]?.id ?? ''),
      target: link.target.map((n) => targets[n]?.id ?? ''),
    }
    const own = fixed.find(({ source: [s], target: [t] }) => s === link.source[0] && t === link.target[0])?.link
    return {
      ...ids,
      confidence: Math.round(1000 * link.confidence) / 1000,
      ...(own?.by ? { by: own.by } : {}),
      ...(own?.at ? { at: own.at } : {}),
    }
  })
}

function unitsOf(document: Document) {
  const blocks = new Map(document.blocks.map((block, n) => [block.id, { block, n }]))
  return segmentsToTranslate(document).map(({ id, block, source }) => {
    const place = blocks.get(block)
    const kind = place?.block.role === 'title' ? 'title' : (place?.block.kind ?? 'paragraph')
    return { id, text: source.text, kind, block: place?.n ?? 0 }
  })
}

const positions = (units: readonly { id: string }[]) => new Map(units.map(({ id }, at) => [id, at]))
