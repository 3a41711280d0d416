/** Aligns the documents of an article and its translation by machine, around the links that people made. */
import type { AlignmentRecord } from '../../../shared/article/alignment.ts'
import type { ArticleRecord } from '../../../shared/article/article-record.ts'
import type { Document } from '../../../shared/document/model/document.ts'
import { type Locale, pairName } from '../../../shared/locales/locale.ts'
import { readLexicon } from '../../../shared/memory/read-lexicon.ts'
import {
  laterThan,
  nextRound,
  putAlignmentRecord,
  type ReadAlignment,
  readAlignment,
} from '../../../shared/pipeline/alignments.ts'
import { readGlossary } from '../../../shared/pipeline/load-truth.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { linkDocuments } from './link-documents.ts'

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
  const [from, to] = [source.locale, translation.locale]
  const [lexicon, glossary] = await Promise.all([
    readLexicon(ports, from, to),
    readGlossary(objects, pairName(from, to)),
  ])
  const n = (before?.alignment.n ?? 0) + 1
  const round = await nextRound(objects, article, locale, before?.alignment.round)
  const next: AlignmentRecord = {
    ...{
      kind: 'whole',
      v: 1,
      n,
      first: n,
      source: record.source.id,
      translation: id,
      round,
      at: laterThan(before?.alignment, ports.now()),
    },
    links: linkDocuments(source, translation, persons, { lexicon, glossary }),
  }
  await putAlignmentRecord(objects, article, locale, next)
  // If another run was first, its record counts: links that differ would name other drafts.
  const stored = await readAlignment(objects, article, locale)
  if (!stored) throw new Error(`${article} has lost its alignment`)
  return stored
}
