/** Takes in an article with its existing translation. The sentences are linked by a job after the answer. */
import type { ArticleRecord } from '../../../shared/article/article-record.ts'
import type { Document } from '../../../shared/document/model/document.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { type Refusal, refusal } from '../../contract/refusal.ts'
import type { AlignmentUpload } from '../../contract/schemas/alignments.ts'
import type { Upload } from '../../contract/schemas/articles.ts'
import { createArticle } from '../articles/create-article.ts'
import { addTranslation } from './add-translation.ts'
import { readText } from './read-text.ts'

type CreateAlignmentResult =
  | { ok: true; record: ArticleRecord; document: Document; translation: Document }
  | {
      ok: false
      refusal: Refusal<
        | 'content-unusable'
        | 'parser-busy'
        | 'locales-equal'
        | 'article-unknown'
        | 'article-withdrawn'
        | 'article-busy'
        | 'slug-taken'
        | 'key-reused'
        | 'article-erased'
        | 'upload-abandoned'
      >
    }

export async function createAlignment(
  ports: Ports,
  { source, target, slug, publish }: AlignmentUpload,
  by: string,
  idempotencyKey?: string,
): Promise<CreateAlignmentResult> {
  const read = await readText(ports, target, 'target')
  if (!read.ok) return read
  const translation = read.text
  if ('article' in source) return addTranslation(ports, source.article, translation, by)
  const upload: Upload = {
    ...source,
    ...(slug ? { slug } : {}),
    ...(publish ? { publish } : {}),
    targets: [translation.document.locale],
  }
  const original = await readText(ports, source, 'source')
  if (!original.ok) return original
  const { locale } = original.text.document
  if (locale === translation.document.locale)
    return { ok: false, refusal: refusal('locales-equal', { values: { locale } }) }
  const created = await createArticle(ports, {
    ...{ upload, original: original.text.original, parsed: original.text.document, translation, by },
    ...(idempotencyKey ? { idempotencyKey } : {}),
  })
  if (created.ok) return { ...created, translation: translation.document }
  const { refusal: refused } = created
  if (refused.code === 'engine-unknown') throw new Error('an alignment names no engines')
  return { ok: false, refusal: { ...refused, code: refused.code } }
}
