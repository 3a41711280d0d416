/**
 * Writes typed arrays one after the other into the bytes of one object, and reads them back. The bytes are
 * little-endian, as on every processor that runs JavaScript today. The reader passes each column's length: the object
 * does not hold it.
 */

export function joinColumns(columns: (Float64Array | Uint32Array | Uint8Array)[]): Uint8Array {
  const joined = new Uint8Array(columns.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const { buffer, byteOffset, byteLength } of columns) {
    joined.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += byteLength
  }
  return joined
}

/**
 * Reads columns one after the other. The columns share the memory of `bytes` if it is aligned to 8 bytes; otherwise the
 * bytes are copied. Throws when the object is too short.
 */
export function columnReader(bytes: Uint8Array) {
  const { buffer, byteOffset } = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  let at = byteOffset
  const take = (size: number) => {
    const from = at
    at += size
    if (at - byteOffset > bytes.byteLength) throw new Error('an object of columns is too short')
    return from
  }
  return {
    float64: (length: number) => new Float64Array(buffer, take(length * 8), length),
    uint32: (length: number) => new Uint32Array(buffer, take(length * 4), length),
    uint8: (length: number) => new Uint8Array(buffer, take(length), length),
  }
}
