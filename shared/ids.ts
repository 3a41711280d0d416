/** ULIDs (github.com/ulid/spec): 48 bits of time and 80 random bits, as 26 Crockford characters that sort by time. */

/** Crockford's alphabet, in order. */
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `timeMs` since the epoch; `random` holds at least 16 bytes, and five bits of each are used. */
export const ulid = (timeMs: number, random: Uint8Array): string =>
  timeOf(timeMs) + Array.from(random.subarray(0, 16), (byte) => alphabet[byte & 31]).join('')

/** A ULID with another time and the random bits of `id`. */
export const atTime = (id: string, timeMs: number): string => timeOf(timeMs) + id.slice(10)

function timeOf(timeMs: number): string {
  let time = ''
  let rest = timeMs
  for (let i = 0; i < 10; i++) {
    time = alphabet[rest % 32] + time
    rest = Math.floor(rest / 32)
  }
  return time
}

/** When a ULID was made, in milliseconds since the epoch. */
export function ulidTime(id: string): number {
  let time = 0
  for (const letter of id.slice(0, 10)) time = time * 32 + alphabet.indexOf(letter)
  return time
}

/** Makes short unique ids within a document: the end of `seed`, a ULID, and a number. */
export function idsWithin(seed: string): () => string {
  const begin = seed.slice(-6).toLowerCase()
  let n = 0
  return () => `${begin}${(n++).toString(36).padStart(3, '0')}`
}

export const ulidPattern = /^[0-9A-HJKMNP-TV-Z]{26}$/
