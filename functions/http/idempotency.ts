/**
 * An `Idempotency-Key` names one request that creates something. Repeated, it gets the id of the first, so that it finds
 * what was created, or finishes creating it.
 */
import * as z from 'zod'
import { shortHash } from '../../shared/hash.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { getJson, putJson, StoreBusy } from '../../shared/storage/json.ts'
import { keys } from '../../shared/storage/keys.ts'

/** `request`: a hash of what was sent. */
const attemptSchema = z.object({ v: z.literal(1), id: z.string(), request: z.string() })

/** Not ok: the same key came before with another request. */
type IdempotencyClaim = { ok: true; id: string } | { ok: false }

/** The id of what is created. Without a key it is new each time. */
export async function claimIdempotencyKey(
  ports: Ports,
  idempotencyKey: string | undefined,
  request: string,
): Promise<IdempotencyClaim> {
  const id = ports.newId()
  if (idempotencyKey === undefined) return { ok: true, id }
  const key = keys.idempotency(shortHash(idempotencyKey))
  const put = await putJson(ports.objects, key, { v: 1, id, request }, { absent: true })
  if (put.ok) return { ok: true, id }
  const standing = await getJson(ports.objects, key, attemptSchema)
  if (!standing) throw put.reason === 'busy' ? new StoreBusy() : new Error(`${key} was refused and is not there`)
  return standing.value.request === request ? { ok: true, id: standing.value.id } : { ok: false }
}
