/** A page of the trail, the newest first. It reads few days, so it may be empty although older ones have something. */
import { ulid, ulidTime } from '../../../shared/ids.ts'
import { dayOf, type TrailRecord } from '../../../shared/people/trail.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { isAsked, readDays } from './read-days.ts'

type Query = Parameters<typeof isAsked>[0] & {
  from?: string | undefined
  to?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** How many days a page reads at most. */
const most = 7

/** `cursor` and `next`: a ULID; the page has the records before it. */
export async function readPage(ports: Ports, query: Query): Promise<{ records: TrailRecord[]; next?: string }> {
  const { from, to, cursor, limit } = query
  const before = cursor === undefined ? undefined : dayOf(ulidTime(cursor))
  const last = to !== undefined && (before === undefined || to < before) ? to : before
  const { records: read, more } = await readDays(ports, { from, to: last }, most)
  const found = read.filter(isAsked(query)).filter(({ id }) => cursor === undefined || id < cursor)
  const records = found.slice(0, limit)
  const next = found.length > limit ? records.at(-1)?.id : more === undefined ? undefined : endBefore(more)
  return { records, ...(next === undefined ? {} : { next }) }
}

/** The last ULID before a day. */
const endBefore = (day: string): string => ulid(Date.parse(day) - 1, new Uint8Array(16).fill(31))
