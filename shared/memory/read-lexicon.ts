/**
 * The lexicon of two locales: the seed and what the memory has taught. A process keeps it and asks the store at most once
 * a minute whether there is a newer one, so requests cost no further reads.
 */
import { type Lexicon, lexiconOf } from '../lexicon/lexicon.ts'
import { type Locale, pairName } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { parseJson } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import { lexiconRecordSchema } from './lexicon-record.ts'
import { memoryLocales } from './memory-manifest.ts'

/** `etag`: of the stored object; undefined if there is none. `isLearnt`: whether the memory has taught anything. */
type Read = { lexicon: Lexicon; isLearnt: boolean; etag: string | undefined }
/** `askedAt`: in milliseconds since the epoch. */
type Kept = { read: Promise<Read>; askedAt: number }

const kept = new WeakMap<Objects, Map<string, Kept>>()

const askAgainMs = 60_000

type Clocked = { objects: Objects; now(): number }

export const readLexicon = async (ports: Clocked, from: Locale, to: Locale): Promise<Lexicon> =>
  turned(await read(ports, from, to), from, to)

/** Null if there is no more than the seed. */
export async function readLearntLexicon(ports: Clocked, from: Locale, to: Locale): Promise<Lexicon | null> {
  const found = await read(ports, from, to)
  return found.isLearnt ? turned(found, from, to) : null
}

/** From `from` to `to`. */
const turned = ({ lexicon: { there, back } }: Read, from: Locale, to: Locale): Lexicon =>
  from === memoryLocales(from, to)[0] ? { there, back } : { there: back, back: there }

async function read({ objects, now }: Clocked, from: Locale, to: Locale): Promise<Read> {
  const byPair = kept.get(objects) ?? new Map<string, Kept>()
  kept.set(objects, byPair)
  const name = pairName(from, to)
  const held = byPair.get(name)
  const isFresh = held && now() - held.askedAt < askAgainMs
  const current: Kept = isFresh ? held : { askedAt: now(), read: ask(objects, from, to, held) }
  byPair.set(name, current)
  return current.read.catch((error: unknown) => {
    // The next call asks again.
    if (byPair.get(name) === current) byPair.delete(name)
    throw error
  })
}

/** The lexicon from the first locale of the memory to the second. */
async function ask(objects: Objects, from: Locale, to: Locale, held: Kept | undefined): Promise<Read> {
  const key = keys.lexicon(pairName(from, to))
  const before = await held?.read.catch(() => undefined)
  const found = await objects.getUnless(key, before?.etag)
  if (found === 'same' && before) return before
  const [a = from, b = to] = memoryLocales(from, to)
  if (found === null || found === 'same')
    return before && before.etag === undefined ? before : { lexicon: lexiconOf(a, b), isLearnt: false, etag: undefined }
  const parsed = parseJson(new TextDecoder().decode(found.bytes), lexiconRecordSchema)
  if (!parsed.ok) throw new Error(`${key} ${parsed.reason}`)
  const { learnt } = parsed.value
  return { lexicon: lexiconOf(a, b, learnt ? [learnt] : []), isLearnt: learnt !== null, etag: found.etag }
}
