/** An `Idempotency-Key` names one upload. A repeated upload finds the article of the first, or finishes creating it. */
import * as z from 'zod'
import { shortHash } from '../../../shared/hash.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { getJson, putJson, StoreBusy } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'

const attemptSchema = z.object({ v: z.literal(1), article: z.string(), request: z.string() })

/** Not ok: the same key came before with another request. */
export type IdempotencyClaim = { ok: true; article: string } | { ok: false }

export async function claimIdempotencyKey(
  ports: Ports,
  idempotencyKey: string,
  request: string,
): Promise<IdempotencyClaim> {
  const key = keys.idempotency(shortHash(idempotencyKey))
  const article = ports.newId()
  const put = await putJson(ports.objects, key, { v: 1, article, request }, { absent: true })
  if (put.ok) return { ok: true, article }
  const standing = await getJson(ports.objects, key, attemptSchema)
  if (!standing) throw put.reason === 'busy' ? new StoreBusy() : new Error(`${key} was refused and is not there`)
  return standing.value.request === request ? { ok: true, article: standing.value.article } : { ok: false }
}
