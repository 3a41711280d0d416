/**
 * What a newsroom of ten thousand costs beside one of ten: the size of the directory, and how long its lists take in
 * memory, so that only Punte's own work counts; medians of 15. `tests/people/many-people.test.ts` counts what requests
 * read. `node tests/bench/people.ts [PEOPLE]`
 */
import { gzipSync } from 'node:zlib'
import { findColleagues, listPeople, namesOf } from '../../functions/api/people/known-people.ts'
import { findOwner } from '../../functions/http/auth.ts'
import { toBase64Url } from '../../shared/base64.ts'
import { ulid } from '../../shared/ids.ts'
import { directoryLog } from '../../shared/people/directory.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { appendRecord, compact, readLog } from '../../shared/storage/log.ts'
import { memoryObjects } from '../adapters/memory-objects.ts'
import { fillNewsroom } from '../people/newsroom.ts'

const sizes = [10, Number(process.argv[2] ?? 10_000)]
const runs = 15

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))

async function measure(count: number): Promise<Record<string, string>> {
  let time = Date.UTC(2026, 10, 30)
  const now = () => time
  const surroundings = {
    ...{ objects: memoryObjects(now), now },
    newId: () => ulid(time++, random(16)),
    newSecret: () => toBase64Url(random(32)),
  }
  const tokens = await fillNewsroom(surroundings, count)
  const { objects, newId } = surroundings
  const shard = objects.keys().find((key) => key.startsWith(`${directoryLog.name}/shards/`)) ?? ''
  const bytes = (await objects.getBytes(shard)) ?? new Uint8Array()
  // What these need of the ports.
  const ports = { ...surroundings, log: () => {}, settings: { people: [] } } as unknown as Ports
  const token = tokens[count / 2] ?? ''
  const [, person = ''] = token.split('_')
  const works: Record<string, () => Promise<unknown>> = {
    'find the owner of a token': () => findOwner(ports, token),
    'list 50 people': () => listPeople(ports, { limit: 50 }),
    'search people': () => listPeople(ports, { q: 'popescu 77', limit: 50 }),
    'choose a colleague': () => findColleagues(ports, { role: 'translator' }),
    'name a person': () => namesOf(ports, [person]),
    async 'fold a change into the directory'() {
      time += 2000
      const [entry] = Object.values(
        (await readLog(objects, directoryLog, () => ['all'])).shards.get('all')?.people ?? {},
      )
      if (entry) await appendRecord(objects, directoryLog, newId(), { ...entry, number: entry.number + 1 })
      await compact(objects, directoryLog, newId)
    },
  }
  const row: Record<string, string> = {
    'directory, bytes': bytes.byteLength.toLocaleString('en'),
    'directory, gzipped': gzipSync(bytes).byteLength.toLocaleString('en'),
  }
  for (const [name, work] of Object.entries(works)) row[name] = `${(await medianOf(work)).toFixed(2)} ms`
  return row
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run <= runs; run++) {
    const begun = performance.now()
    await work()
    // The first run warms up.
    if (run > 0) times.push(performance.now() - begun)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
}

const [few = {}, many = {}] = [await measure(sizes[0] ?? 0), await measure(sizes[1] ?? 0)]
console.table(
  Object.fromEntries(
    Object.keys(few).map((name) => [name, { [`${sizes[0]} people`]: few[name], [`${sizes[1]} people`]: many[name] }]),
  ),
)
