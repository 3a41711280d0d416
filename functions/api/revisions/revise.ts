/**
 * Adds a revision to an article: stores the new original beside the old and its document with inherited ids, then
 * changes the article record by compare-and-set. People's translations stay with the sentences that they were made for.
 */

import type { ArticleRecord } from '../../../shared/article/article-record.ts'
import { inheritDocument } from '../../../shared/article/inherit-document.ts'
import { toBase64 } from '../../../shared/base64.ts'
import { type Format, isFileFormat } from '../../../shared/document/format.ts'
import type { Document } from '../../../shared/document/model/document.ts'
import { changeArticleRecord } from '../../../shared/pipeline/change-article-record.ts'
import { putDocument, readRevision } from '../../../shared/pipeline/document.ts'
import { findArticleRecord } from '../../../shared/pipeline/load-truth.ts'
import { sendMessages } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import type { SegmentChange } from '../../../shared/revision/revise-document.ts'
import { putOrThrow } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'
import type { ProblemCode } from '../../contract/problems.ts'
import { type Refusal, refusal } from '../../contract/refusal.ts'
import type { EtagMatcher } from '../../http/if-match.ts'
import { jobsFor } from '../articles/create-article.ts'
import { parseUpload } from '../articles/parse-upload.ts'
import { readOriginal } from './read-original.ts'

export type Revised = {
  ok: true
  record: ArticleRecord
  document: Document
  changes: SegmentChange[]
  removed: string[]
}
type ReviseResult = Revised | Refused<Reason>

type Refused<Code extends ProblemCode> = { ok: false; refusal: Refusal<Code> }
type Reason =
  | 'article-unknown'
  | 'article-withdrawn'
  | 'article-stale'
  | 'article-busy'
  | 'parser-busy'
  | 'content-unusable'

type NewSource = {
  format: Format
  content: string
  title?: string | undefined
  /** Without it the revision has that of the one before. */
  address?: string | undefined
  original: Uint8Array
  by: string
}

/** `seen`: whether the editor has seen the article record with this number. */
export async function reviseArticle(
  ports: Ports,
  article: string,
  seen: EtagMatcher,
  source: NewSource,
): Promise<ReviseResult> {
  const { objects } = ports
  const record = await findArticleRecord(objects, article)
  if (!record) return fail(refusal('article-unknown'))
  if (record.withdrawnAt !== undefined) return fail(refusal('article-withdrawn'))
  if (!seen(String(record.number))) return fail(stale(record))
  const { format, content, title, by } = source
  const address = source.address ?? record.revisions.at(-1)?.address
  const parsed = await parseUpload(ports, { format, content, locale: record.source.locale, title, address })
  if (!parsed.ok)
    return fail(
      parsed.reason === 'busy' ? refusal('parser-busy') : refusal('content-unusable', { errors: parsed.issues }),
    )
  const before = await readRevision(objects, article, record.source.id)
  if (!before) throw new Error(`${keys.document(article, record.source.id)} is missing`)
  const revision = record.revision + 1
  const { document, changes, removed } = inheritDocument(before, parsed.document, revision)
  const id = ports.newId()
  await Promise.all([
    putOrThrow(objects.put(keys.original(article, id), source.original, { absent: true })),
    putDocument(objects, article, id, document),
  ])
  const revised = {
    ...{ revision, source: id, format, title: document.title, at: ports.now(), by },
    ...(address ? { address } : {}),
  }
  const changed = await changeArticleRecord(ports, article, async (standing) => {
    if (standing.number !== record.number) return fail(stale(standing))
    const { source, revisions } = record
    return {
      ok: true,
      record: { revision, source: { ...source, id }, title: document.title, revisions: [...revisions, revised] },
      jobs: jobsFor(record),
      value: null,
    }
  })
  if (!changed.ok) return 'refusal' in changed ? changed : fail(refusal(changed.reason))
  await sendMessages(ports, changed.posted)
  ports.log({ event: 'revised', article, revision, changed: changes.filter(({ kind }) => kind !== 'same').length })
  return { ok: true, record: changed.record, document, changes, removed }
}

/** Makes the original of an earlier revision the newest one, as a new revision. */
export async function revertArticle(
  ports: Ports,
  article: string,
  seen: EtagMatcher,
  revision: number,
  by: string,
): Promise<ReviseResult | Refused<'revision-unknown'>> {
  const record = await findArticleRecord(ports.objects, article)
  if (!record) return fail(refusal('article-unknown'))
  const found = await readOriginal(ports.objects, record, revision)
  if (!found) return fail(refusal('revision-unknown', { values: { revision } }))
  const { format, address, bytes: original } = found
  const content = isFileFormat(format) ? toBase64(original) : new TextDecoder('utf-8').decode(original)
  return reviseArticle(ports, article, seen, { format, content, address, original, by })
}

const fail = <Code extends ProblemCode>(refusal: Refusal<Code>): Refused<Code> => ({ ok: false, refusal })

const stale = ({ number, revision }: ArticleRecord) =>
  refusal('article-stale', { etag: String(number), more: { revision } })
