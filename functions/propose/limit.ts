/**
 * How much one caller may propose in a day, without accounts and without a key that is written twice: each proposal takes
 * one of its caller's places, which are create-only. A caller is a hash with the day's salt; salt and hashes are
 * forgotten once the day (UTC) is over, and the address itself is never stored.
 */
import * as z from 'zod'
import { hash } from '../../shared/hash.ts'
import type { Ports } from '../../shared/ports/ports.ts'
import { getJson, putJson } from '../../shared/store/json.ts'
import { keys } from '../../shared/store/keys.ts'
import { networkOf } from '../http/address.ts'

/** Proposals a day by one caller. */
export const proposalsADay = 10

const dayMs = 86_400_000
const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10)

const saltSchema = z.object({ v: z.literal(1), salt: z.string() })

/** `limit`: the caller has used up the day's; `busy`: the store takes it in a moment. */
type Refused = { ok: false; reason: 'limit' | 'busy'; retryAfterSeconds: number }
/** `key`: the place's, to be deleted where nothing comes of it. */
export type Place = { ok: true; key: string } | Refused
export type Places = { ok: true; take(): Promise<Place> } | Refused

const busy: Refused = { ok: false, reason: 'busy', retryAfterSeconds: 2 }

/** Whether the caller has a place left today. It is taken when all else is looked at. */
export async function findPlace({ objects, now, newId }: Ports, address: string | null): Promise<Places> {
  const at = now()
  const day = dayOf(at)
  const salt = await readSalt({ objects, newId }, day)
  // Somebody else's salt is on its way.
  if (salt === null) return busy
  const caller = hash(`${salt} ${networkOf(address)}`)
  const { keys: taken } = await objects.list(keys.limitsOf(day, caller), { limit: proposalsADay })
  const none: Refused = { ok: false, reason: 'limit', retryAfterSeconds: Math.ceil((dayMs - (at % dayMs)) / 1000) }
  if (taken.length >= proposalsADay) return none
  return {
    ok: true,
    async take() {
      for (let n = 1; n <= proposalsADay; n++) {
        const key = keys.limit(day, caller, n)
        if (taken.includes(key)) continue
        const put = await putJson(objects, key, { v: 1 }, { absent: true })
        if (put.ok) return { ok: true, key }
        if (put.reason === 'busy') return busy
      }
      return none
    },
  }
}

/** The day's salt: chance, made once by whoever is first. */
async function readSalt({ objects, newId }: Pick<Ports, 'objects' | 'newId'>, day: string): Promise<string | null> {
  const key = keys.limitSalt(day)
  const read = async () => (await getJson(objects, key, saltSchema))?.value.salt ?? null
  const standing = await read()
  if (standing !== null) return standing
  const salt = hash(newId())
  return (await putJson(objects, key, { v: 1, salt }, { absent: true })).ok ? salt : read()
}

/** Forgets the days that are over at `at`. */
export async function forgetLimits({ objects }: Pick<Ports, 'objects'>, at: number): Promise<void> {
  const today = keys.limitsOfDay(dayOf(at))
  for (;;) {
    const listed = await objects.list(keys.limits())
    const over = listed.keys.filter((key) => key < today)
    if (over.length > 0) await objects.delete(over)
    if (!listed.more || over.length < listed.keys.length) return
  }
}
