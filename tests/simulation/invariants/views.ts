/** Views are what the truth gives, whole, and marked with the glossary as it is; the index of terms has all their words. */

import { addTermHits } from '../../../shared/article/add-term-hits.ts'
import { articleLocales } from '../../../shared/article/article-record.ts'
import type { Version } from '../../../shared/article/version.ts'
import { versionName, vocabularyLog, vocabularyOfVersion } from '../../../shared/glossary/vocabulary.ts'
import { pairName } from '../../../shared/locales/locale.ts'
import { readGlossary } from '../../../shared/pipeline/load-truth.ts'
import { rebuildViews } from '../../../shared/pipeline/rebuild.ts'
import { readVersion } from '../../../shared/pipeline/version.ts'
import { readLog } from '../../../shared/storage/log.ts'
import type { End, Invariant } from './end.ts'

export const rebuiltIsSame: Invariant = async ({ ledger, ports, standing }) => {
  for (const { record } of standing) {
    for (const view of (await rebuildViews(ports, record.article, true)) ?? [])
      if (view.found !== 'same') ledger.report('rebuild', `${view.key} is ${view.found}`)
  }
}

async function versionsOf({ stored, standing }: End): Promise<Version[]> {
  const versions: Version[] = []
  for (const { record } of standing) {
    for (const locale of articleLocales(record)) {
      const version = await readVersion(stored, record.article, locale)
      if (version) versions.push(version)
    }
  }
  return versions
}

export const nothingIsLeftOut: Invariant = async (end) => {
  const withdrawn = new Set(
    end.standing.filter(({ record }) => record.withdrawnAt !== undefined).map(({ record }) => record.article),
  )
  const versions = (await versionsOf(end)).filter(({ article }) => !withdrawn.has(article))
  for (const { article, segments } of versions)
    for (const { id, target, refused } of segments)
      if (!target && !refused) end.ledger.report('hole', `${id} of ${article} has no translation`)
}

export const glossaryIsMarked: Invariant = async (end) => {
  const { stored, ledger } = end
  const { shards } = await readLog(stored, vocabularyLog, (names) => names)
  const held = new Map([...shards.values()].flatMap(({ versions }) => Object.entries(versions)))
  for (const version of await versionsOf(end)) {
    const name = versionName(version)
    const { sourceLocale, locale, segments } = version
    const marked = addTermHits(
      segments,
      sourceLocale,
      locale,
      await readGlossary(stored, pairName(sourceLocale, locale)),
    )
    if (JSON.stringify(marked) !== JSON.stringify(segments)) ledger.report('marks', `${name} is not marked`)
    const known = new Set(held.get(name)?.words.split(' '))
    const missing = vocabularyOfVersion(version, 0)
      .words.split(' ')
      .filter((word) => word && !known.has(word))
    if (missing.length > 0) ledger.report('terms', `the index of terms has no ${missing.join(', ')} of ${name}`)
  }
}
