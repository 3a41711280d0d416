/**
 * Lists the versions that are given to somebody. The log of work says which ones; what is shown of each comes from its
 * assignment, its article's record and its version, so that it is never older than they are.
 */
import type { Locale } from '../../../shared/locales/locale.ts'
import { rolesOf, type Work, workLog, workShardOf } from '../../../shared/people/assignment.ts'
import { readAssignment } from '../../../shared/pipeline/assignments.ts'
import { findArticleRecord } from '../../../shared/pipeline/load-truth.ts'
import { readVersionState } from '../../../shared/pipeline/version.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import { mapConcurrent } from '../../../shared/storage/json.ts'
import { readLog } from '../../../shared/storage/log.ts'

/** How many versions are listed. */
const most = 100

export async function listOwnWork(objects: Objects, person: string) {
  const shard = workShardOf(person)
  const { shards } = await readLog(objects, workLog, () => [shard])
  const given = Object.values(shards.get(shard)?.people[person] ?? {}).filter(({ as }) => as.length > 0)
  const shown = await mapConcurrent(given, (work) => show(objects, person, work))
  return shown.flat().sort(firstToDo).slice(0, most)
}

type Shown = Awaited<ReturnType<typeof show>>[number]

/** Nothing if the version is theirs no more, or gone. */
async function show(objects: Objects, person: string, { article, locale }: Work) {
  const assignment = (await readAssignment(objects, article, locale))?.value
  const as = assignment ? rolesOf(assignment, person) : []
  if (!assignment || as.length === 0) return []
  const version = await describe(objects, article, locale)
  const { due = null, note = null } = assignment
  return version ? [{ article, locale, ...version, as, due, note }] : []
}

async function describe(objects: Objects, article: string, locale: Locale) {
  const record = await findArticleRecord(objects, article)
  if (!record?.targets.includes(locale) || record.withdrawnAt !== undefined) return null
  const version = await readVersionState(objects, article, locale)
  return { title: record.title, ...(version ?? { state: 'waiting' as const }) }
}

/** What is reviewed comes last; before it what is due first. */
function firstToDo(a: Shown, b: Shown): number {
  const [late, later] = [a, b].map(({ state }) => (state === 'reviewed' ? 1 : 0))
  const [due, then] = [a, b].map((one) => one.due ?? Number.MAX_SAFE_INTEGER)
  return (late ?? 0) - (later ?? 0) || (due ?? 0) - (then ?? 0) || (a.article < b.article ? 1 : -1)
}
