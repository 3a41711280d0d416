/**
 * The recheck job: finds the versions that contain a changed term, and enqueues a glossary job for each of them. Its
 * entry is stored before the glossary is, so it waits until the change is there, and gives up if it never comes.
 */
import type { Term } from '../../shared/glossary/term.ts'
import { findVersions, holds, nameOf, type Vocabulary, vocabularyLog } from '../../shared/glossary/vocabulary.ts'
import { pairName } from '../../shared/locales/locale.ts'
import { readGlossary } from '../../shared/pipeline/gather.ts'
import { backOffSeconds, done, type Entry, type Job, later, type Outcome } from '../../shared/pipeline/jobs.ts'
import { post, send } from '../../shared/pipeline/outbox.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { readVersion } from '../../shared/pipeline/version.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import { eachOf } from '../../shared/storage/json.ts'
import { read } from '../../shared/storage/log.ts'

type RecheckJob = Extract<Job, { kind: 'recheck' }>

/**
 * After so many waits, about eight minutes, the request that made the change is over, so the change will never be
 * stored.
 */
const mostWaits = 8

/** Versions read by one job; a next job reads the rest. */
const pageSize = 200

/** Months of the index of terms held in memory at once. */
const monthsRead = 6

export async function recheck(ports: Ports, job: RecheckJob, entry: Entry): Promise<Outcome> {
  const { pair, number, terms, after = '' } = job
  if ((await readGlossary(ports.objects, pair)).number < number)
    return entry.waits < mostWaits ? later(backOffSeconds(entry.waits + 1), 'the change is not there yet') : done
  const found = (await findAll(ports.objects, terms)).filter((name) => nameOf(name) > after)
  const page = found.slice(0, pageSize)
  const held = await eachOf(page, async ({ article, locale }): Promise<Job[]> => {
    const version = await readVersion(ports.objects, article, locale)
    if (!version || pairName(version.sourceLocale, locale) !== pair || !holds(version, terms)) return []
    return [{ kind: 'glossary', article, locale, again: true }]
  })
  const last = page.at(-1)
  const next: Job[] = last && found.length > page.length ? [{ ...job, after: nameOf(last) }] : []
  const jobs = [...held.flat(), ...next]
  await send(
    ports,
    await post(
      ports,
      jobs.map((job) => ({ job })),
    ),
  )
  ports.log({ event: 'rechecked', pair, terms: terms.length, read: page.length, held: held.flat().length })
  return done
}

/** In order of their names. */
async function findAll(objects: Objects, terms: readonly Term[]): Promise<Vocabulary[]> {
  const found: Vocabulary[] = []
  let months: string[] = []
  for (let after = ''; ; after = months[monthsRead - 1] ?? '') {
    const { shards } = await read(objects, vocabularyLog, (names) => {
      months = names.filter((name) => name > after).sort()
      return months.slice(0, monthsRead)
    })
    found.push(...[...shards.values()].flatMap((shard) => findVersions(shard, terms)))
    if (months.length <= monthsRead) break
  }
  return found.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}
