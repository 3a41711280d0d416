/**
 * Rebuilds an article's views from the truth alone, and tells where what stood was something else: with nothing under
 * way the same bytes come out. Readers find nothing for the moment between the deleting and the putting.
 */

import { deriveVersion } from '../article/derive.ts'
import { deriveSite } from '../article/derive-page.ts'
import { localesOf } from '../article/head.ts'
import { markVersion } from '../article/mark-version.ts'
import { siteSchema } from '../article/page.ts'
import { versionSchema } from '../article/version.ts'
import type { Versions } from '../article/visibility.ts'
import { emptyGlossary, glossarySchema } from '../glossary/term.ts'
import type { Objects } from '../ports/objects.ts'
import { gather, readDocument, readHead } from './gather.ts'
import { eachOf, getJson } from './json.ts'
import { keys, pairName } from './keys.ts'

export type RebuiltView = { key: string; stood: 'same' | 'different' | 'missing' }

/** Null when there is no such article. `dry` only tells. */
export async function rebuild(objects: Objects, article: string, dry: boolean): Promise<RebuiltView[] | null> {
  const head = (await readHead(objects, article))?.value
  if (!head || head.abandoned) return null
  const versions: Versions = {}
  const views = new Map<string, string>()
  for (const locale of head.targets) {
    const truth = await gather(objects, head, locale, { version: null })
    const key = keys.glossary(pairName(head.source.locale, locale))
    const glossary = (await getJson(objects, key, glossarySchema))?.value ?? emptyGlossary
    const version = versionSchema.parse(markVersion(deriveVersion(truth, locale, null), glossary))
    versions[locale] = version
    views.set(keys.version(article, locale), JSON.stringify(version))
  }
  const document = await readDocument(objects, head)
  for (const locale of localesOf(head)) {
    const site = siteSchema.parse(deriveSite(head, document, locale, versions))
    views.set(keys.site(locale, head.slugs[locale]), JSON.stringify(site))
  }
  const standing = await eachOf([...views.keys()], (key) => objects.get(key))
  if (!dry) {
    await objects.delete([...views.keys()])
    await eachOf([...views], ([key, body]) => objects.put(key, body))
  }
  return [...views].map(([key, body], i) => {
    const stood = standing[i]
    return { key, stood: !stood ? 'missing' : stood.body === body ? 'same' : 'different' }
  })
}
