/**
 * Unpacks the parts of a zip file that are wanted, up to a limit. The sizes that a zip file states may be lies, so what
 * comes out is counted, and unpacking stops at the limit.
 */
import { Inflate } from 'fflate'

/** By name, as text. Without parts: `broken` (or no zip file), or `large`: too many parts, or larger than the limit. */
type Unzipped = { ok: true; parts: ReadonlyMap<string, string> } | { ok: false; reason: 'broken' | 'large' }

/** No document has a tenth of these parts. */
const maxParts = 1000
/** Each packed piece of this many bytes gives 2 MiB at most before what came out is counted. */
const pieceBytes = 2048

/** The records of a zip file and their lengths without names (PKWARE APPNOTE, 4.3). */
const directoryEnd = { mark: 0x06054b50, bytes: 22 }
const directoryEntry = { mark: 0x02014b50, bytes: 46 }
const localHeader = { mark: 0x04034b50, bytes: 30 }
const maxCommentBytes = 0xffff

const stored = 0
const deflated = 8
/** The flag of an encrypted part. */
const encrypted = 1

export function unzip(file: Uint8Array, wanted: (name: string) => boolean, maxBytes: number): Unzipped {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const parts = new Map<string, string>()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let left = maxBytes
  try {
    for (const entry of readDirectory(file, view)) {
      if (!wanted(entry.name)) continue
      const bytes = unpack(file, view, entry, left)
      if (!bytes || parts.size === maxParts) return { ok: false, reason: 'large' }
      left -= bytes.length
      parts.set(entry.name, decoder.decode(bytes))
    }
  } catch {
    // A record outside of the file, data that do not inflate, or text that is not UTF-8.
    return { ok: false, reason: 'broken' }
  }
  return { ok: true, parts }
}

type Entry = { name: string; flags: number; method: number; packedBytes: number; offset: number }

/** Throws if the file ends before its directory does. */
function* readDirectory(file: Uint8Array, view: DataView): Generator<Entry> {
  let at = file.length - directoryEnd.bytes
  const first = Math.max(0, at - maxCommentBytes)
  while (at >= first && view.getUint32(at, true) !== directoryEnd.mark) at--
  if (at < first) throw new Error('no directory')
  const decoder = new TextDecoder()
  const count = view.getUint16(at + 10, true)
  at = view.getUint32(at + 16, true)
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== directoryEntry.mark) throw new Error('no entry')
    const nameBytes = view.getUint16(at + 28, true)
    const name = decoder.decode(file.subarray(at + directoryEntry.bytes, at + directoryEntry.bytes + nameBytes))
    yield {
      name,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    }
    at += directoryEntry.bytes + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
}

/** @returns undefined if it is larger than `maxBytes`. Throws if it is broken. */
function unpack(
  file: Uint8Array,
  view: DataView,
  { flags, method, packedBytes, offset }: Entry,
  maxBytes: number,
): Uint8Array | undefined {
  if (view.getUint32(offset, true) !== localHeader.mark || flags & encrypted) throw new Error('no part')
  const start = offset + localHeader.bytes + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packedBytes > file.length) throw new Error('the part is cut off')
  const packed = file.subarray(start, start + packedBytes)
  if (method === stored) return packed.length > maxBytes ? undefined : packed
  if (method !== deflated) throw new Error('packed in an unknown way')
  const pieces: Uint8Array[] = []
  let length = 0
  let ended = false
  const inflate = new Inflate((piece, final) => {
    pieces.push(piece)
    length += piece.length
    ended = final
  })
  for (let at = 0; at < packed.length && length <= maxBytes; at += pieceBytes)
    inflate.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length)
  if (length > maxBytes) return undefined
  if (!ended) throw new Error('the part is cut off')
  return join(pieces, length)
}

function join(pieces: Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
