/** The versions of an article as their views stand. */
import type { Head } from '../../../shared/article/head.ts'
import type { Versions } from '../../../shared/article/visibility.ts'
import { readVersionFacts } from '../../../shared/pipeline/version.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import { eachOf } from '../../../shared/storage/json.ts'

export async function readVersions(objects: Objects, head: Head): Promise<Versions> {
  const read = await eachOf(head.targets, (locale) => readVersionFacts(objects, head.article, locale))
  return Object.fromEntries(read.flatMap((version) => (version ? [[version.value.locale, version.value]] : [])))
}
