/** A translation that people have made, as it came in beside an article, and how it is stored. */
import type { ArticleRecord } from '../../../shared/article/article-record.ts'
import { toBase64 } from '../../../shared/base64.ts'
import type { Format } from '../../../shared/document/format.ts'
import type { Document } from '../../../shared/document/model/document.ts'
import { hash } from '../../../shared/hash.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { putDocument } from '../../../shared/pipeline/document.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { putOrThrow } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'
import type { Upload } from '../../contract/schemas/articles.ts'

export type ExistingTranslation = { document: Document; original: Uint8Array; format: Format; address?: string }

type TranslationFacts = NonNullable<NonNullable<ArticleRecord['translations']>[Locale]>

/** What the article's record says about it. */
export const aboutTranslation = (
  ports: Ports,
  { format, address }: ExistingTranslation,
  by: string,
): TranslationFacts => ({
  ...{ id: ports.newId(), format, at: ports.now(), by },
  ...(address ? { address } : {}),
})

/** Stores its original and document under `id`. */
export async function storeTranslation(
  { objects }: Ports,
  article: string,
  id: string,
  { document, original }: ExistingTranslation,
): Promise<void> {
  await putOrThrow(objects.put(keys.original(article, id), original, { absent: true }))
  await putDocument(objects, article, id, document)
}

/** The same upload with another translation is another request. */
export const hashRequest = (upload: Upload, translation: ExistingTranslation | undefined): string =>
  hash(
    JSON.stringify(
      translation
        ? [upload, { ...translation, original: toBase64(translation.original), document: translation.document.locale }]
        : upload,
    ),
  )
