/** A quick hash of a word in 32 bits, for tables and columns of numbers. For content, `hash.ts` has SHA-256. */

/** FNV-1a (datatracker.ietf.org/doc/draft-eastlake-fnv) over UTF-16 units, with the final mix of MurmurHash3. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
