/**
 * Typed arrays as the bytes of one object and back, one after the other. Little-endian, as every processor that runs
 * JavaScript today is; a column's length comes with whatever names the object.
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

/** Takes columns off one after the other. They share the bytes' own memory where that is aligned. */
export function columnReader(bytes: Uint8Array) {
  const { buffer, byteOffset } = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  let at = byteOffset
  const take = (size: number) => {
    const from = at
    at += size
    if (at - byteOffset > bytes.byteLength) throw new Error('an object of columns is cut short')
    return from
  }
  return {
    float64: (length: number) => new Float64Array(buffer, take(length * 8), length),
    uint32: (length: number) => new Uint32Array(buffer, take(length * 4), length),
    uint8: (length: number) => new Uint8Array(buffer, take(length), length),
  }
}
