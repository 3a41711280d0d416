/** Reads the stored versions of an article. */
import type { ArticleRecord } from '../../../shared/article/article-record.ts'
import type { Versions } from '../../../shared/article/visibility.ts'
import { readVersionFacts } from '../../../shared/pipeline/version.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import { mapConcurrent } from '../../../shared/storage/json.ts'

export async function readVersions(objects: Objects, record: ArticleRecord): Promise<Versions> {
  const read = await mapConcurrent(record.targets, (locale) => readVersionFacts(objects, record.article, locale))
  return Object.fromEntries(read.flatMap((version) => (version ? [[version.value.locale, version.value]] : [])))
}
