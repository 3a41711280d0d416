/**
 * Limits the proposals of one caller, and of one network, in a day. It needs no accounts, and it never writes a key
 * twice: each proposal takes one create-only place of its caller and one of the network. Their names are hashes with
 * the day's salt. Salt and hashes are deleted once the day (UTC) is over, and the address itself is never stored. The
 * limit for a network is needed because one person can have all of its addresses.
 */
import * as z from 'zod'
import { hash } from '../../shared/hash.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import { getJson, putJson } from '../../shared/storage/json.ts'
import { keys } from '../../shared/storage/keys.ts'
import { callerKey, networkKey } from './caller-address.ts'

/** Proposals in a day, by one caller and by one network. */
const maxProposalsPerCaller = 10
const maxProposalsPerNetwork = 20

const dayMs = 86_400_000
const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10)

const saltSchema = z.object({ v: z.literal(1), salt: z.string() })

/** `limit`: the day's places are used up. `busy`: the store is busy for a moment. */
type Refused = { ok: false; reason: 'limit' | 'busy'; retryAfterSeconds: number }
/** `keys`: the places that were taken. They are deleted if the proposal fails. */
type QuotaResult = { ok: true; keys: string[] } | Refused
type QuotaCheck = { ok: true; take(): Promise<QuotaResult> } | Refused

const busy: Refused = { ok: false, reason: 'busy', retryAfterSeconds: 2 }

/** Whether caller and network have a place left today. `take` takes it after all other checks. */
export async function checkQuota({ objects, now, newId }: Ports, address: string | null): Promise<QuotaCheck> {
  const at = now()
  const day = dayOf(at)
  const salt = await readSalt({ objects, newId }, day)
  // Another request is storing its salt.
  if (salt === null) return busy
  const none: Refused = { ok: false, reason: 'limit', retryAfterSeconds: Math.ceil((dayMs - (at % dayMs)) / 1000) }
  const limits = [
    { name: hash(`${salt} ${callerKey(address)}`), most: maxProposalsPerCaller },
    { name: hash(`${salt} all of ${networkKey(address)}`), most: maxProposalsPerNetwork },
  ]
  const free: string[][] = []
  for (const { name, most } of limits) {
    const taken = new Set((await objects.list(keys.limitsOf(day, name), { limit: most })).keys)
    if (taken.size >= most) return none
    free.push(Array.from({ length: most }, (_, i) => keys.limit(day, name, i + 1)).filter((key) => !taken.has(key)))
  }
  return {
    ok: true,
    async take() {
      const taken: string[] = []
      for (const places of free) {
        const place = await takeOne(objects, places)
        if (typeof place !== 'string') {
          if (taken.length > 0) await objects.delete(taken)
          return place.busy ? busy : none
        }
        taken.push(place)
      }
      return { ok: true, keys: taken }
    },
  }
}

/** Takes the first place that is still free. If there is none, says whether the store is busy. */
async function takeOne(objects: Objects, places: readonly string[]): Promise<string | { busy: boolean }> {
  for (const key of places) {
    const put = await putJson(objects, key, { v: 1 }, { absent: true })
    if (put.ok) return key
    if (put.reason === 'busy') return { busy: true }
  }
  return { busy: false }
}

/** The day's random salt. The first request of the day stores it. */
async function readSalt({ objects, newId }: Pick<Ports, 'objects' | 'newId'>, day: string): Promise<string | null> {
  const key = keys.limitSalt(day)
  const read = async () => (await getJson(objects, key, saltSchema))?.value.salt ?? null
  const standing = await read()
  if (standing !== null) return standing
  const salt = hash(newId())
  return (await putJson(objects, key, { v: 1, salt }, { absent: true })).ok ? salt : read()
}

/** Deletes the places and salts of the days before `at`. */
export async function deleteOldQuotas({ objects }: Pick<Ports, 'objects'>, at: number): Promise<void> {
  const today = keys.limitsOfDay(dayOf(at))
  for (;;) {
    const listed = await objects.list(keys.limits())
    const over = listed.keys.filter((key) => key < today)
    if (over.length > 0) await objects.delete(over)
    if (!listed.more || over.length < listed.keys.length) return
  }
}
