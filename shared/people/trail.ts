/**
 * The trail: who did what, when, to which article, segment, setting or person. A log with a shard for each day (UTC).
 * It holds ids alone: no text, and no name, which a reader of the trail looks up.
 */
import * as z from 'zod'
import { keys } from '../storage/keys.ts'
import type { Log } from '../storage/log.ts'

const trailRecordSchema = z.object({
  v: z.literal(1),
  /** A ULID. */
  id: z.string(),
  /** Milliseconds since the epoch. */
  at: z.number(),
  /** The id of the person. */
  by: z.string(),
  /** The id of an operation of the API. */
  what: z.string(),
  /**
   * What it was done to: ids by the names of the address's parts, such as `article`, `locale` and `segment`. Spaces
   * separate several.
   */
  about: z.record(z.string(), z.string()),
})
export type TrailRecord = z.infer<typeof trailRecordSchema>

const trailDaySchema = z.object({ v: z.literal(1), records: z.array(trailRecordSchema) })
type TrailDay = z.infer<typeof trailDaySchema>

const dayMs = 86_400_000
/** The shard of a time: its day, such as `2026-11-30`. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
/** The day that is `days` after `day`. */
export const dayAfter = (day: string, days: number): string => dayOf(Date.parse(day) + days * dayMs)
/** The first day that is kept, if the trail is kept for `days` days. */
export const firstKeptDay = (now: number, days: number): string => dayOf(now - days * dayMs)

export const trailLog: Log<TrailRecord, TrailDay> = {
  name: keys.trail(),
  record: trailRecordSchema,
  state: trailDaySchema,
  empty: { v: 1, records: [] },
  shardsOf: ({ at }) => [dayOf(at)],
  merge(state, records) {
    const byId = new Map([...state.records, ...records].map((record) => [record.id, record]))
    return { v: 1, records: [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) }
  },
}
