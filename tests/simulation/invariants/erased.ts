/**
 * Of an erased article nothing is left but what docs/operations.md says: no word of its own anywhere, and its addresses
 * answer 410.
 */
import { allSlugs, articleRecordSchema } from '../../../shared/article/article-record.ts'
import { locales } from '../../../shared/locales/locale.ts'
import { getJson } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'
import { get, type Invariant } from './end.ts'

const taken = new RegExp(`^articles/\\w+/(?:${locales.join('|')})(?:\\.json|/drafts/)`)

export const erasedIsGone: Invariant = async (end) => {
  const { ledger, stored } = end
  for (const { id, name } of ledger.articles) {
    const record = (await getJson(stored, keys.articleRecord(id), articleRecordSchema))?.value
    if (record?.deletedAt === undefined) continue
    for (const key of stored.keys()) {
      const isOwn = key.startsWith(keys.article(id)) && key !== keys.articleRecord(id)
      // What another article took from memory is its own.
      if (!isOwn && taken.test(key)) continue
      const text = new TextDecoder().decode((await stored.getBytes(key)) ?? undefined)
      if (isOwn || text.includes(name)) ledger.report('erased', `${key} is left of ${id}`)
    }
    for (const locale of locales) {
      for (const slug of allSlugs(record, locale)) {
        const { status } = await get(end, `/${locale}/${slug}`)
        if (status !== 410) ledger.report('erased', `/${locale}/${slug} answers ${status}`)
      }
    }
  }
}
