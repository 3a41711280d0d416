/** Notes when a token was used last, so that an admin sees which are forgotten. A failure to note it hinders nobody. */
import * as z from 'zod'
import { errorMessage } from '../../shared/error-message.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { getJson, putJson } from '../../shared/storage/json.ts'
import { keys } from '../../shared/storage/keys.ts'

const tokenUseSchema = z.object({ v: z.literal(1), at: z.number() })

/** A use is noted again after this long. */
const noteMs = 6 * 60 * 60 * 1000

export async function noteUse({ objects, now, log }: Ports, person: string, token: string): Promise<void> {
  try {
    const last = await readLastUse(objects, person, token)
    if (last === null || now() - last >= noteMs)
      await putJson(objects, keys.tokenUse(person, token), { v: 1, at: now() })
  } catch (error) {
    log({ event: 'token-use-unnoted', person, reason: errorMessage(error) })
  }
}

/** Milliseconds since the epoch; null if it was never used. */
export const readLastUse = async (objects: Ports['objects'], person: string, token: string): Promise<number | null> =>
  (await getJson(objects, keys.tokenUse(person, token), tokenUseSchema))?.value.at ?? null
