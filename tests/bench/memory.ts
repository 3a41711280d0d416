/**
 * Measures memory at 1,000, 10,000 and 100,000 pairs: what folding, exact look-ups and searches read and take, next to a
 * plain scan that compares every pair. `node --expose-gc tests/bench/memory.ts [PAIRS...]` counts memory exactly. It
 * prints figures and judges nothing; the store is this process's own memory, so that times are of computing alone.
 */
import { setTimeout } from 'node:timers/promises'
import { compactMemory } from '../../shared/memory/compact-memory.ts'
import { similarityScore } from '../../shared/memory/similarity-score.ts'
import { minScore } from '../../shared/memory/suggestion.ts'
import { memoryTokens } from '../../shared/memory/tokens.ts'
import { addToMemory, lookUpExact, searchMemory } from '../../shared/memory/translation-memory.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import { observedObjects } from '../adapters/observed-objects.ts'
import { chance, pairOf, sentenceMaker } from '../memory/pairs.ts'

const article = 60
const queries = 300
const scanned = 20
const MiB = 2 ** 20

/** Bytes outside the JavaScript heap, so that what is stored does not count as what is resident. */
function plainObjects(): Objects {
  const held = new Map<string, Uint8Array>()
  let puts = 0
  const etags = new Map<string, string>()
  return {
    async get(key) {
      const bytes = held.get(key)
      return bytes ? { body: new TextDecoder().decode(bytes), etag: etags.get(key) ?? '' } : null
    },
    async getUnless(key) {
      const bytes = held.get(key)
      return bytes ? { bytes, etag: etags.get(key) ?? '' } : null
    },
    getBytes: async (key, range) => held.get(key)?.slice(range?.start, range?.end) ?? null,
    async put(key, body) {
      held.set(key, typeof body === 'string' ? new TextEncoder().encode(body) : body.slice())
      etags.set(key, String(puts++))
      return { ok: true, etag: etags.get(key) ?? '' }
    },
    async delete(keys) {
      for (const key of keys) held.delete(key)
    },
    async list(prefix, { limit = 1000, after = '' } = {}) {
      const keys = [...held.keys()].filter((key) => key.startsWith(prefix) && key > after).sort()
      return { keys: keys.slice(0, limit), more: keys.length > limit }
    },
  }
}

const at = (sorted: number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0

async function timed<T>(work: () => Promise<T> | T): Promise<{ ms: number; result: T }> {
  const begin = performance.now()
  const result = await work()
  return { ms: performance.now() - begin, result }
}

/** Collected more than once: the memory of typed arrays is freed a little later than they are. */
async function used(): Promise<number> {
  for (let i = 0; i < 4; i++) {
    globalThis.gc?.()
    await setTimeout(100)
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

async function measure(count: number) {
  const next = chance(count)
  const sentence = sentenceMaker(next, 20_000)
  const target = sentenceMaker(next, 20_000)
  const stored = plainObjects()
  let ids = 0
  const newId = () => String(ids++).padStart(26, '0')
  const texts: string[] = []
  let slowest = 0
  while (texts.length < count) {
    const fresh = Array.from({ length: Math.min(article, count - texts.length) }, sentence)
    texts.push(...fresh)
    const pairs = fresh.map((text) => pairOf(text, target(), { article: newId(), segment: 's0001', engine: 'engine' }))
    await addToMemory(stored, newId(), 'en', 'ro', pairs)
    if (ids % 640 < 62 || texts.length === count) {
      for (let more = true; more; ) {
        const { ms, result } = await timed(() => compactMemory(stored, 'en', 'ro', newId))
        more = result.ok && result.more
        slowest = Math.max(slowest, ms)
      }
    }
  }
  // As every sentence of a new article is like one that was there: a word is another.
  const asked = Array.from({ length: queries }, (_, i) => {
    if (i % 3 === 0) return sentence()
    const words = (texts[Math.floor(next() * count)] ?? '').split(' ')
    words[Math.floor(next() * words.length)] = 'altogether'
    return words.join(' ')
  })
  let reads = 0
  const cold = () =>
    observedObjects(stored, ({ operation }) => (reads += operation === 'get' || operation === 'list' ? 1 : 0))
  const before = await used()
  let isolate = cold()
  const same = await timed(() =>
    lookUpExact(
      isolate,
      'en',
      'ro',
      texts.slice(-article).map((text) => ({ text })),
    ),
  )
  const sameReads = reads
  isolate = cold()
  reads = 0
  const spread = Array.from({ length: article }, (_, i) => ({ text: texts[Math.floor((i * count) / article)] ?? '' }))
  const exact = await timed(() => lookUpExact(isolate, 'en', 'ro', spread))
  const exactReads = reads
  const options = { least: minScore, limit: 5 }
  reads = 0
  const warming = await timed(() => searchMemory(isolate, 'en', 'ro', [asked[0] ?? ''], options))
  const warmingReads = reads
  const resident = (await used()) - before
  reads = 0
  const times: number[] = []
  const best: number[] = []
  for (const text of asked) {
    const { ms, result } = await timed(() => searchMemory(isolate, 'en', 'ro', [text], options))
    times.push(ms)
    best.push(result[0]?.[0]?.score ?? 0)
  }
  times.sort((a, b) => a - b)
  const perSearch = reads / queries
  const tokens = texts.map(memoryTokens)
  const scanTimes: number[] = []
  let agreed = 0
  for (let i = 0; i < scanned; i++) {
    const own = memoryTokens(asked[i] ?? '')
    const { ms, result } = await timed(() =>
      tokens.reduce((most, other) => Math.max(most, similarityScore(own, other)), 0),
    )
    scanTimes.push(ms)
    const expected = result >= minScore ? Math.min(99, result) : 0
    if (expected === best[i]) agreed++
  }
  scanTimes.sort((a, b) => a - b)
  const ms = (value: number) => Number(value.toFixed(2))
  return {
    pairs: count,
    'slowest fold ms': ms(slowest),
    'exact, last article: reads': sameReads,
    'ms ': ms(same.ms),
    'exact, 60 from everywhere: reads': exactReads,
    'ms  ': ms(exact.ms),
    'warming: reads': warmingReads,
    'ms   ': ms(warming.ms),
    'search p50 ms': ms(at(times, 0.5)),
    'p95 ms': ms(at(times, 0.95)),
    'max ms': ms(times.at(-1) ?? 0),
    'reads each': ms(perSearch),
    'resident MiB': ms(resident / MiB),
    'scan p50 ms': ms(at(scanTimes, 0.5)),
    'same best as scan': `${agreed}/${scanned}`,
    matched: `${best.filter((score) => score > 0).length}/${queries}`,
  }
}

const counts = process.argv.slice(2).map(Number)
const figures = []
for (const count of counts.length > 0 ? counts : [1000, 10_000, 100_000]) figures.push(await measure(count))
const names = Object.keys(figures[0] ?? {})
for (const name of names)
  console.log(
    name.trim().padEnd(34),
    ...figures.map((figure) => String(figure[name as keyof typeof figure]).padStart(10)),
  )
