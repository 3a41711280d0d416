/** A new article in a form, until it is sent. */
import type { Failed } from '../api/answer.ts'
import { noOriginal, type Original } from '../original/original.ts'

export type Upload = Original & {
  locale: string
  slug: string
  publish: string
  /** Idempotency key of the upload. If it is sent again after a lost answer, no second article is created. */
  key: string
}
export const noUpload: Upload = { ...noOriginal, locale: '', slug: '', publish: 'manual', key: '' }

/** Each person has their own drafts. */
export const uploadDraft = (person: string): string => `${person}.upload`

/** Whether the server has surely created no article, so that the next attempt gets a new key. */
export const isDecided = ({ status, body }: Failed): boolean =>
  (status >= 400 && status < 500) || (status === 503 && body?.status === 503)
