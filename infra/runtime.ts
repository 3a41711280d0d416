/**
 * The clock, the chance, the log and the parser of whatever runs JavaScript, for the entry points. Parsing stays in the
 * process: on Lambda no other request is in it, and a Worker's isolates are many, on many machines; what keeps one upload
 * from taking long there is the parser's own budget. Where one thread answers everybody, the entry point wires another.
 */

import { ulid } from '../shared/ids.ts'
import type { Ports } from '../shared/pipeline/ports.ts'
import { clock } from './engines/clock.ts'
import { parseInProcess } from './parse/in-process.ts'

export const runtime: Pick<Ports, 'now' | 'pause' | 'newId' | 'log' | 'parse' | 'underWay'> = {
  now: clock.now,
  pause: clock.sleep,
  newId: () => ulid(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
  parse: parseInProcess,
  log: (event) => console.log(JSON.stringify(event)),
  underWay: new Map(),
}
