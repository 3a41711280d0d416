/**
 * The clock, randomness, log and parser for any JavaScript runtime. Parsing runs in the process: on Lambda no other
 * request shares it, and a Worker has many isolates. The parser's own budget limits the time for one upload. An entry
 * point where one thread answers everybody wires another parser.
 */

import { toBase64Url } from '../shared/base64.ts'
import { ulid } from '../shared/ids.ts'
import type { Ports } from '../shared/pipeline/ports.ts'
import { clock } from './engines/clock.ts'
import { parseInProcess } from './parse/in-process.ts'

export const runtime: Omit<Ports, 'objects' | 'queue' | 'engines' | 'settings'> = {
  now: clock.now,
  pause: clock.sleep,
  newId: () => ulid(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
  newSecret: () => toBase64Url(crypto.getRandomValues(new Uint8Array(32))),
  fetch: (address, request) => fetch(address, request),
  parse: parseInProcess,
  log: (event) => console.log(JSON.stringify(event)),
  underWay: new Map(),
}
