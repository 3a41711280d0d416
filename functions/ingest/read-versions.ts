/** The versions of an article as their views stand. */
import type { Head } from '../../shared/article/head.ts'
import { versionSchema } from '../../shared/article/version.ts'
import type { Versions } from '../../shared/article/visibility.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import { eachOf, getJson } from '../../shared/store/json.ts'
import { keys } from '../../shared/store/keys.ts'

export async function readVersions(objects: Objects, head: Head): Promise<Versions> {
  const read = await eachOf(head.targets, (locale) =>
    getJson(objects, keys.version(head.article, locale), versionSchema),
  )
  return Object.fromEntries(read.flatMap((version) => (version ? [[version.value.locale, version.value]] : [])))
}
