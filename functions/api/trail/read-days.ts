/** Reads records of the trail, whole days at a time: those in the tail too, so that what was just done is seen at once. */
import { firstKeptDay, type TrailRecord, trailLog } from '../../../shared/people/trail.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { readLog } from '../../../shared/storage/log.ts'

type Span = { from?: string | undefined; to?: string | undefined }
/** The newest records first. `more`: the day before which there are older ones. */
type Days = { records: TrailRecord[]; more?: string }

/** The newest `most` days that have records, from `from` to `to`. */
export async function readDays(
  { objects, now, settings }: Ports,
  { from = '', to = '9' }: Span,
  most: number,
): Promise<Days> {
  const first = firstKeptDay(now(), settings.trailDays)
  const isWanted = (day: string) => day >= first && day >= from && day <= to
  const pick = (names: string[]) => names.filter(isWanted).sort().reverse()
  let all: string[] = []
  const { shards } = await readLog(objects, trailLog, (names) => {
    all = pick(names)
    return all.slice(0, most)
  })
  const days = all.slice(0, most)
  const records = days.flatMap((day) => shards.get(day)?.records.toReversed() ?? [])
  const last = days.at(-1)
  return { records, ...(last !== undefined && all.length > most ? { more: last } : {}) }
}

type Filters = { by?: string | undefined; what?: string | undefined; about?: string | undefined }

export const isAsked =
  ({ by, what, about }: Filters) =>
  (record: TrailRecord): boolean =>
    (by === undefined || record.by === by) &&
    (what === undefined || record.what === what) &&
    (about === undefined || Object.values(record.about).some((ids) => ids.split(' ').includes(about)))
