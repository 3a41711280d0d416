/** Candidates that a reviewer said no to: an object each, created once, so that none comes back and nobody waits. */
import * as z from 'zod'
import { localeSchema } from '../../../shared/locales/locale.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import { listAll, putJson, putOrThrow } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'

/** What it said, for whoever looks later: its key is a hash. */
const dismissedSchema = z.object({
  v: z.literal(1),
  from: localeSchema,
  text: z.string(),
  by: z.string(),
  /** Milliseconds since the epoch. */
  at: z.number(),
})
type Dismissed = z.infer<typeof dismissedSchema>

/** The ids of a pair's, from a listing alone. */
export async function listDismissed(objects: Objects, pair: string): Promise<Set<string>> {
  const prefix = keys.dismissedCandidates(pair)
  return new Set((await listAll(objects, prefix)).map((key) => key.slice(prefix.length, -'.json'.length)))
}

/** A put that is refused was made by somebody else just now: dismissed it is either way. A busy store throws. */
export async function dismiss(objects: Objects, pair: string, id: string, dismissed: Dismissed): Promise<void> {
  await putOrThrow(
    putJson(objects, keys.dismissedCandidate(pair, id), dismissedSchema.parse(dismissed), { absent: true }),
  )
}
