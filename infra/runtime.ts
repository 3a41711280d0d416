/** The clock, the chance and the log of whatever runs JavaScript, for the entry points. */

import { ulid } from '../shared/ids.ts'
import type { Ports } from '../shared/ports/ports.ts'
import { clock } from './engines/clock.ts'

export const runtime: Pick<Ports, 'now' | 'pause' | 'newId' | 'log'> = {
  now: clock.now,
  pause: clock.sleep,
  newId: () => ulid(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
  log: (event) => console.log(JSON.stringify(event)),
}
