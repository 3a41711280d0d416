/** What one run of the align job knows, for each of its steps. */
import type { ArticleRecord } from '../../../shared/article/article-record.ts'
import type { Document } from '../../../shared/document/model/document.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import type { ReadAlignment } from '../../../shared/pipeline/alignments.ts'

export type AlignWork = {
  record: ArticleRecord
  locale: Locale
  source: Document
  translation: Document
  state: ReadAlignment
  /** Whether only what the last record changed is new. */
  isChange: boolean
}
