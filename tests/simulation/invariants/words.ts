/** What was acknowledged is there: articles, decisions and every word of a person, under numbers without gaps. */

import { articleRecordSchema } from '../../../shared/article/article-record.ts'
import { editSchema } from '../../../shared/article/edit.ts'
import { getJson } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'
import type { Invariant } from './end.ts'

export const acknowledgedIsThere: Invariant = async ({ ledger, stored }) => {
  for (const known of ledger.articles) {
    const record = (await getJson(stored, keys.articleRecord(known.id), articleRecordSchema))?.value
    if (!record) {
      ledger.report('acknowledged', `article ${known.id} is lost`)
      continue
    }
    const isErased = record.deletedAt !== undefined
    if (isErased ? known.erased === 'no' : known.erased === 'yes')
      ledger.report('acknowledged', `${known.id}: an erasure`)
    if (isErased) continue
    if (known.withdrawn && record.withdrawnAt === undefined)
      ledger.report('acknowledged', `${known.id}: a withdrawal is lost`)
    const { sure, maybe } = known.changes
    const made = record.number - 1
    if (made < sure || made > sure + maybe)
      ledger.report('acknowledged', `${known.id}: ${made} changes, of ${sure} and perhaps ${maybe}`)
  }
}

export const editsAreThere: Invariant = async ({ ledger, stored, standing }) => {
  const ids = new Set(standing.map(({ record }) => record.article))
  for (const { article, locale, segment, n, text } of ledger.edits.filter(({ article }) => ids.has(article))) {
    const edit = (await getJson(stored, keys.edit(article, locale, segment, n), editSchema))?.value
    if (edit?.target.text !== text)
      ledger.report('edit', `${segment} ${n} of ${article} says ${edit?.target.text}, not ${text}`)
  }
  const numbers = Map.groupBy(
    stored.keys().filter((key) => /^articles\/\w+\/[^/]+\/edits\//.test(key)),
    (key) => key.slice(0, key.lastIndexOf('/')),
  )
  for (const [segment, edits] of numbers)
    edits.forEach((key, i) => {
      if (Number.parseInt(key.slice(segment.length + 1), 10) !== i + 1)
        ledger.report('edit', `no number ${i + 1} of ${segment}`)
    })
}
