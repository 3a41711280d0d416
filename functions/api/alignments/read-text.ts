/** Reads a side of an alignment into a document: a text is parsed, and of an article the original is taken. */
import { fromBase64 } from '../../../shared/base64.ts'
import { isFileFormat } from '../../../shared/document/format.ts'
import { readRevision } from '../../../shared/pipeline/document.ts'
import { findArticleRecord } from '../../../shared/pipeline/load-truth.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { keys } from '../../../shared/storage/keys.ts'
import { type Refusal, refusal } from '../../contract/refusal.ts'
import type { AlignedText } from '../../contract/schemas/alignments.ts'
import type { ExistingTranslation } from '../articles/existing-translation.ts'
import { parseUpload } from '../articles/parse-upload.ts'
import { readOriginal } from '../revisions/read-original.ts'

type ReadText =
  | { ok: true; text: ExistingTranslation }
  | { ok: false; refusal: Refusal<'content-unusable' | 'parser-busy' | 'article-unknown' | 'article-withdrawn'> }

type TextSide = 'source' | 'target'

/** The bytes of an upload's content; null if a file is not in Base64. */
const bytesOf = ({ content, format }: Extract<AlignedText, { content: string }>): Uint8Array | null =>
  isFileFormat(format) ? fromBase64(content) : new TextEncoder().encode(content)

export async function readText(ports: Ports, text: AlignedText, side: TextSide): Promise<ReadText> {
  if ('article' in text) return readArticleText(ports, text.article)
  const { format, address } = text
  const original = bytesOf(text)
  if (!original) return unusable([{ field: `${side}.content`, reason: 'is not the file in Base64' }])
  const parsed = await parseUpload(ports, text)
  if (parsed.ok)
    return { ok: true, text: { document: parsed.document, original, format, ...(address ? { address } : {}) } }
  if (parsed.reason === 'busy') return { ok: false, refusal: refusal('parser-busy') }
  return unusable(parsed.issues.map(({ field, reason }) => ({ field: `${side}.${field}`, reason })))
}

async function readArticleText(ports: Ports, article: string): Promise<ReadText> {
  const record = await findArticleRecord(ports.objects, article)
  if (!record) return { ok: false, refusal: refusal('article-unknown', { values: { article } }) }
  if (record.withdrawnAt !== undefined) return { ok: false, refusal: refusal('article-withdrawn') }
  const [document, original] = await Promise.all([
    readRevision(ports.objects, article, record.source.id),
    readOriginal(ports.objects, record, record.revision),
  ])
  if (!document || !original) throw new Error(`${keys.document(article, record.source.id)} is missing`)
  const { bytes, format, address } = original
  return { ok: true, text: { document, original: bytes, format, ...(address ? { address } : {}) } }
}

const unusable = (errors: { field: string; reason: string }[]): ReadText => ({
  ok: false,
  refusal: refusal('content-unusable', { errors }),
})
