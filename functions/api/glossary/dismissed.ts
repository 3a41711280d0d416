/** Candidates that a reviewer dismissed: one create-only object each, so none comes back and no request waits. */
import * as z from 'zod'
import { localeSchema } from '../../../shared/locales/locale.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import { listAll, putJson, putOrThrow } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'

/** The text is stored for people who look later, because the key is a hash. */
const dismissedSchema = z.object({
  v: z.literal(1),
  from: localeSchema,
  text: z.string(),
  by: z.string(),
  /** Milliseconds since the epoch. */
  at: z.number(),
})
type Dismissed = z.infer<typeof dismissedSchema>

/** The ids for a language pair, from a listing alone. */
export async function listDismissed(objects: Objects, pair: string): Promise<Set<string>> {
  const prefix = keys.dismissedCandidates(pair)
  return new Set((await listAll(objects, prefix)).map((key) => key.slice(prefix.length, -'.json'.length)))
}

/** If the put is refused, somebody else has just dismissed it, and nothing is left to do. A busy store throws. */
export async function dismiss(objects: Objects, pair: string, id: string, dismissed: Dismissed): Promise<void> {
  await putOrThrow(
    putJson(objects, keys.dismissedCandidate(pair, id), dismissedSchema.parse(dismissed), { absent: true }),
  )
}
